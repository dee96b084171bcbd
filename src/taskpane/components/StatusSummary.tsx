import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";

import { statuses } from "../../core/assessment/status";
import type { Status } from "../../core/assessment/status";
import { formatNumber } from "../../messages/format";
import { usePane } from "../paneContext";
import { statusIcons, useStatusFill, useStatusText } from "./statusLooks";

interface StatusSummaryProps {
  readonly counts: ReadonlyMap<Status, number>;
  /** The status that the list below is limited to; null for none. */
  readonly selected: Status | null;
  readonly onSelect: (status: Status | null) => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  bar: { display: "block", width: "100%", height: tokens.spacingVerticalM },
  legend: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  entry: { minWidth: "auto", paddingInline: tokens.spacingHorizontalSNudge, fontWeight: tokens.fontWeightRegular, columnGap: tokens.spacingHorizontalXS },
  count: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, marginInlineStart: tokens.spacingHorizontalXS },
});

/** How many of each status: one bar, and a legend whose entries limit the list below. */
export function StatusSummary({ counts, selected, onSelect }: StatusSummaryProps) {
  const styles = useStyles();
  const fills = useStatusFill();
  const colours = useStatusText();
  const { language, shared, words } = usePane();
  const total = [...counts.values()].reduce((sum, value) => sum + value, 0);
  if (total === 0) return null;
  const present = statuses.filter((status) => (counts.get(status) ?? 0) > 0);
  let start = 0;
  const segments = present.map((status) => {
    const share = ((counts.get(status) ?? 0) / total) * 100;
    const segment = { status, start, share };
    start += share;
    return segment;
  });
  return (
    <div className={styles.root}>
      <svg aria-label={present.map((status) => words.status.part(shared.statusWords[status], counts.get(status) ?? 0)).join(", ")} className={styles.bar} role="img">
        {segments.map((segment) => (
          <rect className={fills[segment.status]} height="100%" key={segment.status} width={`${Math.max(0.6, segment.share - 0.6)}%`} x={`${segment.start}%`} />
        ))}
      </svg>
      <div aria-label={words.status.summary} className={styles.legend} role="group">
        {present.map((status) => {
          const Icon = statusIcons[status];
          return (
            <ToggleButton
              appearance="subtle"
              aria-label={words.status.show(shared.statusWords[status], counts.get(status) ?? 0)}
              checked={selected === status}
              className={styles.entry}
              icon={<Icon className={colours[status]} />}
              key={status}
              onClick={() => onSelect(selected === status ? null : status)}
              size="small"
            >
              {shared.statusWords[status]}
              <span className={styles.count}>{formatNumber(counts.get(status) ?? 0, language)}</span>
            </ToggleButton>
          );
        })}
      </div>
    </div>
  );
}

/** Counts by status. */
export function countStatuses(found: readonly Status[]): ReadonlyMap<Status, number> {
  const counts = new Map<Status, number>();
  for (const status of found) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
