/** What the sheets need to know about one target of the model, settled once. */

import { assess } from "../assessment/assess";
import type { Assessment } from "../assessment/assess";
import type { IndicatorTarget } from "../model/model";
import type { TermRow } from "../model/terms";
import { prefersLess, resolveDirection } from "../target/direction";
import { readTarget } from "../target/readTarget";
import { isWithoutLevel } from "../target/target";
import type { Direction, Target } from "../target/target";
import { decimalsOf } from "../text/decimals";
import { isCellError } from "../values";
import type { CellValue } from "../values";

export interface TargetRow extends TermRow {
  /** Permanent key of the row: the indicator's id, with the level where it is not the resolution's, with a number where that repeats. */
  readonly key: string;
  readonly bounds: Target;
  readonly direction: Direction;
  /** Whether the words of the target give the model's bounds when they are read, so that a function may be given the words. */
  readonly isReadable: boolean;
  /** Decimals in which results are shown and compared. */
  readonly decimals: number;
}

/** The rows of a term with their keys; the order is the report's. */
export function targetRows(rows: readonly TermRow[]): TargetRow[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const base = row.target.level === "resolution" ? row.indicator.id : `${row.indicator.id}:${row.target.level}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    const reading = readTarget(row.target.text);
    const bounds = boundsOf(row.target, reading?.decimals ?? 0);
    const resolved = resolveDirection(row.indicator.direction, bounds);
    return {
      ...row,
      key: count === 1 ? base : `${base}:${count}`,
      bounds,
      direction: resolved === "wrongKind" ? row.indicator.direction : resolved,
      isReadable: reading !== null && reading.operator === bounds.operator && reading.low === bounds.low && reading.high === bounds.high,
      decimals: Math.max(bounds.decimals, row.indicator.decimals ?? 0, decimalsOf(row.observation?.value ?? 0)),
    };
  });
}

/**
 * What the model says of the result: a number; an open statement ("trên 95%") in its words, since it states no single number.
 * Words without a number ("đạt chỉ tiêu") answer only a target that states no level itself.
 */
export function resultOf({ bounds, observation }: TargetRow): CellValue {
  if (observation === null) return null;
  if (observation.value === null) return isWithoutLevel(bounds) ? observation.text : null;
  return observation.operator === "=" ? observation.value : observation.text;
}

/**
 * True for a result of a year before the target's: short of it, it is still in progress. What adds up over several years is never met
 * early where less is better.
 */
export function isEarly({ target, observation, direction }: TargetRow): { readonly evenIfMet: boolean } | null {
  if (observation === null || observation.period.slice(-4) >= target.period.slice(-4)) return null;
  return { evenIfMet: target.period.includes("-") && prefersLess(direction, target.operator) };
}

/** The verdict on a result, compared in the decimals of the row. Another result than the model's is taken to be the one for the target's own year. */
export function verdictOf(row: TargetRow, actual: CellValue): Assessment {
  const assessment = verdictAtTheEnd(row, actual);
  const early = typeof actual === "number" && actual === resultOf(row) ? isEarly(row) : null;
  if (early === null) return assessment;
  const isOpen = assessment.status === "missed" || (early.evenIfMet && (assessment.status === "met" || assessment.status === "exceeded"));
  return isOpen ? { ...assessment, status: "inProgress" } : assessment;
}

function verdictAtTheEnd(row: TargetRow, actual: CellValue): Assessment {
  return assess({
    actual: typeof actual === "number" ? actual : null,
    actualText: typeof actual === "number" || actual === null || actual === "" ? null : String(isCellError(actual) ? actual.code : actual),
    actualDecimals: row.decimals,
    target: row.bounds,
    targetText: row.target.text,
    direction: row.indicator.direction,
    limit: row.indicator.limit,
    partYear: null,
  });
}

function boundsOf(target: IndicatorTarget, printedDecimals: number): Target {
  const decimals = Math.max(printedDecimals, decimalsOf(target.low ?? 0), decimalsOf(target.high ?? 0));
  return { operator: target.operator, low: target.low, high: target.high, decimals };
}
