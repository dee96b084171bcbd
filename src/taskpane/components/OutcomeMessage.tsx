import { Link, makeStyles, tokens } from "@fluentui/react-components";

import type { Outcome } from "../../app/paneState";
import { cellAddress } from "../../core/workbook/address";
import { issueText } from "../../messages/issueText";
import { usePane } from "../paneContext";
import type { PaneTools } from "../paneContext";
import { placeText } from "./placeText";

const useStyles = makeStyles({
  text: { margin: 0 },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
});

const noteReasons = ["threadedComment", "tooManyNotes", "unsupported"] as const;
/** Cells listed in a message; the results themselves list them all. */
const listedCells = 12;

export function outcomeTitle(outcome: Outcome, { words }: PaneTools): string {
  switch (outcome.kind) {
    case "loaded":
      return words.load.done;
    case "flagged":
      return words.flag.done(outcome.flaggedCount);
    case "cleared":
      return words.flag.cleared;
    case "sheetsWritten":
      return words.model.sheetsWritten(outcome.sheets.length);
    case "inserted":
      return words.functions.done(placeText(outcome.cell.sheet, outcome.cell));
  }
}

/** What was written, and what was not and why. */
export function OutcomeBody({ outcome }: { readonly outcome: Outcome }) {
  const styles = useStyles();
  const { language, session, words } = usePane();
  switch (outcome.kind) {
    case "cleared":
      return (
        <>
          {outcome.hadMarks ? null : <p className={styles.text}>{words.flag.nothingCleared}</p>}
          {session.capabilities().notes ? outcome.hadMarks && <p className={styles.text}>{words.flag.clearedBody}</p> : <p className={styles.text}>{words.flag.notesStay}</p>}
        </>
      );
    case "sheetsWritten":
      return (
        <>
          <p className={styles.text}>{words.model.sheetsBack}</p>
          <div className={styles.links}>
            {outcome.sheets.map((sheet) => (
              <Link key={sheet} onClick={() => void session.reveal({ sheet, rowIndex: 0, columnIndex: 0 })}>
                {sheet}
              </Link>
            ))}
          </div>
        </>
      );
    case "inserted":
      return (
        <div className={styles.links}>
          <Link onClick={() => void session.reveal(outcome.cell)}>{words.flag.jump(cellAddress(outcome.cell))}</Link>
        </div>
      );
    case "loaded": {
      const { sheets, issues } = outcome.report;
      return (
        <>
          <p className={styles.text}>
            {words.load.doneBody(
              sheets.length,
              sheets.reduce((sum, { rowCount }) => sum + rowCount, 0),
            )}
          </p>
          {issues.map((issue, index) => (
            <p className={styles.text} key={index}>
              {issueText(issue, language)}
            </p>
          ))}
          <div className={styles.links}>
            {sheets.map(({ sheet }) => (
              <Link key={sheet} onClick={() => void session.reveal({ sheet, rowIndex: 0, columnIndex: 0 })}>
                {words.load.open(sheet)}
              </Link>
            ))}
          </div>
        </>
      );
    }
    case "flagged": {
      const { flaggedCount, plan } = outcome;
      return (
        <>
          <p className={styles.text}>{words.flag.doneBody(flaggedCount, flaggedCount - plan.withoutNote.length)}</p>
          {noteReasons.map((reason) => {
            const cells = plan.withoutNote.filter((skipped) => skipped.reason === reason);
            if (cells.length === 0) return null;
            return (
              <div key={reason}>
                <p className={styles.text}>{words.flag.withoutNote[reason](cells.length)}</p>
                <div className={styles.links}>
                  {cells.slice(0, listedCells).map(({ finding }) => {
                    const address = placeText(finding.sheet, { rowIndex: finding.rowIndex, columnIndex: finding.columnIndex });
                    return (
                      <Link key={address} onClick={() => void session.reveal(finding)}>
                        {address}
                      </Link>
                    );
                  })}
                </div>
              </div>
            );
          })}
          {plan.unsure.map(({ table }) => (
            <p className={styles.text} key={placeText(table.sheet, table.range)}>
              {words.flag.unsureTable(placeText(table.sheet, table.range))}
            </p>
          ))}
        </>
      );
    }
  }
}
