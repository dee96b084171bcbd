import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";

import type { IndicatorModel } from "../../../../core/model/model";
import type { FormCorrection, LabelCorrection } from "../../../../core/recognise/corrections";
import { correctionOf, labelCorrectionOf, withLabel } from "../../../../core/recognise/editCorrections";
import type { RecognisedRow } from "../../../../core/recognise/table";
import { usePane, usePaneState } from "../../../paneContext";
import { useCorrect } from "../useCorrect";
import { IndicatorMatch } from "./IndicatorMatch";
import { RowFields } from "./RowFields";

export interface RowCorrectionProps {
  readonly corrections: readonly FormCorrection[];
  readonly form: string;
  readonly model: IndicatorModel | null;
  readonly row: RecognisedRow;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "stretch" },
  save: { alignSelf: "flex-start" },
});

/** What of a row a person can correct: the indicator that it is, its direction, its unit. Rows of the same name follow. */
export function RowCorrection({ corrections, form, model, row }: RowCorrectionProps) {
  const styles = useStyles();
  const { words } = usePane();
  const isApplying = usePaneState().work.kind === "applying";
  const correct = useCorrect();
  const known = correctionOf(corrections, form);
  const said = labelCorrectionOf(known, row.label);
  const [typed, setTyped] = useState<LabelCorrection | null>(null);
  const shown = { ...said, direction: (typed ?? said).direction, unit: (typed ?? said).unit };
  const isChanged = shown.direction !== said.direction || shown.unit !== said.unit;
  const heading = useRef<HTMLHeadingElement>(null);
  const save = (changed: LabelCorrection): void => void correct(withLabel(known, changed), () => heading.current);
  if (row.label === "") return null;
  return (
    <div className={styles.root}>
      {model !== null && <IndicatorMatch heading={heading} isBusy={isApplying} model={model} onAnswer={(indicator) => save({ ...said, indicator })} row={row} said={said.indicator} />}
      <div className={styles.fields}>
        <RowFields correction={shown} onChange={setTyped} row={row} />
        <Button className={styles.save} disabledFocusable={!isChanged || isApplying} onClick={() => save(shown)} size="small">
          {words.tableReading.save}
        </Button>
      </div>
    </div>
  );
}
