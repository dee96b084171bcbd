import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { FindingKind } from "../../../core/flag/findings";
import { usePane } from "../../paneContext";
import { StatusChip } from "../StatusChip";
import { useStatusText } from "../statusLooks";
import { kindIcons } from "./kindLooks";

const useStyles = makeStyles({
  root: { flexShrink: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  icon: { fontSize: tokens.fontSizeBase400, verticalAlign: "text-bottom", marginInlineEnd: tokens.spacingHorizontalXS },
});

/** A kind of finding as icon, word and colour: of its status where it is one, else as a doubt. */
export function KindChip({ kind }: { readonly kind: FindingKind }) {
  const styles = useStyles();
  const colours = useStatusText();
  const { shared } = usePane();
  if (kind === "missed" || kind === "unreadable") return <StatusChip status={kind} />;
  const Icon = kindIcons[kind];
  return (
    <span className={mergeClasses(styles.root, colours.inProgress)}>
      <Icon aria-hidden className={styles.icon} />
      {shared.findings.kinds[kind]}
    </span>
  );
}
