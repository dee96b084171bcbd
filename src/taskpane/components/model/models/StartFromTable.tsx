import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";

import { fiveYearPlan, modelFromTable, yearOfTable } from "../../../../core/modelSheets/fromTable";
import type { ModelFromTable } from "../../../../core/modelSheets/fromTable";
import type { RecognisedTable } from "../../../../core/recognise/table";
import { contains, rangeAddress } from "../../../../core/workbook/address";
import { modelMessages } from "../../../../messages/models";
import { usePane } from "../../../paneContext";
import { useScreenStyles } from "../../Screen";
import { issuesProblem } from "./problem";
import type { Problem } from "./problem";
import { useModelsStyles } from "./styles";
import { useWords } from "./useWords";

interface StartFromTableProps {
  readonly onProblem: (problem: Problem) => void;
  readonly onStarted: (started: ModelFromTable, sheet: string) => void;
  readonly tables: readonly RecognisedTable[];
}

/** A model from one of the workbook's tables: the one that is selected, else the largest. */
export function StartFromTable({ onProblem, onStarted, tables }: StartFromTableProps) {
  const styles = useModelsStyles();
  const screen = useScreenStyles();
  const tools = usePane();
  const words = useWords();
  const { session } = tools;
  const [chosen, setChosen] = useState<number | null>(null);
  const [selected, setSelected] = useState<number | null>(null);
  useEffect(() => {
    void session.selection().then((range) => {
      const index = range === null ? -1 : tables.findIndex((table) => table.sheet === range.sheet && contains(table.range, range));
      setSelected(index < 0 ? null : index);
    });
  }, [session, tables]);
  const position = chosen ?? selected ?? largestOf(tables);
  const table = tables[position];
  const [typedYear, setTypedYear] = useState<string | null>(null);
  const [typedTerm, setTypedTerm] = useState<string | null>(null);
  const year = typedYear ?? String((table === undefined ? null : yearOfTable(table)) ?? "");
  const isYear = /^[12]\d{3}$/.test(year);
  const term = typedTerm ?? (isYear ? fiveYearPlan(Number(year)) : "");
  const isTerm = isTermAround(term, Number(year));
  const start = (from: RecognisedTable): void => {
    const result = modelFromTable(from, { texts: modelMessages(tools.language).fromTable, term, year: yearOfTable(from) === Number(year) ? null : Number(year) });
    if (result.ok) onStarted(result.value, from.sheet);
    else onProblem(issuesProblem(words.cannotStart, result.issues, tools));
  };
  return (
    <section className={styles.part}>
      <h3 className={screen.heading}>{words.start}</h3>
      {table === undefined ? (
        <p className={screen.quiet}>{words.noTables}</p>
      ) : (
        <>
          <p className={screen.quiet}>{words.startHint}</p>
          <Field label={words.whichTable}>
            <Select
              className={styles.narrow}
              onChange={(_, { value }) => {
                setChosen(Number(value));
                setTypedYear(null);
                setTypedTerm(null);
              }}
              value={String(position)}
            >
              {tables.map(({ range, rows, sheet }, index) => (
                <option key={index} value={index}>
                  {words.tableName(sheet, rangeAddress(range), rows.length)}
                </option>
              ))}
            </Select>
          </Field>
          <div className={styles.pair}>
            <Field label={words.year} {...(isYear || year === "" ? {} : { validationMessage: words.badYear })}>
              <Input className={styles.narrow} input={{ className: styles.narrow }} inputMode="numeric" onChange={(_, { value }) => setTypedYear(value)} value={year} />
            </Field>
            <Field label={words.term} {...(isTerm || !isYear ? {} : { validationMessage: words.badTerm })}>
              <Input className={styles.narrow} input={{ className: styles.narrow }} onChange={(_, { value }) => setTypedTerm(value.trim())} value={term} />
            </Field>
          </div>
          <div>
            <Button disabledFocusable={!isYear || !isTerm} onClick={() => start(table)}>
              {words.startButton}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function largestOf(tables: readonly RecognisedTable[]): number {
  return tables.reduce((best, { rows }, index) => (rows.length > (tables[best]?.rows.length ?? 0) ? index : best), 0);
}

function isTermAround(term: string, year: number): boolean {
  const [, first = "", last = ""] = /^(\d{4})-(\d{4})$/.exec(term) ?? [];
  return first !== "" && Number(first) < Number(last) && Number(first) <= year && year <= Number(last);
}
