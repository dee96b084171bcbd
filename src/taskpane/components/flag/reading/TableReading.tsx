import { Button, Field, Input, Link, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";

import type { AssessedWorkbook } from "../../../../app/assessWorkbook";
import { previewReading } from "../../../../app/previewReading";
import { correctionOf, emptyCorrection, isEmptyCorrection } from "../../../../core/recognise/editCorrections";
import type { RecognisedTable } from "../../../../core/recognise/table";
import { columnRoles } from "../../../../core/recognise/table";
import { columnName } from "../../../../core/workbook/address";
import { sentenceCase } from "../../../../messages/format";
import { languageOf } from "../../../languageOf";
import { usePane, usePaneState } from "../../../paneContext";
import { placeText } from "../../placeText";
import { BackButton } from "../../BackButton";
import { Screen, useScreenStyles } from "../../Screen";
import { ScreenTitle } from "../../ScreenTitle";
import { columnText } from "../comparisonText";
import { TableFacts } from "../TableFacts";
import { useCorrect } from "../useCorrect";
import { LabelFields } from "./LabelFields";
import { ReadingPreview } from "./ReadingPreview";
import { correctionFrom, draftOf, leastRow, problemsOf, roleAt, withLabelOf, withRole } from "./readingDraft";

export interface TableReadingProps {
  readonly assessed: AssessedWorkbook;
  readonly onBack: () => void;
  readonly table: RecognisedTable;
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  column: { display: "grid", gridTemplateColumns: "minmax(1.5em, auto) minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  letter: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  header: { minWidth: 0, overflowWrap: "anywhere" },
  columns: { rowGap: tokens.spacingVerticalS },
  pair: { display: "grid", alignItems: "start", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
});

/** How one table is read, and everything of it that a person can change; what a change comes to shows before it is saved. */
export function TableReading({ assessed, onBack, table }: TableReadingProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { session, words } = usePane();
  const isApplying = usePaneState().work.kind === "applying";
  const correct = useCorrect();
  const known = correctionOf(assessed.corrections, table.form);
  const [draft, setDraft] = useState(() => draftOf(table, known));
  const problems = problemsOf(draft, table);
  const settled = useDeferredValue(draft);
  const correction = useMemo(() => correctionFrom(settled, table), [settled, table]);
  const preview = useMemo(() => (correction === null ? null : previewReading(assessed, table, correction)), [assessed, table, correction]);
  const sameCount = assessed.tables.filter((other) => other.table.form === table.form).length;
  const place = placeText(table.sheet, table.range);
  const save = (): void => {
    const saved = correctionFrom(draft, table);
    if (saved !== null && preview !== null) void correct(saved).then((isDone) => isDone && onBack());
  };
  return (
    <Screen
      footer={
        <>
          <ReadingPreview isTyped={correction !== null} preview={preview} />
          <div className={screen.actions}>
            <Button appearance="primary" disabledFocusable={isApplying || preview === null} onClick={save}>
              {words.tableReading.save}
            </Button>
            {!isEmptyCorrection(known) && (
              <Button disabledFocusable={isApplying} onClick={() => void correct(emptyCorrection(table.form)).then((isDone) => isDone && onBack())}>
                {words.tableReading.reset}
              </Button>
            )}
            <Button onClick={onBack}>{words.cancel}</Button>
          </div>
        </>
      }
    >
      <BackButton onClick={onBack}>{words.tableReading.back}</BackButton>
      <div>
        <ScreenTitle>{words.tableReading.title}</ScreenTitle>
        {table.title !== null && <p className={screen.figure} lang={languageOf(table.title)}>{table.title}</p>}
        <div>
          <Link inline lang={languageOf(place)} onClick={() => void session.reveal({ sheet: table.sheet, rowIndex: table.range.rowIndex, columnIndex: table.range.columnIndex })} title={words.flag.showTable(place)}>
            {place}
          </Link>
        </div>
        <TableFacts table={table} />
        <p className={screen.quiet}>{sameCount > 1 ? words.tableReading.sameForm(sameCount) : words.tableReading.oneForm}</p>
      </div>
      <section className={styles.part}>
        <h3 className={screen.heading}>{words.tableReading.columns}</h3>
        <ul className={mergeClasses(screen.list, styles.columns)}>
          {table.columns.map(({ columnIndex, header }, position) => (
            <li className={styles.column} key={columnIndex}>
              <span className={styles.letter}>{columnName(columnIndex)}</span>
              <span className={header === "" ? mergeClasses(styles.header, styles.letter) : styles.header} lang={languageOf(header)}>{header === "" ? words.tableReading.noHeader : header}</span>
              <RoleSelect column={columnText(table, columnIndex, words)} onChange={(role) => setDraft(withRole(draft, position, role))} role={roleAt(draft, table, position)} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part}>
        <h3 className={screen.heading}>{words.tableReading.time}</h3>
        <Field label={words.tableReading.covered}>
          <Select
            onChange={(_, { value }) => setDraft({ ...draft, correction: { ...draft.correction, coveredMonths: value === "" ? null : Number(value) } })}
            value={draft.correction.coveredMonths === null ? "" : String(draft.correction.coveredMonths)}
          >
            <option value="">{sentenceCase(words.tableReading.byHeaders)}</option>
            {months.map((month) => (
              <option key={month} value={month}>
                {sentenceCase(words.tableReading.months(month))}
              </option>
            ))}
          </Select>
        </Field>
      </section>
      <section className={styles.part}>
        <h3 className={screen.heading}>{words.tableReading.rows}</h3>
        <div className={styles.pair}>
          <Field label={words.tableReading.firstRow} {...(problems.firstRow ? { validationMessage: words.tableReading.badRow(leastRow(table)) } : {})}>
            <Input className={styles.narrow} input={{ className: styles.narrow }} inputMode="numeric" onChange={(_, { value }) => setDraft({ ...draft, firstRow: value })} value={draft.firstRow} />
          </Field>
          <Field label={words.tableReading.lastRow} {...(problems.lastRow ? { validationMessage: words.tableReading.badLastRow } : {})}>
            <Input className={styles.narrow} input={{ className: styles.narrow }} inputMode="numeric" onChange={(_, { value }) => setDraft({ ...draft, lastRow: value })} value={draft.lastRow} />
          </Field>
        </div>
      </section>
      <LabelFields correction={draft.correction} onChange={(label) => setDraft(withLabelOf(draft, label))} table={table} />
    </Screen>
  );
}

interface RoleSelectProps {
  readonly column: string;
  readonly onChange: (role: (typeof columnRoles)[number]) => void;
  readonly role: (typeof columnRoles)[number];
}

function RoleSelect({ column, onChange, role }: RoleSelectProps) {
  const styles = useStyles();
  const { shared, words } = usePane();
  return (
    <Select
      aria-label={words.tableReading.role(column)}
      className={styles.narrow}
      onChange={(_, { value }) => {
        const chosen = columnRoles.find((known) => known === value);
        if (chosen !== undefined) onChange(chosen);
      }}
      value={role}
    >
      {columnRoles.map((name) => (
        <option key={name} value={name}>
          {sentenceCase(shared.roles[name])}
        </option>
      ))}
    </Select>
  );
}
