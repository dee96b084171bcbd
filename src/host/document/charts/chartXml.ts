/** A chart as its part holds it (ECMA-376 part 1, 21.2). The schema fixes the order of all children. */

import { escapeText } from "../../../core/text/escapeXml";
import { absoluteRange, quoteSheetName } from "../../../core/workbook/address";
import type { AddChart, ChartReference } from "../../../core/workbook/edits/chartEdits";
import type { CellValue } from "../../../core/values";
import { writeElement } from "../xml/writeElement";
import { categoryAxis, valueAxis } from "./axisXml";
import { barSeries, lineSeries, type CachedSeries } from "./seriesXml";
import { c, namespaces, textProperties, value } from "./parts";

/** The values of the cells that a chart is drawn from: what a program shows that does not calculate. */
export type CellValues = (reference: ChartReference) => readonly CellValue[];

export function chartXml(chart: AddChart, valuesOf: CellValues): string {
  const categories = { formula: formulaOf(chart.categories), values: valuesOf(chart.categories) };
  const series = chart.series.map((one, index): CachedSeries => ({ ...one, index, categories, formula: formulaOf(one.values), cached: valuesOf(one.values) }));
  const isLine = ({ type }: CachedSeries): boolean => chart.type === "line" || type === "line";
  const bars = series.filter((one) => !isLine(one));
  const lines = series.filter(isLine);
  const plotArea = c(
    "plotArea",
    c("layout"),
    bars.length === 0 ? "" : barChart(chart.type === "bar" ? "bar" : "col", bars),
    lines.length === 0 ? "" : lineChart(lines),
    categoryAxis(chart),
    valueAxis(chart),
  );
  const root = { "xmlns:c": namespaces.c, "xmlns:a": namespaces.a, "xmlns:r": namespaces.r };
  const body = [
    value("roundedCorners", 0),
    c("chart", title(chart), value("autoTitleDeleted", 0), plotArea, chart.hasLegend ? legend : "", value("plotVisOnly", 1), value("dispBlanksAs", "gap")),
    c("spPr", "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln>"),
    textProperties({ size: 900, color: "404040", ...(chart.fontName === undefined ? {} : { fontName: chart.fontName }) }),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeElement("c:chartSpace", root, ...body)}`;
}

function formulaOf({ sheet, range }: ChartReference): string {
  return `${quoteSheetName(sheet)}!${absoluteRange(range)}`;
}

function barChart(direction: "bar" | "col", series: readonly CachedSeries[]): string {
  return c("barChart", value("barDir", direction), value("grouping", "clustered"), value("varyColors", 0), ...series.map(barSeries), value("gapWidth", 60), ...axisIds);
}

function lineChart(series: readonly CachedSeries[]): string {
  return c("lineChart", value("grouping", "standard"), value("varyColors", 0), ...series.map(lineSeries), value("marker", 1), ...axisIds);
}

const axisIds = [value("axId", 1), value("axId", 2)];

function title({ title: text, fontName }: AddChart): string {
  const run = writeElement("a:r", {}, writeElement("a:rPr", { sz: 1100, b: 1 }, fontName === undefined ? "" : writeElement("a:latin", { typeface: fontName })), `<a:t>${escapeText(text)}</a:t>`);
  return c("title", c("tx", c("rich", "<a:bodyPr/><a:lstStyle/>", `<a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr>${run}</a:p>`)), value("overlay", 0));
}

const legend = c("legend", value("legendPos", "b"), value("overlay", 0));
