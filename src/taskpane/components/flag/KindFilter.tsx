import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";

import { findingKinds } from "../../../core/flag/findings";
import type { FindingKind } from "../../../core/flag/findings";
import { formatNumber } from "../../../messages/format";
import { usePane } from "../../paneContext";
import { kindIcons } from "./kindLooks";

interface KindFilterProps {
  readonly counts: ReadonlyMap<FindingKind, number>;
  readonly onSelect: (kind: FindingKind | null) => void;
  /** The kind that the list is limited to; null for none. */
  readonly selected: FindingKind | null;
}

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, paddingBlock: tokens.spacingVerticalS },
  entry: { minWidth: "auto", paddingInline: tokens.spacingHorizontalSNudge, fontWeight: tokens.fontWeightRegular, columnGap: tokens.spacingHorizontalXS },
  count: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, marginInlineStart: tokens.spacingHorizontalXS },
});

/** Limits the findings to one kind; nothing where all are of the same kind. */
export function KindFilter({ counts, onSelect, selected }: KindFilterProps) {
  const styles = useStyles();
  const { language, shared, words } = usePane();
  if (counts.size < 2) return null;
  return (
    <div aria-label={words.flag.kinds} className={styles.root} role="group">
      {findingKinds
        .filter((kind) => counts.has(kind))
        .map((kind) => {
          const Icon = kindIcons[kind];
          const count = counts.get(kind) ?? 0;
          const word = shared.findings.kinds[kind];
          return (
            <ToggleButton
              aria-label={words.status.show(word, count)}
              checked={selected === kind}
              className={styles.entry}
              icon={<Icon />}
              key={kind}
              onClick={() => onSelect(selected === kind ? null : kind)}
              shape="circular"
              size="small"
            >
              {word}
              <span className={styles.count}>{formatNumber(count, language)}</span>
            </ToggleButton>
          );
        })}
    </div>
  );
}
