/** `Kết quả đánh giá`: one row for each assessed row of a workbook, under counts that are the legend as well, beside a chart. */

import type { Status } from "../../assessment/status";
import { wholeColumn } from "../../load/tableSheet";
import type { SheetColumn, SheetFont, SheetRow, TableSheet, WordColour } from "../../load/tableSheet";
import { undefinedMark } from "../../load/formulas";
import { quoted } from "../../twins/fragment";
import { cellAddress } from "../../workbook/address";
import type { CellContent } from "../../workbook/edits/cellEdits";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { AssessedRow, AssessedTable } from "../assessTables";
import { resultCells } from "./resultCells";
import type { ResultWords } from "./resultCells";
import { chartHeight, chooseChart } from "./resultsChart";
import type { ResultsChart, ResultsChartTexts } from "./resultsChart";
import { resultsTable, rowName } from "./resultsMark";
import { sourceSheet } from "./sourceCells";
import { legendOrder, markedText, statusLooks } from "./statusLooks";

/** What the sheet says, in one language; the texts themselves are in `messages/`. */
export interface ResultsTexts {
  readonly sheetName: string;
  readonly title: string;
  /** Under the title: when and what was checked. */
  subtitle(rowCount: number, tableCount: number): string;
  readonly columns: Readonly<Record<ResultColumn, string>>;
  readonly statusWords: Readonly<Record<Status, string>>;
  /** What each status means, for a reader who was not there. */
  readonly legend: Readonly<Record<Status, string>>;
  /** What follows a correction and what does not. */
  readonly liveNote: string;
  readonly chart: ResultsChartTexts;
  readonly impliedSuffix: string;
  direction(row: AssessedRow): string;
  /** The rule that decided, in a line. */
  rule(row: AssessedRow): string;
  /** Why the row is set aside; "" where it is not. */
  remark(row: AssessedRow): string;
  /** Sentences of the model that the target was read from; "" where the row matches no indicator. */
  sentences(row: AssessedRow): string;
}

export type ResultColumn = "sheet" | "cell" | "section" | "indicator" | "unit" | "target" | "actual" | "attainment" | "gap" | "status" | "direction" | "rule" | "remark" | "sentence";

/** A row of the results and the cell that it leads to. */
interface ResultRow {
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** Beyond this many rows only some lead to their cell: each link needs a name, and programs grow slow with tens of thousands. */
const maximumLinks = 5000;

const text = { numberFormat: "@", wrap: true, vertical: "center" } as const;
const number = { horizontal: "right", vertical: "center" } as const;

export interface ResultsSheet {
  readonly sheet: TableSheet;
  readonly chart: ResultsChart;
  /** Where the rows that have a link lead to, by their number in the table. */
  readonly links: ReadonlyMap<number, ResultRow>;
}

export function resultsSheet(snapshot: WorkbookSnapshot, tables: readonly AssessedTable[], texts: ResultsTexts, font: SheetFont): ResultsSheet {
  const { columns } = texts;
  const words: ResultWords = { statusWords: texts.statusWords, headers: columns, impliedSuffix: texts.impliedSuffix, formulas: new Map() };
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const entries = tables.flatMap((assessed) => {
    const sheet = sheets.get(assessed.table.sheet);
    return sheet === undefined ? [] : assessed.rows.map((row) => ({ sheet, assessed, row }));
  });
  const linked = linkedRows(entries.map(({ row }) => row.assessment.status));
  const links = new Map<number, ResultRow>();
  const rows = entries.map(({ sheet, assessed, row }, index) => {
    const columnIndex = row.row.actual?.columnIndex ?? assessed.table.comparisons[row.row.comparison]?.actualColumn ?? assessed.table.range.columnIndex;
    if (linked.has(index)) links.set(index, { sheet: sheet.name, rowIndex: row.row.rowIndex, columnIndex });
    return resultRow({ snapshot, sheet, assessed, row, columnIndex, link: linked.has(index) ? rowName(index) : null, texts, words });
  });
  const small = { ...text, fontSize: 9, fontColor: "605E5C" } as const;
  const sheetColumns: SheetColumn[] = [
    { key: "sheet", header: columns.sheet, width: 16, format: small },
    { key: "cell", header: columns.cell, width: 7, format: { vertical: "center", underline: true, fontColor: "0F6CBD" } },
    ...whereFilled(rows, { key: "section", header: columns.section, width: 18, format: small }),
    { key: "indicator", header: columns.indicator, width: 34, format: { ...text, bold: true } },
    { key: "unit", header: columns.unit, width: 13, format: { ...text, horizontal: "center" } },
    { key: "target", header: columns.target, width: 15, format: { ...number, wrap: true } },
    { key: "actual", header: columns.actual, width: 12, format: { ...number, wrap: true, bold: true } },
    { key: "attainment", header: columns.attainment, width: 11, format: { ...number, numberFormat: "0.0%" } },
    { key: "gap", header: columns.gap, width: 11, format: number },
    { key: "status", header: columns.status, width: 19, format: { vertical: "center", indent: 1 } },
    { key: "direction", header: columns.direction, width: 13, format: text },
    { key: "rule", header: columns.rule, width: 36, format: { ...small, indent: 1 } },
    ...whereFilled(rows, { key: "remark", header: columns.remark, width: 34, format: small }),
    ...whereFilled(rows, { key: "sentence", header: columns.sentence, width: 34, format: small }),
  ];
  const counts = countsOf(entries.map(({ row }) => row.assessment.status));
  const chart = chooseChart(entries.map(({ row: { assessment } }) => (typeof assessment.attainment === "number" ? assessment.attainment : null)), Math.max(...counts.values()));
  return {
    sheet: {
      tableName: resultsTable,
      sheetName: texts.sheetName,
      title: texts.title,
      subtitle: texts.subtitle(rows.length, tables.length),
      head: headOf(counts, chart, texts, font),
      columns: sheetColumns,
      rows,
      frozenColumnCount: 0,
      wordColours: legendOrder.map((status): WordColour => {
        const look = statusLooks[status];
        const numberFormat = markedText(look);
        return { columnKey: "status", word: texts.statusWords[status], fontColor: look.fontColor, bold: look.bold, ...(numberFormat === null ? {} : { numberFormat }) };
      }),
    },
    chart,
    links,
  };
}

/** A column that only some workbooks have something for. */
function whereFilled(rows: readonly SheetRow[], column: SheetColumn): SheetColumn[] {
  return rows.some(({ cells }) => cells[column.key]?.value !== "") ? [column] : [];
}

/** The numbers of the rows that get a link: all of them or, where they are too many, missed ones first. */
function linkedRows(found: readonly Status[]): Set<number> {
  const numbers = found.map((_, index) => index);
  if (found.length <= maximumLinks) return new Set(numbers);
  const missed = numbers.filter((index) => found[index] === "missed");
  const others = numbers.filter((index) => found[index] !== "missed");
  return new Set([...missed, ...others].slice(0, maximumLinks));
}

interface RowFrame {
  readonly snapshot: WorkbookSnapshot;
  readonly sheet: SheetSnapshot;
  readonly assessed: AssessedTable;
  readonly row: AssessedRow;
  readonly columnIndex: number;
  readonly link: string | null;
  readonly texts: ResultsTexts;
  readonly words: ResultWords;
}

function resultRow({ snapshot, sheet, assessed: { table }, row, columnIndex, link, texts, words }: RowFrame): SheetRow {
  const source = sourceSheet(snapshot, sheet, table);
  const { rowIndex, unit, comparison } = row.row;
  const reference = source.reference(rowIndex, columnIndex);
  const address = cellAddress({ rowIndex, columnIndex });
  const header = table.comparisons.length > 1 ? table.columns.find((column) => column.columnIndex === table.comparisons[comparison]?.actualColumn)?.header : undefined;
  return {
    key: address,
    cells: {
      sheet: { value: sheet.name },
      cell: { value: address, formula: `IFERROR(ADDRESS(ROW(${reference}),COLUMN(${reference}),4),${quoted(undefinedMark)})`, ...(link === null ? {} : { link: { location: link } }) },
      section: { value: row.row.section ?? "" },
      indicator: { value: row.row.label + (header === undefined || header === "" ? "" : ` · ${header}`) },
      unit: { value: unit ?? "" },
      ...resultCells(source, row, words),
      direction: { value: texts.direction(row) },
      rule: { value: texts.rule(row) },
      remark: { value: texts.remark(row) },
      sentence: { value: texts.sentences(row) },
    },
  };
}

function countsOf(found: readonly Status[]): Map<Status, number> {
  const counts = new Map<Status, number>();
  for (const status of found) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** The legend, which counts as well, and below it and the chart beside it what follows a correction. */
function headOf(counts: ReadonlyMap<Status, number>, chart: ResultsChart, texts: ResultsTexts, font: SheetFont): (CellContent | null)[][] {
  const column = wholeColumn(resultsTable, texts.columns.status);
  const small = { ...font, fontSize: 9, fontColor: "605E5C" };
  const legend = legendOrder.map((status): CellContent[] => {
    const look = statusLooks[status];
    const numberFormat = markedText(look);
    return [
      { value: texts.statusWords[status], format: { ...font, bold: look.bold, fontColor: look.fontColor, ...(numberFormat === null ? {} : { numberFormat }) } },
      { value: counts.get(status) ?? 0, formula: `COUNTIF(${column},${quoted(texts.statusWords[status])})`, format: { ...font, bold: true, horizontal: "right", numberFormat: "#,##0" } },
      // Runs on over the blank cells beside it.
      { value: texts.legend[status], format: { ...small, indent: 1 } },
    ];
  });
  const rest = Array.from({ length: Math.max(0, chartHeight(chart) - legend.length) }, () => []);
  return [...legend, ...rest, [{ value: texts.liveNote, format: small }]];
}
