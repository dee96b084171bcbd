import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});

/** Names on the left, what they are on the right. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={useStyles().root}>{children}</dl>;
}

export function Fact({ children, name }: { readonly children: ReactNode; readonly name: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}
