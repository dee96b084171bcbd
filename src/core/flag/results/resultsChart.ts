/** The chart beside the legend: the attainment of each row where there are few, else how many rows have each status. */

import { headerRowIndex, headerRowOf } from "../../load/tableSheet";
import type { SheetFont, TableSheet } from "../../load/tableSheet";
import type { AddChart, ChartReference } from "../../workbook/edits/chartEdits";
import { legendOrder, statusLooks } from "./statusLooks";

export interface ResultsChartTexts {
  readonly attainmentTitle: string;
  readonly attainmentDescription: string;
  readonly countsTitle: string;
  readonly countsDescription: string;
  readonly countsSeries: string;
}

export type ResultsChart = { readonly kind: "counts"; readonly largest: number } | { readonly kind: "attainment"; readonly rowCount: number; readonly maximum: number };

/** Permanent: how the chart is found again. */
const chartName = "SCT_Results.chart";

/** More bars than this are no picture any more. */
const maximumBars = 30;
/** Far beyond the target the length says nothing more, and the other bars would shrink: the number stands at the bar's end. */
const widestAttainment = 2;

/** `attainments` of all rows, null where a row has none; `largest` is the largest of the counts. */
export function chooseChart(attainments: readonly (number | null)[], largest: number): ResultsChart {
  const known = attainments.filter((attainment) => attainment !== null);
  if (attainments.length > maximumBars || known.length < 2 || known.length * 2 < attainments.length) return { kind: "counts", largest };
  // Room for the number behind the longest bar.
  const longest = Math.ceil((Math.max(1, ...known) + 0.1) * 5) / 5;
  return { kind: "attainment", rowCount: attainments.length, maximum: Math.min(widestAttainment, longest) };
}

/** Rows of the sheet, 15 points high, that the chart needs: 18 pixels for a bar, 15 where there are many, and its title and axis. */
export function chartHeight(chart: ResultsChart): number {
  if (chart.kind === "counts") return 13;
  const { rowCount } = chart;
  return Math.max(12, Math.ceil((70 + rowCount * (rowCount > 20 ? 15 : 18)) / 20));
}

/** The chart lies from the column of the targets to the last one: what stands before it is the legend's. */
export function resultsChart(sheet: TableSheet, sheetName: string, chart: ResultsChart, texts: ResultsChartTexts, { fontName }: SheetFont): AddChart {
  const columnOf = (key: string): number => sheet.columns.findIndex((column) => column.key === key);
  const firstColumn = columnOf("target");
  const frame = {
    kind: "addChart", sheet: sheetName, name: chartName, type: "bar", hasLegend: false,
    range: { rowIndex: headerRowIndex, columnIndex: firstColumn, rowCount: chartHeight(chart), columnCount: sheet.columns.length - firstColumn },
    ...(fontName === undefined ? {} : { fontName }),
  } as const;
  const cells = (rowIndex: number, columnIndex: number, rowCount: number): ChartReference => ({ sheet: sheetName, range: { rowIndex, columnIndex, rowCount, columnCount: 1 } });
  if (chart.kind === "attainment") {
    const firstRow = headerRowOf(sheet) + 1;
    const ofColumn = (key: string): ChartReference => cells(firstRow, columnOf(key), chart.rowCount);
    return {
      ...frame,
      title: texts.attainmentTitle,
      description: texts.attainmentDescription,
      categories: ofColumn("indicator"),
      // A row without attainment holds a text, which charts take for 0: its label stays blank.
      series: [{ name: sheet.columns[columnOf("attainment")]?.header ?? "", values: ofColumn("attainment"), color: "8FB3D9", labelFormat: "0.0%;-0.0%;" }],
      valueAxis: { numberFormat: "0%", minimum: 0, maximum: chart.maximum, majorUnit: 1, hasStrongLines: true },
    };
  }
  return {
    ...frame,
    title: texts.countsTitle,
    description: texts.countsDescription,
    categories: cells(headerRowIndex, 0, legendOrder.length),
    series: [{ name: texts.countsSeries, values: cells(headerRowIndex, 1, legendOrder.length), color: "8A8886", points: legendOrder.map((status) => statusLooks[status].bar), labelFormat: "#,##0;;" }],
    // Programs divide a short axis into halves and fifths: there are no half rows.
    valueAxis: { numberFormat: "#,##0", minimum: 0, ...(chart.largest < 10 ? { majorUnit: 1 } : {}) },
  };
}
