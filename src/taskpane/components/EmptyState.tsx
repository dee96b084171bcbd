import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

import { useScreenStyles } from "./Screen";

interface EmptyStateProps {
  readonly body: string;
  readonly children?: ReactNode;
  readonly icon: ReactNode;
  readonly title: string;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalXL },
  icon: { fontSize: tokens.fontSizeHero800, lineHeight: 1, color: tokens.colorNeutralForeground3, display: "flex" },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Why there is nothing to show, and what to do. */
export function EmptyState({ body, children, icon, title }: EmptyStateProps) {
  const styles = useStyles();
  const { title: titleClass } = useScreenStyles();
  return (
    <div className={styles.root}>
      <span aria-hidden className={styles.icon}>
        {icon}
      </span>
      <h2 className={titleClass}>{title}</h2>
      <p className={styles.body}>{body}</p>
      {children}
    </div>
  );
}
