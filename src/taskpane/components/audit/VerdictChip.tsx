import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { Verdict } from "../../../core/audit/check";
import { auditMessages } from "../../../messages/audit";
import { usePane } from "../../paneContext";
import { useVerdictText, verdictIcons } from "./verdictLooks";

const useStyles = makeStyles({
  root: { flexShrink: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  icon: { fontSize: tokens.fontSizeBase400, verticalAlign: "text-bottom", marginInlineEnd: tokens.spacingHorizontalXS },
});

/** A verdict as icon, word and colour. */
export function VerdictChip({ verdict }: { readonly verdict: Verdict }) {
  const styles = useStyles();
  const colours = useVerdictText();
  const { language } = usePane();
  const Icon = verdictIcons[verdict];
  return (
    <span className={mergeClasses(styles.root, colours[verdict])}>
      <Icon aria-hidden className={styles.icon} />
      {auditMessages(language).verdictWords[verdict]}
    </span>
  );
}
