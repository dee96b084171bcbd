import { cellAddress, type CellRange } from "../../core/workbook/address";
import type { ConditionalFormatAppearance } from "../document/appearance/Appearance";
import { toGridFormula } from "./storedFormula";
import { toUniverRuleStyle } from "./univerStyle";

export interface GridRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** A conditional format as Univer keeps it in a workbook's resources. */
export interface GridRule {
  readonly cfId: string;
  readonly ranges: readonly GridRange[];
  readonly stopIfTrue: boolean;
  readonly rule: Readonly<Record<string, unknown>>;
}

export function toGridRange({ rowIndex, columnIndex, rowCount, columnCount }: CellRange): GridRange {
  return { startRow: rowIndex, startColumn: columnIndex, endRow: rowIndex + rowCount - 1, endColumn: columnIndex + columnCount - 1 };
}

/** The rules that the grid can show, the first in priority first; icon sets and rules of other kinds are left out. */
export function toGridRules(formats: readonly ConditionalFormatAppearance[]): GridRule[] {
  return [...formats]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((format, index) => {
      const rule = toRule(format);
      return rule === null || format.ranges.length === 0 ? [] : [{ cfId: `rule${index}`, ranges: format.ranges.map(toGridRange), stopIfTrue: format.stopIfTrue, rule }];
    });
}

/** Maps, not objects: the words come from the file, and an object also knows `constructor` and `toString`. */
const comparisons = new Map<string, (cell: string, first: string, second: string) => string>(Object.entries({
  equal: (cell, first) => `${cell}=${first}`,
  notEqual: (cell, first) => `${cell}<>${first}`,
  greaterThan: (cell, first) => `${cell}>${first}`,
  greaterThanOrEqual: (cell, first) => `${cell}>=${first}`,
  lessThan: (cell, first) => `${cell}<${first}`,
  lessThanOrEqual: (cell, first) => `${cell}<=${first}`,
  between: (cell, first, second) => `AND(${cell}>=${first},${cell}<=${second})`,
  notBetween: (cell, first, second) => `OR(${cell}<${first},${cell}>${second})`,
} satisfies Record<string, (cell: string, first: string, second: string) => string>));

function toRule(format: ConditionalFormatAppearance): Readonly<Record<string, unknown>> | null {
  const { type, ranges, formulas, rank, stops } = format;
  const style = toUniverRuleStyle(format.format);
  const highlight = (more: Readonly<Record<string, unknown>>) => ({ type: "highlightCell", style, ...more });
  const [first] = formulas.map(toGridFormula);
  if (type === "colorScale") return { type, config: stops.map((stop, index) => ({ index, color: stop.color ?? "#FFFFFF", value: toStop(stop) })) };
  if (type === "dataBar") {
    const [low, high] = stops;
    const color = low?.color ?? "#638EC6";
    return low === undefined || high === undefined ? null : { type, isShowValue: true, config: { min: toStop(low), max: toStop(high), isGradient: false, positiveColor: color, nativeColor: "#FF0000" } };
  }
  if (type === "duplicateValues" || type === "uniqueValues") return highlight({ subType: type });
  if (type === "top10") return highlight({ subType: "rank", value: rank.count, isPercent: rank.isPercent, isBottom: rank.isBottom });
  if (type === "aboveAverage") return highlight({ subType: "average", operator: rank.isAbove ? "greaterThan" : "lessThan" });
  if (first === undefined) return null;
  if (type !== "cellIs") return highlight({ subType: "formula", value: `=${first}` });
  const comparison = comparisons.get(format.operator ?? "");
  const corner = ranges[0];
  if (comparison === undefined || corner === undefined) return null;
  return highlight({ subType: "formula", value: `=${comparison(cellAddress(corner), first, toGridFormula(formulas[1] ?? ""))}` });
}

const stopTypes = new Map([["autoMin", "min"], ["autoMax", "max"]]);

function toStop({ type, value }: { readonly type: string; readonly value: string | null }): Readonly<Record<string, unknown>> {
  if (type === "formula") return { type, value: `=${value ?? ""}` };
  return { type: stopTypes.get(type) ?? type, ...(value === null ? {} : { value: Number(value) }) };
}

