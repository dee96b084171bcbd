import { rangeAddress, sheetAddress } from "../../core/workbook/address";
import type { AddConditionalFormat } from "../../core/workbook/edits/markEdits";
import { translateFormula } from "../../core/workbook/translateFormula";

/**
 * The longest list of ranges that `Worksheet.getRanges` takes. Excel documents none and fails somewhat above 8,192 characters
 * (github.com/OfficeDev/office-js/issues/5198); whether it counts the sheet's name with each range is not known, so it is counted.
 */
const longestAddress = 8_000;

/** The same rule as several where its list of ranges is too long for Excel; each is relative to the first cell of its own. */
export function ruleParts(edit: AddConditionalFormat): AddConditionalFormat[] {
  const parts: { ranges: AddConditionalFormat["ranges"][number][]; length: number }[] = [];
  for (const range of edit.ranges) {
    const length = sheetAddress(edit.sheet, range).length + 1;
    const last = parts.at(-1);
    if (last !== undefined && last.length + length <= longestAddress) {
      last.ranges.push(range);
      last.length += length;
    } else parts.push({ ranges: [range], length });
  }
  const [origin] = edit.ranges;
  return parts.map(({ ranges }) => {
    const [first] = ranges;
    const formula = origin === undefined || first === undefined ? edit.formula : translateFormula(edit.formula, first.rowIndex - origin.rowIndex, first.columnIndex - origin.columnIndex);
    return { ...edit, ranges, formula };
  });
}

/** The ranges as `getRanges` takes them. */
export function rangesAddress({ ranges }: AddConditionalFormat): string {
  return ranges.map(rangeAddress).join(",");
}
