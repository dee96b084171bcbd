import { makeStyles, tokens } from "@fluentui/react-components";

import { languageOf } from "../languageOf";

interface QuantityProps {
  readonly text: string;
  /** Shown quieter beside the number; left out where the text ends with it. */
  readonly unit: string;
}

const useStyles = makeStyles({
  root: { fontVariantNumeric: "tabular-nums" },
  unit: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A number with its unit. */
export function Quantity({ text, unit }: QuantityProps) {
  const styles = useStyles();
  const isUnitNeeded = unit !== "" && !text.endsWith(unit);
  return (
    <span className={styles.root} lang={languageOf(`${text} ${unit}`)}>
      {text}
      {isUnitNeeded && <span className={styles.unit}>{`\u00a0${unit}`}</span>}
    </span>
  );
}
