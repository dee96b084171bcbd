import { mergeClasses } from "@fluentui/react-components";

import type { IndicatorRow } from "../../../app/indicatorDetail";
import { languageOf } from "../../languageOf";
import { usePane } from "../../paneContext";
import { Quantity } from "../Quantity";
import { useRowButtonStyles } from "../rowButton";
import { StatusChip } from "../StatusChip";
import { indicatorName, statusOf } from "./modelList";
import { resultText } from "./resultText";

interface IndicatorItemProps {
  readonly onOpen: (indicator: string, origin: string) => void;
  readonly row: IndicatorRow;
}

/** One row of the list: name and result, target and status. */
export function IndicatorItem({ onOpen, row }: IndicatorItemProps) {
  const styles = useRowButtonStyles();
  const { language, words } = usePane();
  const result = resultText(row, language);
  const isNumber = row.observation?.operator === "=" && row.observation.value !== null;
  return (
    <button className={styles.row} data-origin={`${row.term}/${row.key}`} onClick={() => onOpen(row.indicator.id, `${row.term}/${row.key}`)} type="button">
      <span className={styles.line}>
        <span className={styles.words}>{indicatorName(row.indicator, language)}</span>
        {result !== null && (
          <span className={mergeClasses(styles.value, !isNumber && styles.valueInWords)}>
            <Quantity text={result} unit={isNumber ? shortUnit(row.indicator.unit) : ""} />
          </span>
        )}
      </span>
      <span className={styles.line}>
        <span className={mergeClasses(styles.words, styles.quiet)}>
          {row.row !== null && (
            <>
              {words.model.target} <span lang={languageOf(row.row.target.text)}>{row.row.target.text}</span>
            </>
          )}
        </span>
        <StatusChip status={statusOf(row)} />
      </span>
    </button>
  );
}

/** A percent sign fits beside the number; longer units are in the detail. */
function shortUnit(unit: string): string {
  return unit.startsWith("%") ? "%" : "";
}
