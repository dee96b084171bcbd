/** The open term: how many targets are on track, and one of them against its path. */

import { quoted } from "../../twins/fragment";
import type { CellValue } from "../../values";
import { idColumn } from "../tableSheet";
import type { LoadTexts } from "../texts";
import { formats } from "./formats";
import { at, filled, filledFormula, fixed } from "./layout";
import type { LayoutBuilder, LayoutCell } from "./layout";
import { countFormula } from "./source";
import type { TableSource } from "./source";
import { countedPaces } from "./texts";

export interface PaceTerm {
  readonly source: TableSource;
  readonly years: readonly number[];
  /** What stands in the cell that chooses an indicator. */
  readonly chosen: string;
}

const chartName = "SCT.path";
/** Rows of the chart beside the table of years. */
const leastChartRows = 13;

export function addPaces(builder: LayoutBuilder, { source }: PaceTerm, texts: LoadTexts): void {
  const { summary, paceWords } = texts;
  const rowIndex = builder.next + 2;
  const words = source.valuesOf("pace");
  const values = countedPaces.map((pace) => words.filter((word) => word === paceWords[pace]).length);
  const total = words.length;
  const named = (of: (index: number) => CellValue): Record<string, CellValue> => Object.fromEntries(countedPaces.map((pace, index) => [pace, of(index)]));
  const references = named((index) => at(rowIndex, index + 1)) as Record<string, string>;
  builder.add([
    {
      value: filled(summary.paceAnswer, { ...named((index) => values[index] ?? 0), total }),
      formula: filledFormula(summary.paceAnswer, { ...references, total: at(rowIndex, countedPaces.length + 2) }),
      format: formats.answer,
    },
  ]);
  const header = (value: string): LayoutCell => ({ value, format: formats.header });
  builder.add([{ value: "", format: formats.headerLeft }, ...countedPaces.map((pace) => header(paceWords[pace])), header(summary.others), header(summary.total)], 30);
  const counts = countedPaces.map((pace, index): LayoutCell => ({ value: values[index] ?? 0, formula: countFormula(source, [["pace", quoted(paceWords[pace])]]), format: formats.total }));
  const last = at(rowIndex, countedPaces.length);
  builder.add(
    [
      { value: summary.paceRow, format: formats.totalText },
      ...counts,
      { value: total - values.reduce((sum, value) => sum + value, 0), formula: `${at(rowIndex, countedPaces.length + 2)}-SUM(${at(rowIndex, 1)}:${last})`, format: formats.total },
      { value: total, formula: `ROWS(${source.column("pace")})`, format: formats.total },
    ],
    18,
  );
}

/** A cell for a code or a name, what the tracking sheet says of it year by year, and the chart beside. */
export function addChosen(builder: LayoutBuilder, { source, years, chosen }: PaceTerm, texts: LoadTexts): void {
  const { columns, summary, methodWords } = texts;
  const chooserRow = builder.next;
  const [chooser, place] = [fixed({ rowIndex: chooserRow, columnIndex: 1 }), fixed({ rowIndex: chooserRow + 2, columnIndex: 2 })];
  const key = source.keys.find((one) => one === chosen) ?? source.keys.find((one) => source.valueOf(one, "name") === chosen) ?? null;
  const shown = (columnKey: string): CellValue => (key === null ? "" : (source.valueOf(key, columnKey) ?? ""));
  const ofRow = (columnKey: string): string => `INDEX(${source.column(columnKey)},${place})`;
  const blank: LayoutCell = { value: null, format: formats.entry };
  builder.add([{ value: summary.chooser, format: formats.answer }, { value: chosen, format: formats.entry, isEntry: true }, blank, blank, blank], 20);
  builder.add([{ value: summary.chooserHint, format: formats.quiet }]);
  const found = `IFERROR(MATCH(${chooser},${source.column(idColumn)},0),IFERROR(MATCH(${chooser},${source.column("name")},0),""))`;
  builder.add(
    [
      { value: key === null ? summary.unknownIndicator : shown("name"), formula: `IF(ISNUMBER(${place}),${ofRow("name")},${quoted(summary.unknownIndicator)})`, format: { ...formats.answer, wrap: true, vertical: "center" } },
      { value: shown("unit"), formula: `IF(ISNUMBER(${place}),${ofRow("unit")},"")`, format: { ...formats.quiet, vertical: "center" } },
      { value: key === null ? "" : source.keys.indexOf(key) + 1, formula: found, format: { ...formats.quiet, vertical: "center", horizontal: "left", numberFormat: `"${summary.place} "0` } },
    ],
    30,
  );
  const header = (value: string): LayoutCell => ({ value, format: formats.header });
  const headerRow = builder.add([{ value: summary.year, format: formats.headerLeft }, header(columns.actual), header(summary.path)], 20);
  const isTotal = key !== null && source.valueOf(key, "method") === methodWords.total;
  let sum = 0;
  for (const [index, year] of years.entries()) {
    const value = shown(`year${year}`);
    if (typeof value === "number") sum += value;
    const path = shown(`path${year}`);
    // A total is compared with a path that adds up as well.
    const first = `INDEX(${source.column(`year${years[0] ?? year}`)},${place})`;
    const toDate = index === 0 ? ofRow(`year${year}`) : `IF(${ofRow("method")}=${quoted(methodWords.total)},SUM(${first}:${ofRow(`year${year}`)}),${ofRow(`year${year}`)})`;
    builder.add([
      { value: year, format: { ...formats.text, numberFormat: "0", horizontal: "left" } },
      { value: typeof value !== "number" ? "" : isTotal ? sum : value, formula: `IF(ISNUMBER(${place}),IF(ISNUMBER(${ofRow(`year${year}`)}),${toDate},""),"")`, format: formats.number },
      { value: typeof path === "number" ? Number(path.toFixed(2)) : "", formula: `IF(ISNUMBER(${place}),IF(ISNUMBER(${ofRow(`path${year}`)}),ROUND(${ofRow(`path${year}`)},2),""),"")`, format: formats.number },
    ]);
  }
  const chartRows = Math.max(leastChartRows, years.length + 2);
  const data = (columnIndex: number, sheet: string) => ({ sheet, range: { rowIndex: headerRow + 1, columnIndex, rowCount: years.length, columnCount: 1 } });
  builder.charts.push((sheet) => ({
    kind: "addChart",
    sheet,
    name: chartName,
    type: "column",
    title: summary.pathTitle,
    description: summary.pathDescription,
    range: { rowIndex: headerRow, columnIndex: 3, rowCount: chartRows, columnCount: 6 },
    categories: data(0, sheet),
    series: [
      { name: columns.actual, values: data(1, sheet), color: "0F6CBD" },
      { name: summary.path, values: data(2, sheet), type: "line", color: "202020", dash: "dash", marker: "diamond" },
    ],
    valueAxis: { numberFormat: "General" },
    hasLegend: true,
  }));
  builder.skip(chartRows - years.length);
}
