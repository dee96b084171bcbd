import { Button, Checkbox, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import { lazy, Suspense, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";

import { exceptErrors, formulaErrors } from "../../../app/formulaErrors";
import { divideFindings, sureFindings } from "../../../app/assessWorkbook";
import { answerOf } from "../../../app/paneState";
import { isSamePlace } from "../../../app/previewReading";
import type { Answer } from "../../../app/paneState";
import type { Status } from "../../../core/assessment/status";
import { findResults } from "../../../core/flag/results/resultsMark";
import { isSure } from "../../../core/recognise/recognise";
import type { RecognisedTable } from "../../../core/recognise/table";
import { sheetAddress } from "../../../core/workbook/address";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { languageOf } from "../../languageOf";
import { usePane, usePaneState } from "../../paneContext";
import { ConclusionButton } from "../conclusion/ConclusionButton";
import { EmptyState } from "../EmptyState";
import { Screen, useScreenStyles } from "../Screen";
import { countStatuses, StatusSummary } from "../StatusSummary";
import { ErrorList } from "./ErrorList";
import { FindingList } from "./FindingList";
import { QuestionList } from "./QuestionList";
import { TableList } from "./TableList";
import { answerId } from "./useCorrect";

/** Loaded when a reading is edited for the first time. */
const TableReading = lazy(async () => ({ default: (await import("./reading/TableReading")).TableReading }));

const useStyles = makeStyles({
  answer: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  title: { ":focus": { outline: "none" } },
  results: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, marginBlock: `calc(-1 * ${tokens.spacingVerticalS})` },
  examples: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The workbook: the answer first, then what only a person can tell, the tables it comes from, and the rows worth a look; or how one table is read. */
export function FlagSection() {
  const { work } = usePaneState();
  const answer = answerOf(work);
  const [edited, setEdited] = useState<RecognisedTable | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  /** Where the user was in the list: given back on return. */
  const place = useRef<{ readonly top: number; readonly origin: string } | null>(null);
  // The table as it is read now; when it is gone there is nothing to edit.
  const table = edited === null ? undefined : answer?.assessed.tables.find((candidate) => isSamePlace(candidate.table, edited))?.table;
  const isEditing = table !== undefined;

  useLayoutEffect(() => {
    if (isEditing || place.current === null || scroller.current === null) return;
    const { top, origin } = place.current;
    place.current = null;
    scroller.current.scrollTop = top;
    const buttons = [...scroller.current.querySelectorAll<HTMLElement>("[data-origin]")];
    (buttons.find((button) => button.dataset["origin"] === origin) ?? document.getElementById(answerId))?.focus({ preventScroll: true });
  }, [isEditing]);

  // The first reading shows its progress below, with the way to cancel it.
  if (answer === null) return <Screen>{null}</Screen>;
  if (answer.assessed.tables.length === 0) return <NothingFound answer={answer} />;
  if (table !== undefined) {
    return (
      <Suspense fallback={<Screen>{null}</Screen>}>
        <TableReading assessed={answer.assessed} key={sheetAddress(table.sheet, table.range)} onBack={() => setEdited(null)} table={table} />
      </Suspense>
    );
  }
  const edit = (chosen: RecognisedTable, origin: string): void => {
    place.current = { top: scroller.current?.scrollTop ?? 0, origin };
    setEdited(chosen);
  };
  return <Findings answer={answer} onEdit={edit} scroller={scroller} />;
}

interface FindingsProps {
  readonly answer: Answer;
  readonly onEdit: (table: RecognisedTable, origin: string) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

function Findings({ answer, onEdit, scroller }: FindingsProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { shared, words } = usePane();
  const { asides, corrections, snapshot, tables: found } = answer.assessed;
  // What was not read surely is asked about, not judged.
  const tables = useMemo(() => found.filter(({ table }) => isSure(table)), [found]);
  const unsure = useMemo(() => found.flatMap(({ table }) => (isSure(table) ? [] : table)), [found]);
  const errors = useMemo(() => formulaErrors(snapshot, tables), [snapshot, tables]);
  const findings = useMemo(() => exceptErrors(sureFindings(answer.assessed), errors), [answer.assessed, errors]);
  const [chosen, setStatus] = useState<Status | null>(null);
  const counts = useMemo(() => countStatuses(tables.flatMap(({ rows }) => rows.map(({ assessment }) => assessment.status))), [tables]);
  // A status that no row has any more limits nothing.
  const status = chosen !== null && counts.has(chosen) ? chosen : null;
  const missedCount = findings.filter(({ kind }) => kind === "missed").length;
  const { aside } = divideFindings(findings, asides);
  const asideCount = aside.filter(({ kind }) => kind === "missed").length;
  const doubtCount = findings.length - missedCount - (aside.length - asideCount);
  const judgedCount = (counts.get("exceeded") ?? 0) + (counts.get("met") ?? 0) + (counts.get("inProgress") ?? 0) + missedCount;
  const rowCount = [...counts.values()].reduce((sum, value) => sum + value, 0);
  return (
    <Screen footer={<FlagActions answer={answer} />} scroller={scroller}>
      <section className={styles.answer}>
        <h2 className={mergeClasses(screen.title, styles.title)} id={answerId} tabIndex={-1}>
          {tables.length === 0 ? words.question.first(unsure.length) : judgedCount === 0 ? words.flag.noneJudged : words.flag.missed(missedCount)}
          {asideCount > 0 && `, ${shared.asides.ofThem(asideCount)}`}
        </h2>
        {tables.length > 0 && (
          <p className={screen.quiet}>
            {words.flag.assessed(rowCount, tables.length)}
            {doubtCount > 0 && ` · ${words.flag.doubts(doubtCount)}`}
            {errors.length > 0 && ` · ${words.flag.errors(errors.length)}`}
          </p>
        )}
      </section>
      <QuestionList corrections={corrections} onEdit={onEdit} tables={unsure} />
      <StatusSummary counts={counts} onSelect={setStatus} selected={status} />
      <TableList onEdit={onEdit} tables={found} />
      {status === null && errors.length > 0 && <ErrorList errors={errors} />}
      {tables.length > 0 && <FindingList asides={asides} findings={findings} hasUnsure={unsure.length > 0} onShowFindings={() => setStatus(null)} status={status} tables={tables} />}
    </Screen>
  );
}

/** One primary button; what it will do stands above it. */
function FlagActions({ answer }: { readonly answer: Answer }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { language, session, words } = usePane();
  const { work } = usePaneState();
  const { asides, snapshot, tables } = answer.assessed;
  const cellCount = useMemo(() => {
    const sure = tables.filter(({ table }) => isSure(table));
    return sure.flatMap(({ rows }) => rows).filter((row) => row.assessment.status === "missed" && asides.missed(row) === null).length;
  }, [asides, tables]);
  const isApplying = work.kind === "applying";
  const hasResults = useMemo(() => findResults(snapshot) !== null, [snapshot]);
  const [chosen, chooseResults] = useState<boolean | null>(null);
  const results = chosen ?? hasResults;
  const actions = useRef<HTMLDivElement>(null);
  // Gets the focus back from the question that it may lead to.
  const questioned = useRestoreFocusTarget();
  // The button goes away with the marks; the focus stays beside it.
  const clear = (): void =>
    void session.clear().then(() => {
      if (!session.store.getState().asksToClear) actions.current?.querySelector("button")?.focus();
    });
  return (
    <>
      <p className={screen.quiet}>{cellCount > 0 ? words.flag.preview(cellCount) : tables.some(({ table }) => isSure(table)) ? words.flag.nothingToFlag : words.question.nothingYet}</p>
      <Checkbox checked={results} className={styles.results} label={words.flag.results} onChange={(_, { checked }) => chooseResults(checked === true)} />
      <div className={screen.actions} ref={actions}>
        <Button appearance="primary" disabledFocusable={isApplying} onClick={() => void session.flag(language, { results })}>
          {answer.hasMarks ? words.flag.flagAgain : words.flag.flag}
        </Button>
        {answer.hasMarks && (
          <Button {...questioned} disabledFocusable={isApplying} onClick={clear}>
            {words.flag.clear}
          </Button>
        )}
        {tables.some(({ rows, table }) => isSure(table) && rows.length > 0) && <ConclusionButton subject={{ kind: "workbook", assessed: answer.assessed }} />}
      </div>
    </>
  );
}

function NothingFound({ answer }: { readonly answer: Answer }) {
  const styles = useStyles();
  const { words } = usePane();
  const [body, icon, title] = isEmpty(answer.assessed.snapshot)
    ? [words.flag.emptyBody, <DocumentTableRegular key="empty" />, words.flag.emptyTitle]
    : [words.flag.noTableBody, <TableSearchRegular key="noTable" />, words.flag.noTableTitle];
  return (
    <Screen>
      <EmptyState body={body} icon={icon} title={title}>
        <ul className={styles.examples}>
          {words.flag.headerExamples.map((example) => (
            <li key={example} lang={languageOf(example)}>
              {example}
            </li>
          ))}
        </ul>
      </EmptyState>
    </Screen>
  );
}

function isEmpty({ sheets }: WorkbookSnapshot): boolean {
  return sheets.every(({ values }) => values.every((row) => row?.every((value) => value === undefined || value === null) ?? true));
}
