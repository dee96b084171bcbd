import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { ReactNode } from "react";

import { answerOf } from "../../../app/paneState";
import type { AssessedRow } from "../../../core/flag/assessTables";
import type { RecognisedTable } from "../../../core/recognise/table";
import { languageOf } from "../../languageOf";
import { usePane, usePaneState } from "../../paneContext";
import { traceLines } from "./traceLines";

/** Loaded when a row is opened for the first time. */
const RowCorrection = lazy(async () => ({ default: (await import("./reading/RowCorrection")).RowCorrection }));

interface RowDetailProps {
  readonly assessed: AssessedRow;
  /** What else can be done about the row, beside correcting how it is read. */
  readonly children?: ReactNode;
  readonly table: RecognisedTable;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    marginBlockEnd: tokens.spacingVerticalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  trace: { margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, listStyleType: "none", overflowWrap: "anywhere" },
  name: { color: tokens.colorNeutralForeground3 },
});

/** How a verdict came about, and what of it a person can correct. */
export function RowDetail({ assessed, children, table }: RowDetailProps) {
  const styles = useStyles();
  const { language } = usePane();
  const answer = answerOf(usePaneState().work);
  if (answer === null) return null;
  const { corrections, model } = answer.assessed;
  return (
    <div className={styles.root}>
      <ul className={styles.trace}>
        {traceLines(assessed, table, model, language).map(({ isQuoted, name, text }, index) => (
          <li key={index}>
            {name !== null && <span className={styles.name}>{name}: </span>}
            <span lang={isQuoted ? languageOf(text) : undefined}>{text}</span>
          </li>
        ))}
      </ul>
      {children}
      <Suspense>
        <RowCorrection corrections={corrections} form={table.form} model={model} row={assessed.row} />
      </Suspense>
    </div>
  );
}
