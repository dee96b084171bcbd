import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";

import type { LabelCorrection } from "../../../../core/recognise/corrections";
import type { RecognisedRow } from "../../../../core/recognise/table";
import { directions } from "../../../../core/target/target";
import { sentenceCase } from "../../../../messages/format";
import { usePane } from "../../../paneContext";

interface RowFieldsProps {
  readonly correction: LabelCorrection;
  readonly onChange: (correction: LabelCorrection) => void;
  /** As it is read now. */
  readonly row: Pick<RecognisedRow, "direction" | "unit">;
}

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1.3fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  /** Fluent's own least width is wider than half of a narrow pane. */
  narrow: { minWidth: 0 },
});

/** Direction and unit of a row; left empty they are what the table says. */
export function RowFields({ correction, onChange, row: { direction: read, unit } }: RowFieldsProps) {
  const styles = useStyles();
  const { shared, words } = usePane();
  const { label } = correction;
  return (
    <div className={styles.root}>
      <Field label={words.tableReading.direction} size="small">
        <Select
          aria-label={words.tableReading.directionOf(label)}
          className={styles.narrow}
          onChange={(_, { value }) => onChange({ ...correction, direction: directions.find((direction) => direction === value) ?? null })}
          size="small"
          value={correction.direction ?? ""}
        >
          <option value="">{sentenceCase(read.source === "user" ? words.tableReading.asFound : `${shared.load.directionWords[read.value]} (${words.tableReading.asFound})`)}</option>
          {directions.map((direction) => (
            <option key={direction} value={direction}>
              {sentenceCase(shared.load.directionWords[direction])}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.tableReading.unit} size="small">
        <Input
          aria-label={words.tableReading.unitOf(label)}
          className={styles.narrow}
          input={{ className: styles.narrow }}
          onChange={(_, { value }) => onChange({ ...correction, unit: value.trim() === "" ? null : value })}
          placeholder={unit ?? ""}
          size="small"
          value={correction.unit ?? ""}
        />
      </Field>
    </div>
  );
}
