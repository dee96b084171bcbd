import { parseRanges } from "../../../core/workbook/address";
import type { ConditionalFormatSnapshot } from "../../../core/workbook/snapshot";
import { attributeOf, childOf, descendantsOf, type XmlElement } from "../xml/XmlTree";

/** A rule with the element that holds its ranges; `x14` rules of the extension list are of the same shape. */
export interface RuleEntry extends ConditionalFormatSnapshot {
  readonly rule: XmlElement;
  readonly container: XmlElement;
}

/** All rules of a sheet: those of the sheet itself and those that Excel 2010 put into the extension list. */
export function readRules(worksheet: XmlElement): RuleEntry[] {
  const extensions = childOf(worksheet, "extLst");
  const containers = [...worksheet.children, ...(extensions === null ? [] : descendantsOf(extensions))].filter(({ local }) => local === "conditionalFormatting");
  return containers.flatMap((container) => {
    // The ranges are an attribute in the sheet and an element (`xm:sqref`) in the extension list.
    const ranges = parseRanges(attributeOf(container, "sqref") ?? childOf(container, "sqref")?.text ?? "");
    return container.children
      .filter(({ local }) => local === "cfRule")
      .map((rule) => ({ rule, container, ranges, type: attributeOf(rule, "type") ?? "", formulas: formulasOf(rule) }));
  });
}

function formulasOf(rule: XmlElement): string[] {
  return rule.children.filter(({ local }) => local === "formula" || local === "f").map(({ text }) => text);
}
