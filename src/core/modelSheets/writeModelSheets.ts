/** The edits that write a model to worksheets, to be edited there and read back by `readModelSheets`. */

import { placeSheet } from "../load/placeSheet";
import { freeName } from "../load/freeName";
import { headerRowIndex, sheetFont } from "../load/tableSheet";
import type { SheetColumn, SheetRow, TableSheet } from "../load/tableSheet";
import { columnsOf } from "../model/columns";
import { modelIssue } from "../model/issues";
import { linesOf } from "../model/lines";
import type { IndicatorModel } from "../model/model";
import { modelTables } from "../model/tables";
import type { TableRow } from "../model/tables";
import type { Issue, Result } from "../result";
import { fail, succeed } from "../result";
import type { Edit } from "../workbook/edits";
import type { CellFormat } from "../workbook/edits/cellEdits";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { columnNamesOf, excelTableOf, findModelSheets, isModelTable, sheetNamesOf, sheetTables } from "./sheetTables";
import type { SheetTable } from "./sheetTables";
import type { ModelSheetTexts } from "./texts";

export interface ModelSheetsPlan {
  readonly edits: readonly Edit[];
  readonly sheets: readonly { readonly sheet: string; readonly rowCount: number }[];
  /** Sheets of a model that the workbook has already and that the edits replace. */
  readonly replaced: readonly string[];
}

export interface ModelSheetsOptions {
  readonly texts: ModelSheetTexts;
  /** Whether the host writes notes: the columns are explained in them. */
  readonly notes: boolean;
}

/** Excel's limit of characters in a cell. */
const maximumLength = 32_767;

/** Text cells are text before anything is typed into them: "03/10", "1-2" and "=…" stay what they are. */
const textFormat: CellFormat = { numberFormat: "@", wrap: true, vertical: "top" };
const numberColumnFormat: CellFormat = { numberFormat: "General", vertical: "top", horizontal: "right" };
const headingFormat: CellFormat = { fontColor: "605E5C", fontSize: 9, wrap: true, horizontal: "center", vertical: "bottom" };

/** Widths in characters, by column name; others take `defaultWidth`. */
const widths: Readonly<Record<string, number>> = {
  id: 26, indicator: 26, name_vi: 36, name_en: 34, group: 13, unit: 14, direction: 11, limit: 8, decimals: 9, aliases: 26, note: 30, term: 11, period: 11, op: 9,
  low: 11, high: 11, value: 12, text: 30, level: 12, status: 12, passage: 28, passages: 28, section: 13, line: 8, quote: 60, kind: 18, result: 30, terms: 40, stated: 14,
  note_vi: 30, note_en: 30, code: 14, title_vi: 46, title_en: 46,
};
const defaultWidth = 16;
const reportWidth = 110;

/**
 * Plans the sheets of a model; those that the workbook has already are replaced. Fails where a text is longer than a cell holds.
 * Titles and the report are written where the model has them.
 */
export function planModelSheets(snapshot: WorkbookSnapshot, model: IndicatorModel, { texts, notes }: ModelSheetsOptions): Result<ModelSheetsPlan> {
  const font = sheetFont(snapshot.styles[0]?.fontName ?? "");
  const replaced = [...findModelSheets(snapshot).values()].map(({ sheet }) => sheet.name);
  const taken = new Set(snapshot.sheets.filter(({ name }) => !replaced.includes(name)).map(({ name }) => name.toLowerCase()));
  const edits: Edit[] = [];
  const sheets: { sheet: string; rowCount: number }[] = [];
  const issues: Issue[] = [];
  for (const name of sheetTables) {
    const rows = rowsOf(model, name);
    if (rows === null) continue;
    issues.push(...tooLong(name, rows));
    const sheetName = freeName(sheetNamesOf[name][texts.language], taken);
    const placed = sheetOf(name, rows, texts);
    edits.push(...placeSheet(placed, sheetName, font));
    edits.push({ kind: "writeCells", sheet: sheetName, rowIndex: headerRowIndex - 1, columnIndex: 0, cells: [placed.columns.map(({ key }) => ({ value: texts.heading(name, key), format: { ...font, ...headingFormat } }))] });
    edits.push({ kind: "setRows", sheet: sheetName, rows: [{ rowIndex: headerRowIndex - 1, height: 28 }, { rowIndex: headerRowIndex, height: 20 }] });
    if (notes) edits.push({ kind: "appendNotes", sheet: sheetName, notes: placed.columns.map(({ key }, columnIndex) => ({ rowIndex: headerRowIndex, columnIndex, text: noteOf(name, key, texts) })) });
    sheets.push({ sheet: sheetName, rowCount: rows.length });
  }
  if (issues.length > 0) return fail(issues);
  return succeed({ edits: replaced.length === 0 ? edits : inTurn(replaced, edits, sheets), sheets, replaced });
}

/** Excel has no two sheets or tables of one name, so the old sheets go before the new ones come; an empty sheet keeps the workbook open meanwhile. */
function inTurn(replaced: readonly string[], edits: readonly Edit[], sheets: readonly { readonly sheet: string }[]): Edit[] {
  const taken = new Set([...replaced, ...sheets.map(({ sheet }) => sheet)].map((name) => name.toLowerCase()));
  const between = freeName("SCT", taken);
  return [{ kind: "addSheet", sheet: between }, ...replaced.map((sheet): Edit => ({ kind: "removeSheet", sheet })), ...edits, { kind: "removeSheet", sheet: between }];
}

/** The rows of a sheet; null for a sheet that the model does not need. */
function rowsOf(model: IndicatorModel, name: SheetTable): readonly TableRow[] | null {
  if (isModelTable(name)) return modelTables(model)[name];
  if (name === "report") return model.report === null ? null : linesOf(model.report).map((text, index) => ({ line: index + 1, text }));
  const titles = [...(model.title.vi === "" ? [] : [["", model.title] as const]), ...model.sections];
  return titles.length === 0 ? null : titles.map(([code, { vi, en }]) => ({ code, title_vi: vi, title_en: en }));
}

function sheetOf(name: SheetTable, rows: readonly TableRow[], texts: ModelSheetTexts): TableSheet {
  const numbers = new Set<string>(isModelTable(name) ? columnsOf[name].filter(({ type }) => type !== "string").map((column) => column.name) : ["line"]);
  const columns = columnNamesOf(name).map((column): SheetColumn => ({
    key: column,
    header: column,
    width: name === "report" && column === "text" ? reportWidth : (widths[column] ?? defaultWidth),
    // Beside a column of numbers: words and numbers must not touch.
    format: numbers.has(column) ? numberColumnFormat : column === "text" ? { ...textFormat, indent: 1 } : textFormat,
  }));
  return {
    tableName: excelTableOf[name],
    // Named by the workbook's other sheets: see `planModelSheets`.
    sheetName: "",
    title: texts.titles[name],
    subtitle: texts.hints[name],
    columns,
    // A table has a row to type into, whose cells are text before anything is typed.
    rows: (rows.length === 0 ? [{}] : rows).map((row: TableRow, index): SheetRow => ({ key: String(index), cells: Object.fromEntries(columns.map(({ key }) => [key, { value: blankAsNull(row[key]) }])) })),
    frozenColumnCount: 1,
    wordColours: [],
  };
}

function blankAsNull(value: string | number | null | undefined): string | number | null {
  return value === "" || value === undefined ? null : value;
}

function noteOf(name: SheetTable, column: string, texts: ModelSheetTexts): string {
  const choices = texts.choices(name, column);
  return `${texts.heading(name, column)}\n${texts.description(name, column)}${choices === null ? "" : `\n${choices}`}`;
}

function tooLong(name: SheetTable, rows: readonly TableRow[]): Issue[] {
  return rows.flatMap((row, index) =>
    Object.entries(row).flatMap(([column, value]) =>
      typeof value === "string" && value.length > maximumLength ? [modelIssue("model/text-too-long", [name, index + 1, column], { length: value.length, limit: maximumLength })] : [],
    ),
  );
}
