/** `Theo dõi 2020-2025`: the open term year by year, with the path to each target and the growth still needed. */

import type { IndicatorModel, Observation } from "../model/model";
import { assessmentRows } from "../model/terms";
import type { CellValue } from "../values";
import type { FormulaKind } from "./formulas";
import { dictionaryLink } from "./dictionaryLinks";
import { paces } from "./pace";
import type { Pace } from "./pace";
import { idColumn, markedText, numberFormatOf, signedFormatOf, thisRow, thisRowSpan } from "./tableSheet";
import type { Entries, SheetCell, SheetColumn, SheetRow, TableSheet, WordColour } from "./tableSheet";
import { targetRows } from "./targetRow";
import type { TargetRow } from "./targetRow";
import type { LoadTexts } from "./texts";
import { paceCell, pathDecimals, projectionCell } from "./trackingPace";
import { pathCell, remainingGapCell, requiredCell, toDateCell, trackingKind, yearsLeftCell } from "./trackingRow";
import type { TrackedCell } from "./trackingRow";

function trackingTable(term: string): string {
  return `SCT_Tracking_${term.replace(/\W/g, "_")}`;
}

const text = { numberFormat: "@", wrap: true, vertical: "center" } as const;
const number = { horizontal: "right", vertical: "center" } as const;
/** The cells to fill in: the palest yellow that still shows in print. */
const entry = { ...number, fill: "FFFBE6" } as const;

export function trackingSheet(model: IndicatorModel, term: string, kind: FormulaKind, texts: LoadTexts, entries: Entries): TableSheet {
  const tableName = trackingTable(term);
  const { columns } = texts;
  const { baselineYear, years } = yearsOf(term);
  const baselines = baselineResults(model, baselineYear);
  const rows = targetRows(assessmentRows(model, term)).map((row) => trackingRow(row, { tableName, years, baselineYear, kind, texts, entries, baseline: baselines.get(row.indicator.id) ?? null }));
  const sheetColumns: SheetColumn[] = [
    { key: "name", header: columns.name, width: 38, format: { ...text, bold: true } },
    { key: "unit", header: columns.unit, width: 11, format: text },
    { key: "target", header: columns.target, width: 15, format: text },
    { key: "method", header: columns.method, width: 13, format: { ...text, fontSize: 9, fontColor: "605E5C" }, since: 2 },
    { key: "baseline", header: columns.baseline(baselineYear), width: 10, isEntry: true, format: entry },
    ...years.map((year): SheetColumn => ({ key: entryKey(year), header: String(year), width: 10, isEntry: true, format: entry })),
    { key: "toDate", header: columns.toDate, width: 10, format: { ...number, bold: true } },
    { key: "pace", header: columns.pace, width: 18, format: { vertical: "center", indent: 1 }, since: 2 },
    { key: "gap", header: columns.remainingGap, width: 10, format: number },
    { key: "yearsLeft", header: columns.yearsLeft, width: 8, format: { ...number, numberFormat: "0" } },
    { key: "required", header: columns.requiredGrowth, width: 10, format: { ...number, numberFormat: "0.0%" } },
    { key: "projection", header: columns.projection(years.at(-1) ?? baselineYear), width: 10, format: number, since: 2 },
    ...years.map((year): SheetColumn => ({ key: pathKey(year), header: columns.path(year), width: 10, format: { ...number, fontColor: "605E5C" } })),
    { key: idColumn, header: columns.id, width: 27, format: { ...text, indent: 1, underline: true, fontSize: 9, fontColor: "0F6CBD" } },
  ];
  return {
    tableName,
    sheetName: texts.sheetNames.tracking(term),
    title: texts.titles.tracking(term),
    subtitle: texts.subtitles.tracking,
    columns: sheetColumns,
    rows,
    frozenColumnCount: 1,
    wordColours: paces.map((pace): WordColour => ({ columnKey: "pace", word: texts.paceWords[pace], ...paceLooks[pace] })),
  };
}

const quiet = { fontColor: "605E5C", bold: false } as const;
const paceLooks: Readonly<Record<Pace, Omit<WordColour, "columnKey" | "word">>> = {
  reached: { fontColor: "107C10", bold: false, numberFormat: markedText("●") },
  onTrack: { fontColor: "107C10", bold: false, numberFormat: markedText("○") },
  behind: { fontColor: "8A5A00", bold: true, numberFormat: markedText("▽") },
  missed: { fontColor: "A4262C", bold: true, numberFormat: markedText("▼") },
  noBaseline: quiet,
  noData: quiet,
  unreadable: { ...quiet, bold: true },
  notJudged: quiet,
};

/** The year before the first one of a term is its baseline: 2020 for 2020-2025, whose years are 2021 to 2025. */
export function yearsOf(term: string): { readonly baselineYear: number; readonly years: readonly number[] } {
  const [first = "0", last = first] = term.split("-");
  const baselineYear = Number(first);
  return { baselineYear, years: Array.from({ length: Math.max(1, Number(last) - baselineYear) }, (_, index) => baselineYear + index + 1) };
}

interface RowContext {
  readonly tableName: string;
  readonly baselineYear: number;
  readonly years: readonly number[];
  readonly kind: FormulaKind;
  readonly texts: LoadTexts;
  readonly entries: Entries;
  /** The model's result for the baseline year. */
  readonly baseline: number | null;
}

function trackingRow(row: TargetRow, context: RowContext): SheetRow {
  const { tableName, years, baselineYear, kind, texts } = context;
  const { columns } = texts;
  const baselineHeader = columns.baseline(baselineYear);
  const references = {
    target: thisRow(tableName, columns.target),
    baseline: thisRow(tableName, baselineHeader),
    years: thisRowSpan(tableName, String(years[0]), String(years.at(-1))),
    toDate: thisRow(tableName, columns.toDate),
    yearsLeft: thisRow(tableName, columns.yearsLeft),
    values: thisRowSpan(tableName, baselineHeader, String(years.at(-1))),
    paths: thisRowSpan(tableName, columns.path(years[0] ?? baselineYear), columns.path(years.at(-1) ?? baselineYear)),
  };
  const entered = context.entries.get(row.key);
  const valueOf = (key: string, modelValue: CellValue): CellValue => entered?.get(key) ?? modelValue;
  const baseline = valueOf("baseline", context.baseline);
  const results = years.map((year) => valueOf(entryKey(year), resultIn(row, String(year))));
  const values = { baseline: numberOrNull(baseline), years: results.map(numberOrNull) };
  const valueFormat = numberFormatOf(row.decimals);
  const pathFormat = numberFormatOf(pathDecimals(row));
  const path = years.map((_, index) => pathCell(row, index + 1, references, values, kind));
  const paceValues = { ...values, paths: path.map(({ value }) => value), hasWords: results.some((result) => typeof result === "string" && result !== "") };
  const calculatedFormat = trackingKind(row) === "yearly" ? valueFormat : numberFormatOf(Math.max(1, row.decimals));
  return {
    key: row.key,
    cells: {
      name: { value: texts.language === "vi" ? row.indicator.nameVi : row.indicator.nameEn },
      unit: { value: row.indicator.unit },
      target: { value: row.target.text },
      method: { value: texts.methodWords[trackingKind(row)] },
      baseline: { value: baseline, numberFormat: valueFormat },
      ...Object.fromEntries(years.map((year, index): [string, SheetCell] => [entryKey(year), { value: results[index] ?? null, numberFormat: valueFormat }])),
      toDate: tracked(toDateCell(row, references, values), trackingKind(row) === "rate" ? numberFormatOf(Math.max(1, row.decimals)) : valueFormat),
      yearsLeft: tracked(yearsLeftCell(row, references, values)),
      required: tracked(requiredCell(row, references, values, kind)),
      gap: tracked(remainingGapCell(row, references, values, kind), signedFormatOf(row.decimals)),
      projection: tracked(projectionCell(row, references, values, kind), calculatedFormat),
      pace: tracked(paceCell(row, references, paceValues, texts.paceWords)),
      ...Object.fromEntries(path.map((cell, index): [string, SheetCell] => [pathKey(years[index] ?? baselineYear), tracked(cell, pathFormat)])),
      [idColumn]: { value: row.key, link: dictionaryLink(row, texts) },
    },
  };
}

function tracked({ formula, value }: TrackedCell, numberFormat?: string): SheetCell {
  return { value, ...(formula === null ? {} : { formula }), ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function entryKey(year: number): string {
  return `year${year}`;
}

function pathKey(year: number): string {
  return `path${year}`;
}

function numberOrNull(value: CellValue): number | null {
  return typeof value === "number" ? value : null;
}

/** The model's plain results for one year, by indicator. */
function baselineResults(model: IndicatorModel, year: number): Map<string, number> {
  const results = new Map<string, number>();
  for (const observation of model.observations) {
    if (observation.period === String(year) && isPlain(observation)) results.set(observation.indicator, observation.value);
  }
  return results;
}

function resultIn(row: TargetRow, year: string): number | null {
  return row.observation !== null && row.observation.period === year && isPlain(row.observation) ? row.observation.value : null;
}

function isPlain(observation: Observation): observation is Observation & { value: number } {
  return observation.operator === "=" && observation.value !== null;
}
