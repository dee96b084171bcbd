import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import { computedText, figureLabels, statedText, subjectOf } from "../../../app/auditTexts";
import type { Check } from "../../../core/audit/check";
import { auditMessages } from "../../../messages/audit";
import { languageOf } from "../../languageOf";
import { usePane } from "../../paneContext";
import { useRowButtonStyles } from "../rowButton";
import { VerdictChip } from "./VerdictChip";

interface CheckItemProps {
  readonly check: Check;
  readonly onOpen: (id: string) => void;
}

const useStyles = makeStyles({
  figures: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, minWidth: 0 },
  figure: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** One check in a list: what it is about, what is stated and computed, and the verdict. */
export function CheckItem({ check, onOpen }: CheckItemProps) {
  const styles = useStyles();
  const row = useRowButtonStyles();
  const { language } = usePane();
  const { kindWords } = auditMessages(language);
  const labels = figureLabels(check, language);
  const computed = computedText(check, language);
  return (
    <button className={row.row} data-check={check.id} onClick={() => onOpen(check.id)} type="button">
      <span className={row.words}>{subjectOf(check, language)}</span>
      <span className={mergeClasses(styles.figures, row.quiet)}>
        <span>
          {labels.stated} <span className={styles.figure} lang={languageOf(statedText(check, language))}>{statedText(check, language)}</span>
        </span>
        {computed !== null && (
          <span>
            {labels.computed} <span className={styles.figure} lang={languageOf(computed)}>{computed}</span>
          </span>
        )}
      </span>
      <span className={row.line}>
        <span className={mergeClasses(row.words, row.quiet)}>{kindWords[check.kind]}</span>
        <VerdictChip verdict={check.verdict} />
      </span>
    </button>
  );
}
