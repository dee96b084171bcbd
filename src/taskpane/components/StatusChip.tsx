import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { Status } from "../../core/assessment/status";
import { usePane } from "../paneContext";
import { statusIcons, useStatusText } from "./statusLooks";

interface StatusChipProps {
  readonly className?: string;
  readonly status: Status;
}

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  icon: { fontSize: tokens.fontSizeBase400, verticalAlign: "text-bottom", marginInlineEnd: tokens.spacingHorizontalXS },
});

/** A status as icon, word and colour. */
export function StatusChip({ className, status }: StatusChipProps) {
  const styles = useStyles();
  const colours = useStatusText();
  const { shared } = usePane();
  const Icon = statusIcons[status];
  return (
    <span className={mergeClasses(styles.root, colours[status], className)}>
      <Icon aria-hidden className={styles.icon} />
      {shared.statusWords[status]}
    </span>
  );
}
