import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";

import { verdicts } from "../../../core/audit/check";
import type { Verdict } from "../../../core/audit/check";
import { auditMessages } from "../../../messages/audit";
import { formatNumber } from "../../../messages/format";
import { usePane } from "../../paneContext";
import { useVerdictText, verdictIcons } from "./verdictLooks";

interface VerdictFilterProps {
  readonly counts: ReadonlyMap<Verdict, number>;
  readonly onSelect: (verdict: Verdict | null) => void;
  /** The verdict that the list below is limited to; null for none. */
  readonly selected: Verdict | null;
}

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  entry: { minWidth: "auto", paddingInline: tokens.spacingHorizontalSNudge, fontWeight: tokens.fontWeightRegular, columnGap: tokens.spacingHorizontalXS },
  count: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, marginInlineStart: tokens.spacingHorizontalXS },
});

/** How many checks have each verdict; an entry limits the list below. */
export function VerdictFilter({ counts, onSelect, selected }: VerdictFilterProps) {
  const styles = useStyles();
  const colours = useVerdictText();
  const { language } = usePane();
  const { pane, verdictWords } = auditMessages(language);
  return (
    <div aria-label={pane.summary} className={styles.root} role="group">
      {verdicts
        .filter((verdict) => (counts.get(verdict) ?? 0) > 0)
        .map((verdict) => {
          const Icon = verdictIcons[verdict];
          const count = counts.get(verdict) ?? 0;
          return (
            <ToggleButton
              appearance="subtle"
              aria-label={pane.show(verdictWords[verdict], count)}
              checked={selected === verdict}
              className={styles.entry}
              icon={<Icon className={colours[verdict]} />}
              key={verdict}
              onClick={() => onSelect(selected === verdict ? null : verdict)}
              size="small"
            >
              {verdictWords[verdict]}
              <span className={styles.count}>{formatNumber(count, language)}</span>
            </ToggleButton>
          );
        })}
    </div>
  );
}
