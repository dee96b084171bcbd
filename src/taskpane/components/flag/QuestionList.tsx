import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";

import { correctionOf } from "../../../core/recognise/editCorrections";
import type { FormCorrection } from "../../../core/recognise/corrections";
import type { ColumnQuestion, RecognisedTable } from "../../../core/recognise/table";
import { sheetAddress } from "../../../core/workbook/address";
import { languageOf } from "../../languageOf";
import { usePane, usePaneState } from "../../paneContext";
import { placeText } from "../placeText";
import { useScreenStyles } from "../Screen";
import { columnText, comparisonText } from "./comparisonText";
import { answered, confirmed } from "./reading/readingDraft";
import { TableFacts } from "./TableFacts";
import { useCorrect } from "./useCorrect";

interface QuestionListProps {
  readonly corrections: readonly FormCorrection[];
  readonly onEdit: (table: RecognisedTable, origin: string) => void;
  /** Tables that were not read surely enough. */
  readonly tables: readonly RecognisedTable[];
}

/** One answer often settles other tables too. */
const listed = 3;

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { fontSize: tokens.fontSizeBase500, verticalAlign: "text-bottom", marginInlineEnd: tokens.spacingHorizontalXS },
  text: { margin: 0, overflowWrap: "anywhere" },
  choices: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS, paddingBlockStart: tokens.spacingVerticalXS },
  choice: { maxWidth: "100%", textAlign: "start", overflowWrap: "anywhere" },
});

/** What only a person can tell of tables that were not read surely: asked instead of flagged. One question for one form. */
export function QuestionList({ corrections, onEdit, tables }: QuestionListProps) {
  const screen = useScreenStyles();
  const { words } = usePane();
  const forms = [...new Map(tables.toReversed().map((table) => [table.form, table])).values()].reverse();
  const more = forms.length - listed;
  if (forms.length === 0) return null;
  return (
    <>
      {forms.slice(0, listed).map((table) => (
        <Question corrections={corrections} key={sheetAddress(table.sheet, table.range)} onEdit={onEdit} table={table} />
      ))}
      {more > 0 && <p className={screen.quiet}>{words.question.more(more)}</p>}
    </>
  );
}

function Question({ corrections, onEdit, table }: Omit<QuestionListProps, "tables"> & { readonly table: RecognisedTable }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { session, words } = usePane();
  const isApplying = usePaneState().work.kind === "applying";
  const correct = useCorrect();
  const known = correctionOf(corrections, table.form);
  const place = placeText(table.sheet, table.range);
  const origin = `question ${place}`;
  const [question] = table.questions;
  const title = words.question.title[question?.role ?? "asRead"];
  return (
    <section aria-label={`${title} ${place}`} className={styles.card}>
      <h3 className={screen.heading}>
        <QuestionCircleRegular aria-hidden className={styles.icon} />
        {title}
      </h3>
      <div>
        <Link inline lang={languageOf(place)} onClick={() => void session.reveal({ sheet: table.sheet, rowIndex: table.range.rowIndex, columnIndex: table.range.columnIndex })} title={words.flag.showTable(place)}>
          {place}
        </Link>
      </div>
      {question === undefined ? (
        <>
          <p className={screen.quiet}>{words.question.unsure}</p>
          {table.comparisons.map((comparison) => (
            <p className={styles.text} key={`${comparison.targetColumn ?? ""} ${comparison.actualColumn} ${comparison.statedColumn ?? ""}`}>
              {comparisonText(table, comparison, words)}
            </p>
          ))}
          <TableFacts table={table} />
        </>
      ) : (
        <p className={screen.quiet}>{words.question.several[question.role](question.positions.length)}</p>
      )}
      <div className={styles.choices}>
        {question === undefined ? (
          <Button className={styles.choice} disabledFocusable={isApplying} onClick={() => void correct(confirmed(known, table))}>
            {words.question.asRead}
          </Button>
        ) : (
          <Choices isBusy={isApplying} onChoose={(chosen) => void correct(answered(known, question, chosen))} question={question} table={table} />
        )}
        <Button appearance="subtle" aria-label={words.tableReading.editOf(place)} className={styles.choice} data-origin={origin} onClick={() => onEdit(table, origin)} size="small">
          {words.tableReading.edit}
        </Button>
      </div>
    </section>
  );
}

interface ChoicesProps {
  readonly isBusy: boolean;
  /** The place of the chosen column; null for all of them. */
  readonly onChoose: (position: number | null) => void;
  readonly question: ColumnQuestion;
  readonly table: RecognisedTable;
}

function Choices({ isBusy, onChoose, question, table }: ChoicesProps) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <>
      {question.positions.map((position) => (
        <Button className={styles.choice} disabledFocusable={isBusy} key={position} lang={languageOf(table.columns[position]?.header ?? "")} onClick={() => onChoose(position)}>
          {columnText(table, table.columns[position]?.columnIndex ?? 0, words)}
        </Button>
      ))}
      {question.role === "target" && (
        <Button className={styles.choice} disabledFocusable={isBusy} onClick={() => onChoose(null)}>
          {words.question.all}
        </Button>
      )}
    </>
  );
}
