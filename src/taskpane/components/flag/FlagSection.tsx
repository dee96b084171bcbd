import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTableRegular, TableSearchRegular } from "@fluentui/react-icons";
import { useMemo, useRef, useState } from "react";

import { formulaErrors } from "../../../app/formulaErrors";
import { answerOf } from "../../../app/paneState";
import type { Answer } from "../../../app/paneState";
import type { Status } from "../../../core/assessment/status";
import { flaggingConfidence } from "../../../core/recognise/recognise";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { usePane, usePaneState } from "../../paneContext";
import { EmptyState } from "../EmptyState";
import { Screen, useScreenStyles } from "../Screen";
import { countStatuses, StatusSummary } from "../StatusSummary";
import { ErrorList } from "./ErrorList";
import { FindingList } from "./FindingList";
import { TableList } from "./TableList";

const useStyles = makeStyles({
  answer: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  examples: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The workbook: the answer first, then the tables it comes from and the rows worth a look. */
export function FlagSection() {
  const { work } = usePaneState();
  const answer = answerOf(work);
  // The first reading shows its progress below, with the way to cancel it.
  if (answer === null) return <Screen>{null}</Screen>;
  if (answer.assessed.tables.length === 0) return <NothingFound answer={answer} />;
  return <Findings answer={answer} />;
}

function Findings({ answer }: { readonly answer: Answer }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { words } = usePane();
  const { snapshot, tables, findings, model } = answer.assessed;
  const errors = useMemo(() => formulaErrors(snapshot, tables), [snapshot, tables]);
  const [chosen, setStatus] = useState<Status | null>(null);
  const counts = useMemo(() => countStatuses(tables.flatMap(({ rows }) => rows.map(({ assessment }) => assessment.status))), [tables]);
  // A status that no row has any more limits nothing.
  const status = chosen !== null && counts.has(chosen) ? chosen : null;
  const missedCount = findings.filter(({ kind }) => kind === "missed").length;
  const unreadCount = findings.length - missedCount;
  const judgedCount = (counts.get("exceeded") ?? 0) + (counts.get("met") ?? 0) + (counts.get("inProgress") ?? 0) + missedCount;
  const rowCount = [...counts.values()].reduce((sum, value) => sum + value, 0);
  return (
    <Screen footer={<FlagActions answer={answer} />}>
      <section className={styles.answer}>
        <h2 className={screen.title}>{judgedCount === 0 ? words.flag.noneJudged : words.flag.missed(missedCount)}</h2>
        <p className={screen.quiet}>
          {words.flag.assessed(rowCount, tables.length)}
          {unreadCount > 0 && ` · ${words.flag.unreadable(unreadCount)}`}
          {errors.length > 0 && ` · ${words.flag.errors(errors.length)}`}
        </p>
      </section>
      <StatusSummary counts={counts} onSelect={setStatus} selected={status} />
      <TableList tables={tables} />
      {status === null && errors.length > 0 && <ErrorList errors={errors} />}
      <FindingList model={model} onShowFindings={() => setStatus(null)} status={status} tables={tables} />
    </Screen>
  );
}

/** One primary button; what it will do stands above it. */
function FlagActions({ answer }: { readonly answer: Answer }) {
  const screen = useScreenStyles();
  const { language, session, words } = usePane();
  const { work } = usePaneState();
  const { tables } = answer.assessed;
  const cellCount = useMemo(() => {
    const sure = tables.filter(({ table }) => table.confidence >= flaggingConfidence);
    return sure.flatMap(({ rows }) => rows).filter(({ assessment }) => assessment.status === "missed").length;
  }, [tables]);
  const isApplying = work.kind === "applying";
  const actions = useRef<HTMLDivElement>(null);
  // The button goes away with the marks; the focus stays beside it.
  const clear = (): void => void session.clear().then(() => actions.current?.querySelector("button")?.focus());
  return (
    <>
      <p className={screen.quiet}>{cellCount === 0 ? words.flag.nothingToFlag : words.flag.preview(cellCount)}</p>
      <div className={screen.actions} ref={actions}>
        <Button appearance="primary" disabledFocusable={isApplying} onClick={() => void session.flag(language)}>
          {answer.hasMarks ? words.flag.flagAgain : words.flag.flag}
        </Button>
        {answer.hasMarks && (
          <Button disabledFocusable={isApplying} onClick={clear}>
            {words.flag.clear}
          </Button>
        )}
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
            <li key={example}>{example}</li>
          ))}
        </ul>
      </EmptyState>
    </Screen>
  );
}

function isEmpty({ sheets }: WorkbookSnapshot): boolean {
  return sheets.every(({ values }) => values.every((row) => row?.every((value) => value === undefined || value === null) ?? true));
}
