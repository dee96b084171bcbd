import { Link, makeStyles, tokens } from "@fluentui/react-components";

import type { Outcome } from "../../app/paneState";
import type { Aside } from "../../core/flag/asides/aside";
import { cellAddress } from "../../core/workbook/address";
import { loadIssueText } from "../../messages/loadIssueText";
import { usePane } from "../paneContext";
import type { PaneTools } from "../paneContext";
import { placeText } from "./placeText";
import { SharedPlaces } from "./SharedPlaces";

const useStyles = makeStyles({
  text: { margin: 0 },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, "& > *": { minHeight: "24px" } },
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
    case "setAside":
      return words.asides.done(labelOf(outcome.aside, words));
    case "takenBack":
      return words.asides.takenBack(labelOf(outcome.aside, words));
    case "inserted":
      return words.functions.done(placeText(outcome.cell.sheet, outcome.cell));
    case "sent":
      return words.send.done;
    case "restored":
      return words.send.restored(outcome.restored.length);
  }
}

function labelOf({ place: { label } }: Aside, words: PaneTools["words"]): string {
  return label === "" ? words.flag.noLabel : label;
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
          {outcome.keptReasons > 0 && <p className={styles.text}>{words.asides.kept(outcome.keptReasons)}</p>}
          {outcome.lostReasons > 0 && <p className={styles.text}>{words.asides.lost(outcome.lostReasons)}</p>}
          {session.capabilities().notes ? outcome.hadMarks && outcome.keptReasons === 0 && <p className={styles.text}>{words.flag.clearedBody}</p> : <p className={styles.text}>{words.flag.notesStay}</p>}
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
    case "setAside":
    case "takenBack":
      return null;
    case "inserted":
      return (
        <div className={styles.links}>
          <Link onClick={() => void session.reveal(outcome.cell)}>{words.flag.jump(cellAddress(outcome.cell))}</Link>
        </div>
      );
    case "sent":
      return <p className={styles.text}>{outcome.name === null ? words.send.opened : words.send.saved(outcome.name)}</p>;
    case "restored":
      if (outcome.changed.length === 0) return null;
      return (
        <>
          <p className={styles.text}>{words.send.changed(outcome.changed.length)}</p>
          <SharedPlaces places={outcome.changed} />
        </>
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
              {loadIssueText(issue, language)}
            </p>
          ))}
          <div className={styles.links}>
            {sheets.map(({ sheet }) => (
              <SheetLink key={sheet} sheet={sheet} />
            ))}
          </div>
        </>
      );
    }
    case "flagged": {
      const { asideCount, flaggedCount, plan } = outcome;
      const noteCount = flaggedCount + asideCount - plan.withoutNote.length;
      return (
        <>
          <p className={styles.text}>{flaggedCount === 0 && asideCount > 0 ? words.asides.allMissed : words.flag.doneBody(flaggedCount, noteCount)}</p>
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
          {outcome.resultsSheet !== null && <SheetLink sheet={outcome.resultsSheet} />}
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

function SheetLink({ sheet }: { readonly sheet: string }) {
  const { session, words } = usePane();
  return <Link onClick={() => void session.reveal({ sheet, rowIndex: 0, columnIndex: 0 })}>{words.load.open(sheet)}</Link>;
}
