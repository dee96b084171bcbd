/** A model from a table of a workbook: every row an indicator, its plan a target, its result an observation. */

import { readModelJson } from "../model/json";
import type { Indicator, IndicatorModel, IndicatorTarget, Observation, ObservationStatus, TargetLevel } from "../model/model";
import { modelTables } from "../model/tables";
import { readHeaderPeriod } from "../recognise/headerPeriod";
import type { HeaderPeriod } from "../recognise/headerPeriod";
import type { RecognisedRow, RecognisedTable, RowDirection } from "../recognise/table";
import type { Result } from "../result";
import { fail, issue } from "../result";
import { printedDecimals } from "../text/decimals";
import { normalizeText } from "../text/normalizeText";
import { cellAddress } from "../workbook/address";
import { IdMaker } from "./makeId";

/** What is written into the notes of the indicators; the texts are in `messages/`. */
export interface FromTableTexts {
  /** Where a row came from, rows counted from 1; the address of a cell is null where the table has none. */
  source(sheet: string, row: number, target: string | null, actual: string | null): string;
  direction(direction: RowDirection): string;
  /** A number of a cell in the words of a Vietnamese report, as target texts are read: 94720.4 is "94.720,4". */
  number(value: number): string;
}

export interface FromTableOptions {
  readonly texts: FromTableTexts;
  /** The year of plan and result where neither header nor title says it, or says it wrongly. */
  readonly year?: number | null;
  /** The term that the years belong to; a year outside it gets the five-year plan around it. */
  readonly term?: string | null;
}

export interface ModelFromTable {
  readonly model: IndicatorModel;
  /** Directions that were taken to be "increase" because nothing says otherwise. */
  readonly assumedDirections: number;
  /** Results of part of a year: they answer no yearly target, so they are left out. */
  readonly partYearResults: number;
  /** Targets whose words could not be read, or that are no number ("Đạt"). */
  readonly leftOutTargets: number;
}

/**
 * Starts a model from a recognised table. What the table does not say is not invented: passages stay empty, and the sheet and cells of
 * every number are in the indicator's note with the reason for its direction. Fails with `start/no-year` where no year is known, and with
 * `start/no-rows` where nothing could be taken over. Rules: START-1 to START-7 in model/SPEC.md.
 */
export function modelFromTable(table: RecognisedTable, options: FromTableOptions): Result<ModelFromTable> {
  const periods = table.comparisons.map((_, comparison) => comparisonPeriods(table, comparison, options));
  if (periods.every((period) => period === null)) return fail([issue("start/no-year", [table.sheet])]);
  const builder = new Builder(table, options, periods);
  table.rows.forEach((row) => builder.add(row));
  const { indicators, targets, observations } = builder;
  if (indicators.length === 0) return fail([issue("start/no-rows", [table.sheet])]);
  const title = table.title ?? table.sheet;
  const draft: IndicatorModel = { title: { vi: title, en: title }, indicators, targets, observations, passages: [], relations: [], sections: builder.sections, report: null };
  // What is made here passes the same checks as what people write.
  const checked = readModelJson(JSON.stringify({ ...modelTables(draft), title: draft.title, sections: Object.fromEntries(draft.sections) }));
  if (!checked.ok) return checked;
  return { ok: true, value: { model: checked.value, assumedDirections: builder.assumedDirections, partYearResults: builder.partYearResults, leftOutTargets: builder.leftOutTargets } };
}

/** The year that a table's own words give to its plan, for asking where they give none. */
export function yearOfTable(table: RecognisedTable): number | null {
  const named = table.comparisons.flatMap(({ targetColumn, actualColumn }) => [periodOfColumn(table, targetColumn), periodOfColumn(table, actualColumn)]);
  return named.find((period) => period?.year != null)?.year ?? yearInTitle(table);
}

/** Five-year plans of Việt Nam run from a year after one divisible by five: 2021-2025 is around 2024. */
export function fiveYearPlan(year: number): string {
  const first = year - ((year - 1) % 5);
  return `${first}-${first + 4}`;
}

interface Periods {
  readonly target: string;
  readonly actual: string;
  /** Words that tell this comparison from others of the same period: "Huyện A". */
  readonly group: string;
}

function comparisonPeriods(table: RecognisedTable, comparison: number, { year }: FromTableOptions): Periods | null {
  const columns = table.comparisons[comparison];
  if (columns === undefined) return null;
  const [target, actual] = [periodOfColumn(table, columns.targetColumn), periodOfColumn(table, columns.actualColumn)];
  const fallback = year ?? yearInTitle(table);
  const written = (period: HeaderPeriod | null, other: HeaderPeriod | null): string | null => {
    // A given year stands for what the table says of single years, not for its terms.
    const said = period?.year != null ? period : other;
    if (said?.year == null || (year != null && said.fromYear === said.year)) return fallback === null ? null : String(fallback);
    return said.fromYear !== null && said.fromYear < said.year ? `${said.fromYear}-${said.year}` : String(said.year);
  };
  const [targetPeriod, actualPeriod] = [written(target, actual), written(actual, target)];
  return targetPeriod === null || actualPeriod === null ? null : { target: targetPeriod, actual: actualPeriod, group: groupOf(table, comparison) };
}

function periodOfColumn({ columns }: RecognisedTable, columnIndex: number | null): HeaderPeriod | null {
  return columns.find((column) => column.columnIndex === columnIndex)?.period ?? null;
}

function yearInTitle({ title, sheet }: RecognisedTable): number | null {
  return (title === null ? null : readHeaderPeriod(normalizeText(title))?.year) ?? readHeaderPeriod(normalizeText(sheet))?.year ?? null;
}

/** The words that the headers of a comparison share, where the table compares the same period several times. */
function groupOf({ columns, comparisons }: RecognisedTable, comparison: number): string {
  const { targetColumn = null, actualColumn = -1 } = comparisons[comparison] ?? {};
  const headers = columns.filter(({ columnIndex }) => columnIndex === targetColumn || columnIndex === actualColumn).map(({ header }) => header.split(" "));
  return headers.length < 2 ? "" : headers.reduce<readonly string[]>((shared, words) => sharedBeginning(shared, words), headers[0] ?? []).join(" ");
}

function sharedBeginning(left: readonly string[], right: readonly string[]): string[] {
  const end = left.findIndex((word, index) => word !== right[index]);
  return left.slice(0, end < 0 ? left.length : end);
}

/** "1.", "1.2", "a)", "II." and dashes before a name; a bare number may belong to it ("100 giường"). */
const numbering = /^(?:[-–+•*]|\d+(?:\.\d+)+|\d+[.)]|[a-zđ]\)|[ivx]+[.)])\s+/iu;

class Builder {
  readonly indicators: Indicator[] = [];
  readonly targets: IndicatorTarget[] = [];
  readonly observations: Observation[] = [];
  readonly sections = new Map<string, { readonly vi: string; readonly en: string }>();
  assumedDirections = 0;
  partYearResults = 0;
  leftOutTargets = 0;

  private readonly ids = new IdMaker();
  private readonly known = new Map<string, string>();
  private readonly codes = new Map<string, string>();
  private readonly labelCounts = new Map<string, number>();
  private readonly written = new Set<string>();

  constructor(
    private readonly table: RecognisedTable,
    private readonly options: FromTableOptions,
    private readonly periods: readonly (Periods | null)[],
  ) {
    const rowsSeen = new Set<number>();
    for (const { label, rowIndex } of table.rows) {
      if (rowsSeen.has(rowIndex)) continue;
      rowsSeen.add(rowIndex);
      this.labelCounts.set(nameOf(label), (this.labelCounts.get(nameOf(label)) ?? 0) + 1);
    }
  }

  add(row: RecognisedRow): void {
    const periods = this.periods[row.comparison] ?? null;
    if (periods === null || (row.target === null && row.actual === null)) return;
    const isPartYear = (row.actual?.partYear ?? null) !== null;
    const target = row.target?.target ?? null;
    if (row.target !== null && target === null) this.leftOutTargets += 1;
    if (row.actual !== null && isPartYear) this.partYearResults += 1;
    const hasResult = row.actual !== null && !isPartYear && (row.actual.value !== null || row.actual.text !== "");
    if (target === null && !hasResult) return;
    const indicator = this.indicatorOf(row, periods);
    if (row.target !== null && target !== null) {
      const { operator, low, high } = target;
      this.pushOnce(this.targets, { indicator, term: this.termOf(periods.target), period: periods.target, operator, low, high, text: row.target.source === "number" && low !== null ? this.options.texts.number(low) : row.target.text, level: this.levelOf(row), passages: [] });
    }
    if (row.actual !== null && hasResult) {
      const { value, text } = row.actual;
      this.pushOnce(this.observations, { indicator, term: this.termOf(periods.actual), period: periods.actual, operator: "=", value, text: row.actual.source === "number" && value !== null ? this.options.texts.number(value) : text, status: this.statusOf(row), passages: [] });
    }
  }

  /** Two comparisons of one row may share their plan. */
  private pushOnce<T>(rows: T[], row: T): void {
    const key = JSON.stringify(row);
    if (this.written.has(key)) return;
    this.written.add(key);
    rows.push(row);
  }

  /** One indicator for a row of the table, whatever years it has columns for; one for each group where it is compared several times in the same period. */
  private indicatorOf(row: RecognisedRow, periods: Periods): string {
    const isRepeated = this.periods.some((other, index) => index !== row.comparison && other !== null && other.actual === periods.actual && other.group !== periods.group);
    const group = isRepeated ? periods.group : "";
    const key = `${row.rowIndex}\n${group}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const label = nameOf(row.label);
    // "Số vụ" under two headings is two indicators: the heading tells them apart.
    const heading = (this.labelCounts.get(label) ?? 0) > 1 && row.section !== null ? `${nameOf(row.section)}: ` : "";
    const name = `${heading}${label}${group === "" ? "" : ` (${group})`}`;
    const id = this.ids.make(name);
    this.known.set(key, id);
    if (row.direction.source === "assumption") this.assumedDirections += 1;
    this.indicators.push({
      id,
      nameVi: name,
      nameEn: name,
      group: this.codeOf(row.section),
      unit: (row.unit ?? "").replace(/\s*[|;\n]\s*/g, "/"),
      direction: row.direction.value,
      limit: row.limit,
      decimals: this.decimalsOf(row),
      aliases: [],
      note: this.noteOf(row),
    });
    return id;
  }

  private codeOf(section: string | null): string {
    if (section === null) return "";
    const known = this.codes.get(section);
    if (known !== undefined) return known;
    const code = String(this.codes.size + 1);
    this.codes.set(section, code);
    this.sections.set(code, { vi: section, en: section });
    return code;
  }

  /** What the cells show where their format says how many; otherwise numbers are shown as they are. */
  private decimalsOf({ actual }: RecognisedRow): number | null {
    return actual?.value == null || actual.decimals >= printedDecimals ? null : actual.decimals;
  }

  private noteOf({ rowIndex, target, actual, direction }: RecognisedRow): string {
    const { texts } = this.options;
    const at = (cell: { readonly columnIndex: number } | null): string | null => (cell === null ? null : cellAddress({ rowIndex, columnIndex: cell.columnIndex }));
    return `${texts.source(this.table.sheet, rowIndex + 1, at(target), at(actual))} ${texts.direction(direction)}`;
  }

  private termOf(period: string): string {
    const [first = "", last = first] = period.split("-");
    const { term } = this.options;
    const [termFirst = "", termLast = ""] = (term ?? "").split("-");
    if (term != null && termFirst <= first && last <= termLast) return term;
    return first === last ? fiveYearPlan(Number(first)) : period;
  }

  private levelOf({ target }: RecognisedRow): TargetLevel {
    return /(?:tỉnh|tw|trung ương|cấp trên) giao|province/u.test(this.headerOf(target)) ? "province" : "resolution";
  }

  private statusOf({ actual }: RecognisedRow): ObservationStatus {
    const header = this.headerOf(actual);
    if (/sơ bộ|provisional|prel/u.test(header)) return "provisional";
    return /(?<!\p{L})(?:ước|ưth|uth|estimate)/u.test(header) ? "estimate" : "final";
  }

  private headerOf(cell: { readonly columnIndex: number } | null): string {
    return normalizeText(this.table.columns.find(({ columnIndex }) => columnIndex === cell?.columnIndex)?.header ?? "");
  }
}

function nameOf(label: string): string {
  const name = label.replace(numbering, "").replace(/\s*[:;]\s*$/u, "").trim();
  return name === "" ? label : name;
}
