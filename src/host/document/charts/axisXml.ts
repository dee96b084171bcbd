/** The two axes of a chart (ECMA-376 part 1, 21.2.2.25 and 21.2.2.226). */

import { escapeText } from "../../../core/text/escapeXml";
import type { AddChart } from "../../../core/workbook/edits/chartEdits";
import { writeElement } from "../xml/writeElement";
import { c, line, value } from "./parts";

const categoryAxisId = 1;
const valueAxisId = 2;

export function categoryAxis({ type }: AddChart): string {
  const isBar = type === "bar";
  return c(
    "catAx",
    value("axId", categoryAxisId),
    // Bars are drawn from below: turned round, the first category stands on top as in the sheet.
    c("scaling", value("orientation", isBar ? "maxMin" : "minMax")),
    value("delete", 0),
    value("axPos", isBar ? "l" : "b"),
    writeElement("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    value("tickLblPos", "low"),
    c("spPr", line("808080", 0.75)),
    value("crossAx", valueAxisId),
    value("crosses", "autoZero"),
    value("auto", 0),
    value("lblAlgn", "ctr"),
    value("lblOffset", 100),
    // Every category has its label, however many there are.
    value("tickLblSkip", 1),
    value("noMultiLvlLbl", 1),
  );
}

export function valueAxis({ type, valueAxis: { numberFormat, minimum, maximum, majorUnit, hasStrongLines, title } }: AddChart): string {
  const isBar = type === "bar";
  return c(
    "valAx",
    value("axId", valueAxisId),
    c("scaling", value("orientation", "minMax"), maximum === undefined ? "" : value("max", maximum), minimum === undefined ? "" : value("min", minimum)),
    value("delete", 0),
    value("axPos", isBar ? "b" : "l"),
    c("majorGridlines", c("spPr", hasStrongLines === true ? line("202020", 1.5) : line("D9D9D9", 0.5))),
    title === undefined ? "" : axisTitle(title),
    writeElement("c:numFmt", { formatCode: numberFormat, sourceLinked: 0 }),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    value("tickLblPos", "nextTo"),
    c("spPr", "<a:ln><a:noFill/></a:ln>"),
    value("crossAx", categoryAxisId),
    // With the categories turned round, below is where the last of them is.
    value("crosses", isBar ? "max" : "autoZero"),
    value("crossBetween", "between"),
    majorUnit === undefined ? "" : value("majorUnit", majorUnit),
  );
}

function axisTitle(text: string): string {
  const run = `<a:r><a:rPr sz="900" b="0"/><a:t>${escapeText(text)}</a:t></a:r>`;
  return c("title", c("tx", c("rich", "<a:bodyPr/><a:lstStyle/>", `<a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr>${run}</a:p>`)), value("overlay", 0));
}
