/**
 * Native twins of the functions that take ranges as a whole. Inside SUMPRODUCT and SLOPE Excel computes with arrays since ever:
 * none of these formulas needs Ctrl+Shift+Enter. Ranges are fragments such as `B$2:B$6`.
 */

import { operand } from "./fragment";

/** How the cells of a range follow each other: their numbers 1, 2, 3 … without a range of periods. */
type SeriesShape = "column" | "row" | "block";

export interface TrendFragments {
  readonly values: string;
  /** Null where the values are numbered in reading order. */
  readonly periods: string | null;
  readonly shape: SeriesShape;
  /** Whether cells of the values are blank now: the formula that passes over them is long. */
  readonly hasGaps: boolean;
}

/** `EXP(SUMPRODUCT(LN(1+B2:B6))/COUNT(B2:B6))-1`, with the tests of AVGGROWTH-2 … AVGGROWTH-4. */
export function avgGrowthTwin(rates: string): string {
  const average = `EXP(SUMPRODUCT(LN(1+${rates}))/COUNT(${rates}))-1`;
  return unlessIncomplete(rates, `IF(MIN(${rates})<-1,#NUM!,IF(MIN(${rates})=-1,-1,${average}))`);
}

/**
 * `EXP(SLOPE(LN(B2:B6),A2:A6))-1` with the tests of LOGGROWTH-5 … LOGGROWTH-7; `#N/A` where a cell is blank. With gaps the
 * slope is written out as sums over the cells that hold a value, from the first period on so that years keep their digits.
 */
export function logGrowthTwin(fragments: TrendFragments): string {
  return trendTwin(fragments, (slope) => `EXP(${slope})-1`);
}

/** The same with the sign turned round: `1-EXP(SLOPE(LN(B2:B6),A2:A6))`. */
export function aarrTwin(fragments: TrendFragments): string {
  return trendTwin(fragments, (slope) => `1-EXP(${slope})`);
}

function trendTwin(fragments: TrendFragments, rateOf: (slope: string) => string): string {
  return fragments.hasGaps ? trendWithGaps(fragments, rateOf) : trendWithoutGaps(fragments, rateOf);
}

function trendWithoutGaps({ values, periods, shape }: TrendFragments, rateOf: (slope: string) => string): string {
  // LibreOffice has other errors for a series without a slope, so it is tested first.
  const hasNoSlope = periods === null ? `COUNT(${values})=1` : `MAX(${periods})=MIN(${periods})`;
  const rate = rateOf(`SLOPE(LN(${values}),${periods ?? numbersOf(values, shape)})`);
  const complete = `IF(MIN(${values})<=0,#NUM!,IF(${hasNoSlope},#DIV/0!,${rate}))`;
  return unlessIncomplete(values, periods === null ? complete : unlessIncomplete(periods, complete));
}

function trendWithGaps({ values, periods, shape }: TrendFragments, rateOf: (slope: string) => string): string {
  const numbers = periods ?? numbersOf(values, shape);
  const isThere = `(${values}<>"")`;
  const time = `(${numbers}-MIN(${numbers}))`;
  const logarithm = `LN(${values}+(${values}=""))`;
  const sum = (...factors: readonly string[]): string => `SUMPRODUCT(${factors.join("*")})`;
  const count = `COUNT(${values})`;
  const covariation = `(${count}*${sum(isThere, time, logarithm)}-${sum(isThere, time)}*${sum(logarithm)})`;
  const spread = `(${count}*${sum(isThere, time, time)}-${sum(isThere, time)}^2)`;
  const rate = `IF(MIN(${values})<=0,#NUM!,${rateOf(`${covariation}/${spread}`)})`;
  const withPeriods = periods === null ? rate : `IF(${sum(isThere, `(${periods}="")`)}>0,NA(),${rate})`;
  return `IF(${count}=0,SUM(${values})+NA(),${withPeriods})`;
}

function numbersOf(values: string, shape: SeriesShape): string {
  if (shape === "block") return `ROW(${values})*COLUMNS(${values})+COLUMN(${values})`;
  return shape === "column" ? `ROW(${values})` : `COLUMN(${values})`;
}

/** Where a cell is blank `#N/A`; where one is an error, that error: it comes through SUM, and the left operand wins. */
function unlessIncomplete(range: string, formula: string): string {
  return `IF(COUNT(${range})<ROWS(${range})*COLUMNS(${range}),SUM(${range})+NA(),${formula})`;
}

/** `B3/B$2*100`, the value of one cell; blanks are the caller's to guard (`guardBlanks`). */
export function rebaseTwin(value: string, base: string): string {
  return `${operand(value)}/${operand(base)}*100`;
}

/** `B3/SUM(B$2:B$6)`, the share of one part, where all parts are there. */
export function shareTwin(part: string, parts: string): string {
  return unlessIncomplete(parts, `${operand(part)}/SUM(${parts})`);
}

/** `(C3-B3)/SUM(B$2:B$6)`, the contribution of one part; a blank in `current` is the caller's to guard. */
export function contributionTwin(previous: string, current: string, allPrevious: string): string {
  return unlessIncomplete(allPrevious, `(${operand(current)}-${operand(previous)})/SUM(${allPrevious})`);
}
