import { parseSheetRanges } from "../../core/workbook/address";
import type { ConditionalFormatSnapshot } from "../../core/workbook/snapshot";

/** Excel's kinds of rules as SpreadsheetML names them; the API puts several of its types together as `PresetCriteria`. */
const types: Readonly<Record<string, string>> = {
  CellValue: "cellIs",
  ColorScale: "colorScale",
  ContainsText: "containsText",
  Custom: "expression",
  DataBar: "dataBar",
  IconSet: "iconSet",
  PresetCriteria: "presetCriteria",
  TopBottom: "top10",
};

/** A rule whose place, and formulas where it has some, are asked for. */
export interface LoadedRule {
  readonly type: string;
  readonly ranges: Excel.RangeAreas;
  readonly custom: Excel.ConditionalFormatRule | null;
  readonly cellValue: Excel.CellValueConditionalFormat | null;
}

export function loadRule(rule: Excel.ConditionalFormat): LoadedRule {
  const { type } = rule;
  const ranges = rule.getRanges();
  ranges.load("address");
  const custom = type === "Custom" ? rule.custom.rule : null;
  custom?.load("formula");
  const cellValue = type === "CellValue" ? rule.cellValue : null;
  cellValue?.load("rule");
  return { type, ranges, custom, cellValue };
}

export function ruleOf({ type, ranges, custom, cellValue }: LoadedRule): ConditionalFormatSnapshot {
  const formulas = custom !== null ? [custom.formula] : cellValue !== null ? [cellValue.rule.formula1, cellValue.rule.formula2 ?? ""] : [];
  return {
    ranges: parseSheetRanges(ranges.address).map(({ range }) => range),
    type: types[type] ?? type,
    formulas: formulas.filter((formula) => formula !== "").map(withoutSign),
  };
}

export function withoutSign(formula: string): string {
  return formula.startsWith("=") ? formula.slice(1) : formula;
}
