import type { IndicatorRow } from "../../../app/indicatorDetail";
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
  return (
    <button className={styles.row} data-origin={`${row.term}/${row.key}`} onClick={() => onOpen(row.indicator.id, `${row.term}/${row.key}`)} type="button">
      <span>{indicatorName(row.indicator, language)}</span>
      <span className={styles.value}>{result === null ? null : <Quantity text={result} unit={row.observation?.operator === "=" && row.observation.value !== null ? shortUnit(row.indicator.unit) : ""} />}</span>
      <span className={styles.quiet}>
        {words.model.target} {row.row === null ? words.model.noTarget : row.row.target.text}
      </span>
      <StatusChip className={styles.chip} status={statusOf(row)} />
    </button>
  );
}

/** A percent sign fits beside the number; longer units are in the detail. */
function shortUnit(unit: string): string {
  return unit.startsWith("%") ? "%" : "";
}
