/** The series of a chart, with the values of their cells (ECMA-376 part 1, 21.2.2.16 and 21.2.2.107). */

import type { CellValue } from "../../../core/values";
import { isCellError } from "../../../core/values";
import { escapeText } from "../../../core/text/escapeXml";
import type { ChartSeries } from "../../../core/workbook/edits/chartEdits";
import { encodeCellText } from "../xml/escape";
import { writeElement } from "../xml/writeElement";
import { barLook, c, color, line, textProperties, value } from "./parts";

export interface CachedSeries extends ChartSeries {
  /** Its place among all series of the chart. */
  readonly index: number;
  readonly formula: string;
  readonly cached: readonly CellValue[];
  readonly categories: { readonly formula: string; readonly values: readonly CellValue[] };
}

/** Points are drawn at this size, lines at this width; in points. */
const markerSize = 7;
const lineWidth = 2;

export function barSeries(series: CachedSeries): string {
  const points = (series.points ?? []).map((fill, index) => (fill === null ? "" : c("dPt", value("idx", index), value("invertIfNegative", 0), value("bubble3D", 0), barLook(fill))));
  return c("ser", ...nameOf(series), barLook(series), value("invertIfNegative", 0), ...points, labels(series, "outEnd"), categories(series), values(series));
}

export function lineSeries(series: CachedSeries): string {
  const { color: rgb, dash, marker } = series;
  const look = c("spPr", line(rgb, lineWidth, dash));
  const shape = marker === undefined ? c("marker", value("symbol", "none")) : c("marker", value("symbol", marker), value("size", markerSize), c("spPr", color(rgb), line(rgb, 0.75)));
  return c("ser", ...nameOf(series), look, shape, labels(series, "t"), categories(series), values(series), value("smooth", 0));
}

function nameOf({ index, name }: CachedSeries): string[] {
  return [value("idx", index), value("order", index), c("tx", c("v", text(name)))];
}

function labels({ labelFormat }: CachedSeries, place: string): string {
  if (labelFormat === undefined) return "";
  const shown = { showLegendKey: 0, showVal: 1, showCatName: 0, showSerName: 0, showPercent: 0, showBubbleSize: 0 };
  return c(
    "dLbls",
    writeElement("c:numFmt", { formatCode: labelFormat, sourceLinked: 0 }),
    // White, so that no line of the axis runs through the number.
    c("spPr", color("FFFFFF"), "<a:ln><a:noFill/></a:ln>"),
    textProperties({ size: 900, color: "202020" }),
    value("dLblPos", place),
    ...Object.entries(shown).map(([what, isShown]) => value(what, isShown)),
  );
}

function categories({ categories: { formula, values: held } }: CachedSeries): string {
  const points = held.map((one, index) => (one === null || one === "" ? "" : point(index, text(isCellError(one) ? one.code : String(one)))));
  return c("cat", c("strRef", c("f", escapeText(formula)), c("strCache", value("ptCount", held.length), ...points)));
}

/** What is no number has no place in the cache; a program that calculates takes a text for 0. */
function values({ formula, cached }: CachedSeries): string {
  const points = cached.map((one, index) => (typeof one === "number" ? point(index, String(one)) : ""));
  return c("val", c("numRef", c("f", escapeText(formula)), c("numCache", c("formatCode", "General"), value("ptCount", cached.length), ...points)));
}

function point(index: number, held: string): string {
  return writeElement("c:pt", { idx: index }, c("v", held));
}

function text(held: string): string {
  return escapeText(encodeCellText(held));
}
