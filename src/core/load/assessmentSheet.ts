/** `Đánh giá 2015-2020`: every target of a term with its result and its verdict, live. */

import type { IndicatorModel } from "../model/model";
import { assessmentRows } from "../model/terms";
import { isWithoutLevel } from "../target/target";
import { assessmentFormulas, customFunction, undefinedMark } from "./formulas";
import type { FormulaKind } from "./formulas";
import { dictionaryLink } from "./dictionaryLinks";
import { idColumn, numberFormatOf, signedFormatOf, thisRow } from "./tableSheet";
import type { Entries, SheetCell, SheetColumn, SheetRow, TableSheet } from "./tableSheet";
import { resultOf, targetRows, verdictOf } from "./targetRow";
import type { TargetRow } from "./targetRow";
import type { LoadTexts } from "./texts";

function assessmentTable(term: string): string {
  return `SCT_Assessment_${term.replace(/\W/g, "_")}`;
}

const text = { numberFormat: "@", wrap: true, vertical: "center" } as const;
const number = { horizontal: "right", vertical: "center" } as const;

export function assessmentSheet(model: IndicatorModel, term: string, kind: FormulaKind, texts: LoadTexts, entries: Entries): TableSheet {
  const tableName = assessmentTable(term);
  const { columns } = texts;
  const rows = targetRows(assessmentRows(model, term)).map((row) => assessmentRow(model, row, tableName, kind, texts, entries));
  const sheetColumns: SheetColumn[] = [
    { key: "chapter", header: columns.chapter, width: 18, format: text },
    { key: "name", header: columns.name, width: 38, format: { ...text, bold: true } },
    { key: "unit", header: columns.unit, width: 11, format: text },
    { key: "level", header: columns.level, width: 10, format: text },
    { key: "target", header: columns.target, width: 15, format: text },
    { key: "low", header: columns.low, width: 9, format: number },
    { key: "high", header: columns.high, width: 9, format: number },
    { key: "actual", header: columns.actual, width: 15, isEntry: true, format: { ...number, bold: true, wrap: true } },
    { key: "attainment", header: columns.attainment, width: 11, format: { ...number, numberFormat: "0.0%" } },
    { key: "gap", header: columns.gap, width: 10, format: number },
    { key: "status", header: columns.status, width: 16, format: { vertical: "center", indent: 1 } },
    { key: idColumn, header: columns.id, width: 27, format: { ...text, indent: 1, underline: true, fontSize: 9, fontColor: "0F6CBD" } },
  ];
  const word = texts.statusWords;
  return {
    tableName,
    sheetName: texts.sheetNames.assessment(term),
    title: texts.titles.assessment(term),
    subtitle: `${model.title[texts.language]} · ${texts.subtitles.assessment(rows.length)}`,
    columns: sheetColumns.map((column) => withSharedFormula(column, rows)),
    rows,
    frozenColumnCount: 2,
    wordColours: [
      { columnKey: "status", word: word.missed, fontColor: "A4262C", bold: true },
      { columnKey: "status", word: word.met, fontColor: "107C10", bold: false },
      { columnKey: "status", word: word.exceeded, fontColor: "0B5A08", bold: true },
      { columnKey: "status", word: word.inProgress, fontColor: "8A5A00", bold: false },
      { columnKey: "status", word: word.notJudged, fontColor: "605E5C", bold: false },
      { columnKey: "status", word: word.noData, fontColor: "605E5C", bold: false },
    ],
  };
}

function assessmentRow(model: IndicatorModel, row: TargetRow, tableName: string, kind: FormulaKind, texts: LoadTexts, entries: Entries): SheetRow {
  const { columns } = texts;
  const reference = (header: string): string => thisRow(tableName, header);
  const references = { target: reference(columns.target), low: reference(columns.low), high: reference(columns.high), actual: reference(columns.actual) };
  const formulas = assessmentFormulas(row, references, kind, texts);
  const entered = entries.get(row.key)?.get("actual");
  const actual = entered === undefined ? resultOf(row) : entered;
  const verdict = verdictOf(row, actual);
  const { attainment, gap } = verdict;
  const hasResult = typeof actual === "number";
  const bound = (value: number | null, name: string): SheetCell =>
    kind === "ind" && (row.isReadable || isWithoutLevel(row.bounds))
      // Words that state no level have no bound to read: blank, and the column keeps its one formula.
      ? { value: value ?? "", formula: `IFERROR(${customFunction(name, references.target)},"")`, numberFormat: numberFormatOf(row.bounds.decimals) }
      : { value, numberFormat: numberFormatOf(row.bounds.decimals) };
  return {
    key: row.key,
    cells: {
      chapter: { value: chapterOf(model, row, texts) },
      name: { value: texts.language === "vi" ? row.indicator.nameVi : row.indicator.nameEn },
      unit: { value: row.indicator.unit },
      level: { value: texts.levelWords[row.target.level] },
      target: { value: row.target.text },
      low: bound(row.bounds.low, "TARGETLOW"),
      high: bound(row.bounds.high, "TARGETHIGH"),
      actual: { value: actual, numberFormat: numberFormatOf(row.decimals) },
      attainment:
        formulas.attainment === null
          ? { value: undefinedMark }
          : { value: !hasResult ? "" : typeof attainment === "number" ? attainment : undefinedMark, formula: formulas.attainment },
      gap:
        formulas.gap === null
          ? { value: undefinedMark }
          : { value: hasResult && typeof gap === "number" ? gap : "", formula: formulas.gap, numberFormat: signedFormatOf(row.decimals) },
      status: { value: texts.statusWords[verdict.status], formula: formulas.status },
      [idColumn]: { value: row.key, link: dictionaryLink(row, texts) },
    },
  };
}

/** Title of the section that states the target, else its code. */
function chapterOf(model: IndicatorModel, row: TargetRow, texts: LoadTexts): string {
  const section = row.passages[0]?.section ?? row.indicator.group;
  return model.sections.get(section)?.[texts.language] ?? section;
}

/**
 * A column whose rows all have the same formula becomes a calculated column of the table. A row without it forbids that: Excel fills a
 * calculated column by itself, over what stands there.
 */
function withSharedFormula(column: SheetColumn, rows: readonly SheetRow[]): SheetColumn {
  const formulas = new Set(rows.map(({ cells }) => cells[column.key]?.formula));
  const [formula] = formulas;
  return formulas.size === 1 && formula !== undefined ? { ...column, formula } : column;
}
