/** Small pieces that every part of a chart is made of. */

import type { ChartFill } from "../../../core/workbook/edits/chartEdits";
import { relationshipNamespace } from "../package/relationshipKinds";
import { writeElement } from "../xml/writeElement";

export const namespaces = {
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  xdr: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  r: relationshipNamespace,
} as const;

/** An element of the chart's namespace without attributes. */
export function c(local: string, ...content: readonly string[]): string {
  return writeElement(`c:${local}`, {}, ...content);
}

/** An element that says one thing: `<c:gapWidth val="60"/>`. */
export function value(local: string, val: string | number): string {
  return writeElement(`c:${local}`, { val });
}

export function color(rgb: string): string {
  return writeElement("a:solidFill", {}, writeElement("a:srgbClr", { val: rgb }));
}

/** `width` in points. */
export function line(rgb: string, width: number, dash?: "dash" | "dot"): string {
  const pattern = dash === undefined ? "" : writeElement("a:prstDash", { val: dash === "dash" ? "dash" : "sysDot" });
  return writeElement("a:ln", { w: Math.round(width * 12_700), cap: "flat" }, color(rgb), pattern, "<a:round/>");
}

/** Pattern fills of DrawingML (20.1.10.33): both stay apart from a solid fill in grey. */
const patterns = { hatched: "wdUpDiag", dotted: "pct20" } as const;

/** A bar's fill, with a border that shows where it ends. */
export function barLook({ color: rgb, pattern }: ChartFill): string {
  return c("spPr", fill(rgb, pattern), line(rgb, 0.75));
}

function fill(rgb: string, pattern: ChartFill["pattern"]): string {
  if (pattern === undefined) return color(rgb);
  if (pattern === "outline") return color("FFFFFF");
  return writeElement("a:pattFill", { prst: patterns[pattern] }, writeElement("a:fgClr", {}, writeElement("a:srgbClr", { val: rgb })), writeElement("a:bgClr", {}, writeElement("a:srgbClr", { val: "FFFFFF" })));
}

/** `size` in hundredths of a point. */
export function textProperties({ size, color: rgb, fontName }: { readonly size: number; readonly color: string; readonly fontName?: string }): string {
  const font = writeElement("a:defRPr", { sz: size }, color(rgb), fontName === undefined ? "" : writeElement("a:latin", { typeface: fontName }));
  return c("txPr", "<a:bodyPr/><a:lstStyle/>", `<a:p><a:pPr>${font}</a:pPr><a:endParaRPr lang="en-US"/></a:p>`);
}
