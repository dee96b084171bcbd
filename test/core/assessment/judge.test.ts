import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../../src/core/assessment/judge";
import type { JudgeOptions, Verdict } from "../../../src/core/assessment/judge";
import type { RuleId } from "../../../src/core/assessment/rules";
import { readTarget } from "../../../src/core/target/readTarget";
import { targetOperators } from "../../../src/core/target/target";
import type { Direction, Target, TargetOperator } from "../../../src/core/target/target";

/** Rule and status of `actual` against a target in words. */
function check(actual: number, words: string, expected: `${RuleId} ${Verdict["status"]}`, direction: Direction | null = null, options: JudgeOptions = {}): void {
  const target = readTarget(words);
  expect(target, words).not.toBeNull();
  const verdict = judge(actual, target!, direction, options);
  expect(typeof verdict === "string" ? verdict : `${verdict.rule} ${verdict.status}`, `${actual} against ${words}`).toBe(expected);
}

function verdictOf(actual: number, words: string, direction: Direction | null = null, options: JudgeOptions = {}): Verdict {
  const verdict = judge(actual, readTarget(words)!, direction, options);
  if (verdict === "wrongKind") throw new Error("wrongKind");
  return verdict;
}

describe("judge", () => {
  it("[V-1] direction none is not judged", () => {
    for (const words of ["78%", "trên 97%", "75-80%", "khoảng 1%"]) check(50, words, "V-1 notJudged", "none");
  });
  it("[V-2] [V-3] [V-4] a bare number", () => {
    check(100, "100", "V-2 met");
    check(139.8, "128 triệu đồng", "V-3 exceeded");
    check(12, "16%", "V-4 missed");
    check(3, "5", "V-3 exceeded", "decrease");
    check(7, "5", "V-4 missed", "decrease");
    check(5, "5", "V-2 met", "decrease");
  });
  it("[V-5] [V-6] [V-7] a range", () => {
    check(8.7, "8,7 – 10,7%", "V-5 met");
    check(10.7, "8,7 – 10,7%", "V-5 met");
    check(11.86, "8,7 – 10,7%", "V-6 exceeded");
    check(8.6, "8,7 – 10,7%", "V-7 missed");
    check(8.6, "8,7 – 10,7%", "V-6 exceeded", "decrease");
    check(11.86, "8,7 – 10,7%", "V-7 missed", "decrease");
  });
  it("[V-8] [V-9] an inequality is met, never exceeded; strict ones are missed at the bound", () => {
    check(97.1, "trên 97%", "V-8 met");
    check(97, "trên 97%", "V-9 missed");
    check(0.99, "dưới 1%", "V-8 met");
    check(1, "dưới 1%", "V-9 missed");
    check(90, "≥ 90", "V-8 met");
    check(100, "≥ 90", "V-8 met");
    check(89.9, "≥ 90", "V-9 missed");
    check(4, "không quá 4%", "V-8 met");
    check(4.1, "không quá 4%", "V-9 missed");
  });
  it("[V-10] [V-11] about: equal at the target's decimals or better", () => {
    check(0.96, "khoảng 1%", "V-10 met");
    check(2, "khoảng 1%", "V-10 met");
    check(0.94, "khoảng 1,0%", "V-11 missed");
    check(0.4, "khoảng 1%", "V-11 missed");
    check(1.4, "khoảng 1%", "V-10 met", "decrease");
    check(1.6, "khoảng 1%", "V-11 missed", "decrease");
    expect(verdictOf(0.4, "khoảng 1%").review).toBe(true);
    expect(verdictOf(0.96, "khoảng 1%")).toMatchObject({ review: false, decimals: 0, roundingDecided: true });
  });
  it("[V-12] [V-13] maintain: not worse is met, never exceeded", () => {
    check(100, "duy trì 100%", "V-12 met");
    check(101, "duy trì 100%", "V-12 met");
    check(99, "duy trì 100%", "V-13 missed");
    check(85, "duy trì 75-80%", "V-12 met");
    check(74, "duy trì 75-80%", "V-13 missed");
    check(0.9, "duy trì dưới 1%", "V-8 met");
    check(1.2, "duy trì dưới 1%", "V-9 missed");
  });
  it("[D-4] maintain at a floor: less is better", () => {
    check(1, "duy trì 2", "V-12 met", null, { limit: 0 });
    check(3, "duy trì 2", "V-13 missed", null, { limit: 0 });
    check(3, "duy trì 2", "V-12 met", null, { limit: 100 });
  });
  it("[V-14] a target at the natural limit is met by reaching it", () => {
    check(100, "100%", "V-14 met", null, { limit: 100 });
    check(99.9, "100%", "V-4 missed", null, { limit: 100 });
    check(100, "trên 100%", "V-14 met", null, { limit: 100 });
    check(100, "trên 100%", "V-9 missed");
    check(0, "dưới 0", "V-14 met", null, { limit: 0 });
    check(0, "0", "V-14 met", "decrease", { limit: 0 });
    check(100, "95%", "V-3 exceeded", null, { limit: 100 });
    check(100.4, "95 - 100%", "V-14 met", null, { limit: 100 });
    check(97, "95 - 100%", "V-5 met", null, { limit: 100 });
  });
  it("[V-14] a result beyond the limit is for review", () => {
    expect(verdictOf(100.4, "100%", null, { limit: 100 })).toMatchObject({ status: "met", review: true });
    expect(verdictOf(100, "100%", null, { limit: 100 }).review).toBe(false);
    expect(verdictOf(5, "3", "decrease", { limit: 100 }).review).toBe(false);
    expect(verdictOf(5, "3", "increase", { limit: 0 }).review).toBe(false);
  });
  it("[V-15] both sides are rounded to the given decimals", () => {
    check(99.96, "100", "V-2 met", null, { decimals: 1 });
    check(99.94, "100", "V-4 missed", null, { decimals: 1 });
    check(1.005, "1,01", "V-2 met", null, { decimals: 2 });
    expect(verdictOf(99.96, "100", null, { decimals: 1 })).toMatchObject({ roundingDecided: true, decimals: 1, compared: { actual: 100, low: 100, high: 100 } });
    expect(verdictOf(99.94, "100", null, { decimals: 1 }).roundingDecided).toBe(false);
    expect(verdictOf(100.04, "100", null, { decimals: 1 })).toMatchObject({ status: "met", roundingDecided: true });
  });
  it("[V-15] 10 significant digits where no decimals are known", () => {
    check(0.1 + 0.2, "0,3", "V-2 met");
    check(100 * 0.07, "7", "V-2 met");
    check(99.96, "100", "V-4 missed");
    expect(verdictOf(0.1 + 0.2, "0,3")).toMatchObject({ roundingDecided: true, decimals: null });
  });
  it("[D-2] a contradiction has no verdict", () => {
    expect(judge(5, readTarget("dưới 1%")!, "increase")).toBe("wrongKind");
    expect(judge(5, readTarget("≥ 1")!, "decrease")).toBe("wrongKind");
  });
  it("[V-16] neither has a target without its bound", () => {
    expect(judge(5, { operator: ">=", low: null, high: 3, decimals: 0 }, null)).toBe("wrongKind");
    expect(judge(5, { operator: "between", low: 1, high: null, decimals: 0 }, null)).toBe("wrongKind");
  });
});

describe("properties", () => {
  const rank = { missed: 0, met: 1, exceeded: 2, notJudged: 1 } as const;
  const number = fc.integer({ min: -2000, max: 2000 }).map((tenths) => tenths / 10);
  const target = fc.tuple(fc.constantFrom(...targetOperators), number, number).map(([operator, a, b]) => makeTarget(operator, Math.min(a, b), Math.max(a, b)));
  const direction = fc.constantFrom<Direction | null>("increase", "decrease", "maintain", null);
  const options = fc.record({ limit: fc.constantFrom(null, 0, 100), decimals: fc.constantFrom(null, 0, 1, 2) });

  function makeTarget(operator: TargetOperator, low: number, high: number): Target {
    const isUpper = operator === "<" || operator === "<=";
    return { operator, low: isUpper ? null : low, high: isUpper || operator === "between" ? high : null, decimals: 1 };
  }

  it("a better actual never gives a worse status", () => {
    fc.assert(
      fc.property(target, direction, options, number, number, (aim, way, chosen, a, b) => {
        const [low, high] = [judge(Math.min(a, b), aim, way, chosen), judge(Math.max(a, b), aim, way, chosen)];
        if (low === "wrongKind" || high === "wrongKind") {
          expect(low).toBe(high);
          return;
        }
        const [worse, better] = low.lessIsBetter ? [high, low] : [low, high];
        expect(rank[better.status]).toBeGreaterThanOrEqual(rank[worse.status]);
      }),
      { numRuns: 1000 },
    );
  });
  it("[V-15] another unit of measure, ten or a thousand times as large, does not change the status", () => {
    fc.assert(
      fc.property(target, direction, number, fc.integer({ min: -6, max: 6 }), (aim, way, actual, exponent) => {
        fc.pre(aim.operator !== "~");
        const scale = (x: number): number => Number(`${x}e${exponent}`);
        const scaled = { ...aim, low: aim.low === null ? null : scale(aim.low), high: aim.high === null ? null : scale(aim.high) };
        const [before, after] = [judge(actual, aim, way), judge(scale(actual), scaled, way)];
        expect(typeof after === "string" ? after : after.status).toBe(typeof before === "string" ? before : before.status);
      }),
      { numRuns: 1000 },
    );
  });
  it("mirroring numbers and direction mirrors the verdict", () => {
    fc.assert(
      fc.property(number, number, number, (actual, a, b) => {
        const range = makeTarget("between", Math.min(a, b), Math.max(a, b));
        const mirrored: Target = { ...range, low: 0 - Number(range.high), high: 0 - Number(range.low) };
        expect(statusOf(judge(0 - actual, mirrored, "decrease"))).toBe(statusOf(judge(actual, range, "increase")));
      }),
    );
  });
  const statusOf = (verdict: Verdict | "wrongKind"): string => (verdict === "wrongKind" ? verdict : verdict.status);
});
