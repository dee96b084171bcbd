/** A native chart through Office.js. All members are of ExcelApi 1.8 or older; the API has no pattern fills and no description of charts. */

import { rangeAddress } from "../../core/workbook/address";
import type { AddChart, ChartFill, ChartReference, ChartSeries } from "../../core/workbook/edits/chartEdits";

type FindSheet = (name: string) => Excel.Worksheet;

const types = { bar: "BarClustered", column: "ColumnClustered", line: "Line" } as const;
const dashes = { dash: "Dash", dot: "RoundDot" } as const;
const markers = { circle: "Circle", square: "Square", triangle: "Triangle", diamond: "Diamond" } as const;

/** Queues the chart on the request; nothing is read. */
export function writeChart(sheetOf: FindSheet, edit: AddChart): Excel.Chart {
  const [first, ...others] = edit.series;
  const values = cellsOf(sheetOf, first.values);
  // From one column, or one row, of values Excel makes one series, whatever stands in the cells.
  const chart = sheetOf(edit.sheet).charts.add(types[edit.type], values, first.values.range.columnCount === 1 ? "Columns" : "Rows");
  chart.name = edit.name;
  placeChart(chart, edit);
  const all = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  for (const [index, series] of edit.series.entries()) {
    const written = all[index];
    if (written !== undefined) writeSeries(sheetOf, written, edit, series);
  }
  writeAxes(chart, edit);
  return chart;
}

function cellsOf(sheetOf: FindSheet, { sheet, range }: ChartReference): Excel.Range {
  return sheetOf(sheet).getRange(rangeAddress(range));
}

function placeChart(chart: Excel.Chart, { range, title, hasLegend, fontName }: AddChart): void {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const cornerOf = (row: number, column: number): string => rangeAddress({ rowIndex: row, columnIndex: column, rowCount: 1, columnCount: 1 });
  chart.setPosition(cornerOf(rowIndex, columnIndex), cornerOf(rowIndex + rowCount - 1, columnIndex + columnCount - 1));
  const { font } = chart.format;
  font.size = 9;
  font.color = "#404040";
  if (fontName !== undefined) font.name = fontName;
  // After the font of all texts, which is the title's too.
  chart.title.text = title;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.legend.visible = hasLegend;
  if (hasLegend) chart.legend.position = "Bottom";
}

function writeSeries(sheetOf: FindSheet, series: Excel.ChartSeries, { type, categories }: AddChart, wanted: ChartSeries): void {
  series.name = wanted.name;
  series.setValues(cellsOf(sheetOf, wanted.values));
  series.setXAxisValues(cellsOf(sheetOf, categories));
  if (type === "line" || wanted.type === "line") {
    if (type !== "line") series.chartType = "Line";
    writeLine(series, wanted);
  } else writeBars(series, wanted);
  if (wanted.labelFormat === undefined) return;
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  // No line of the axis runs through the number.
  series.dataLabels.format.fill.setSolidColor("#FFFFFF");
  series.dataLabels.numberFormat = wanted.labelFormat;
  series.dataLabels.position = type === "line" || wanted.type === "line" ? "Top" : "OutsideEnd";
}

function writeLine(series: Excel.ChartSeries, { color, dash, marker }: ChartSeries): void {
  const { line } = series.format;
  line.color = `#${color}`;
  line.weight = 2;
  line.lineStyle = dash === undefined ? "Continuous" : dashes[dash];
  series.smooth = false;
  series.markerStyle = marker === undefined ? "None" : markers[marker];
  if (marker === undefined) return;
  series.markerSize = 7;
  series.markerBackgroundColor = `#${color}`;
  series.markerForegroundColor = `#${color}`;
}

function writeBars(series: Excel.ChartSeries, { points = [], ...fill }: ChartSeries): void {
  series.gapWidth = 60;
  series.format.fill.setSolidColor(fillColor(fill));
  series.format.line.color = `#${fill.color}`;
  for (const [index, point] of points.entries()) {
    if (point === null) continue;
    const { format } = series.points.getItemAt(index);
    format.fill.setSolidColor(fillColor(point));
    format.border.color = `#${point.color}`;
  }
}

function fillColor({ color, pattern }: ChartFill): string {
  return pattern === "outline" ? "#FFFFFF" : `#${color}`;
}

function writeAxes({ axes }: Excel.Chart, { type, valueAxis: wanted }: AddChart): void {
  const { categoryAxis, valueAxis } = axes;
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.tickLabelPosition = "Low";
  categoryAxis.majorTickMark = "None";
  categoryAxis.format.line.color = "#808080";
  categoryAxis.format.line.weight = 0.75;
  if (type === "bar") {
    // Bars are drawn from below: turned round, the first category stands on top, and the values would too.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
  valueAxis.numberFormat = wanted.numberFormat;
  valueAxis.majorTickMark = "None";
  valueAxis.majorGridlines.visible = true;
  const { line } = valueAxis.majorGridlines.format;
  line.color = wanted.hasStrongLines === true ? "#202020" : "#D9D9D9";
  line.weight = wanted.hasStrongLines === true ? 1.5 : 0.5;
  if (wanted.minimum !== undefined) valueAxis.minimum = wanted.minimum;
  if (wanted.maximum !== undefined) valueAxis.maximum = wanted.maximum;
  if (wanted.majorUnit !== undefined) valueAxis.majorUnit = wanted.majorUnit;
  if (wanted.title !== undefined) valueAxis.title.text = wanted.title;
}
