import { describe, expect, it } from "vitest";
import { assess } from "../../../src/core/assessment/assess";
import type { AssessmentInput, Trace } from "../../../src/core/assessment/assess";
import type { RuleId } from "../../../src/core/assessment/rules";
import type { Status } from "../../../src/core/assessment/status";
import { readTarget } from "../../../src/core/target/readTarget";

/** A row whose target is given in words; null for a blank target. */
function row(actual: number | null, words: string | null, rest: Partial<AssessmentInput> = {}): AssessmentInput {
  return Object.freeze({
    actual,
    actualText: null,
    actualDecimals: null,
    target: words === null ? null : readTarget(words),
    targetText: words,
    direction: null,
    limit: null,
    partYear: null,
    ...rest,
  });
}

function check(input: AssessmentInput, status: Status, rule: RuleId, trace: Partial<Trace> = {}): void {
  const assessment = assess(input);
  expect([assessment.status, assessment.trace.rule]).toEqual([status, rule]);
  expect(assessment.trace).toMatchObject(trace);
}

describe("rows without a verdict", () => {
  it("[A-1] no target", () => {
    check(row(5, null), "noTarget", "A-1");
    for (const mark of ["", "-", "..", "x"]) check(row(5, null, { targetText: mark }), "noTarget", "A-1");
    check(row(null, null), "noTarget", "A-1");
  });
  it("[A-2] unreadable target", () => {
    check(row(5, "Đạt chuẩn quốc gia"), "unreadable", "A-2");
    check(row(null, "Đạt chuẩn quốc gia"), "unreadable", "A-2");
    check(row(5, null, { target: { operator: ">=", low: null, high: 1, decimals: 0 } }), "unreadable", "A-2");
  });
  it("[A-3] no result", () => {
    check(row(null, "95%"), "noData", "A-3");
    check(row(null, "95%", { actualText: "…" }), "noData", "A-3");
    expect(assess(row(null, "95%"))).toMatchObject({ attainment: "missing", gap: "missing" });
  });
  it("[A-4] unreadable result", () => {
    check(row(null, "95%", { actualText: "đạt" }), "unreadable", "A-4");
    expect(assess(row(null, "95%", { actualText: "đạt" })).attainment).toBe("wrongKind");
  });
  it("[A-5] a change against a level that should fall", () => {
    check(row(120, "giảm 5%", { direction: "decrease" }), "unreadable", "A-5");
    check(row(6, "giảm 5%", { direction: "increase" }), "exceeded", "V-3");
    check(row(3.5, "tăng không quá 4%", { direction: "decrease" }), "met", "V-8");
    check(row(0.8, "giảm còn dưới 1%", { direction: "decrease" }), "met", "V-8");
  });
});

describe("judged rows", () => {
  it("has attainment, gap and everything needed to check the verdict", () => {
    expect(assess(row(90, "trên 97%", { actualDecimals: 1, direction: "increase", limit: 100 }))).toEqual({
      status: "missed",
      attainment: 90 / 97,
      gap: -7,
      trace: {
        rule: "V-9",
        operator: ">",
        low: 97,
        high: null,
        actual: 90,
        actualOperator: "=",
        direction: "increase",
        directionSource: "given",
        limit: 100,
        compared: { actual: 90, low: 97, high: 97 },
        decimals: 1,
        roundingDecided: false,
        review: false,
        partYear: null,
      },
    });
  });
  it("[D-1] names the source of the direction", () => {
    check(row(5, "5", { direction: "decrease" }), "met", "V-2", { direction: "decrease", directionSource: "given" });
    check(row(5, "còn 5"), "met", "V-2", { direction: "decrease", directionSource: "words" });
    check(row(5, "dưới 6"), "met", "V-8", { direction: "decrease", directionSource: "operator" });
    check(row(5, "5"), "met", "V-2", { direction: "increase", directionSource: "assumption" });
  });
  it("[D-3] follows the operator against a label, for review", () => {
    check(row(95, "≥ 90%", { direction: "decrease" }), "met", "V-8", { direction: "increase", directionSource: "conflict", review: true });
    expect(assess(row(95, "≥ 90%", { direction: "decrease" })).gap).toBe(5);
  });
  it("[V-1] direction none shows the gap all the same", () => {
    check(row(75.5, "78%", { direction: "none" }), "notJudged", "V-1");
    expect(assess(row(75.5, "78%", { direction: "none" })).gap).toBe(-2.5);
  });
  it("[V-15] rounds to the larger of printed and shown decimals", () => {
    check(row(99.96, "100", { actualDecimals: 1 }), "met", "V-2", { decimals: 1, roundingDecided: true });
    check(row(99.96, "100,00", { actualDecimals: 1 }), "missed", "V-4", { decimals: 2, roundingDecided: false });
    check(row(99.96, "100", { actualDecimals: 0 }), "met", "V-2", { decimals: 0 });
    check(row(99.96, "100"), "missed", "V-4", { decimals: null });
  });
  it("[V-14] passes the natural limit on", () => check(row(100, "trên 100%", { limit: 100 }), "met", "V-14"));
});

describe("parts of the period", () => {
  const partYear = { elapsed: 0.5 };
  it("[A-6] is in progress until the target is reached", () => {
    check(row(50, "100", { partYear }), "inProgress", "A-6", { partYear });
    check(row(100, "100", { partYear }), "met", "V-2");
    check(row(120, "100", { partYear }), "exceeded", "V-3");
    check(row(9, "8,7 – 10,7%", { partYear }), "met", "V-5");
    expect(assess(row(50, "100", { partYear })).attainment).toBe(0.5);
  });
  it("[A-6] a ceiling is never met early", () => {
    check(row(3, "không quá 20 vụ", { partYear }), "inProgress", "A-6");
    check(row(3, "20", { partYear, direction: "decrease" }), "inProgress", "A-6");
    check(row(25, "không quá 20 vụ", { partYear }), "inProgress", "A-6");
  });
  it("[V-1] direction none stays so", () => check(row(50, "100", { partYear, direction: "none" }), "notJudged", "V-1"));
});

describe("open results", () => {
  it("[A-7] are judged where the exact value does not matter", () => {
    check(row(95, "90%", { actualOperator: ">" }), "exceeded", "V-3");
    check(row(95, "95%", { actualOperator: ">" }), "exceeded", "V-3");
    check(row(95, "95%", { actualOperator: ">=" }), "met", "A-7");
    check(row(95, "trên 95%", { actualOperator: ">" }), "met", "V-8");
    check(row(95, "75 - 98%", { actualOperator: ">" }), "met", "A-7");
    check(row(1, "1%", { actualOperator: "<", direction: "decrease" }), "exceeded", "V-3");
    check(row(5, "trên 7%", { actualOperator: "<" }), "missed", "V-9");
  });
  it("[A-8] are for review where it would decide", () => {
    check(row(95, "trên 97%", { actualOperator: ">" }), "notJudged", "A-8", { review: true });
    check(row(95, "trên 95%", { actualOperator: ">=" }), "notJudged", "A-8");
    check(row(95, "trên 97%", { actualOperator: ">", limit: 100 }), "notJudged", "A-8");
  });
  it("[A-7] the natural limit bounds what they can be", () => {
    check(row(95, "100%", { actualOperator: ">", limit: 100 }), "notJudged", "A-8");
    check(row(2, "trên 3", { actualOperator: ">", limit: 2.5 }), "missed", "V-9");
  });
  it("about is judged as the number and marked for review", () => check(row(95, "90%", { actualOperator: "~" }), "exceeded", "V-3", { review: true }));
});

describe("[A-9] a printed percentage of a plan that is not printed", () => {
  const share = (value: number, decimals = 1, rest: Partial<AssessmentInput> = {}) =>
    assess({ actual: 900, actualText: null, actualDecimals: 1, target: null, targetText: null, direction: null, limit: null, partYear: null, statedShare: { value, decimals }, ...rest });

  it.each([
    [0.9, "missed"],
    [1, "met"],
    [1.2, "exceeded"],
    // 99.96 is printed as 100.0
    [0.9996, "met"],
  ])("%s of the plan is %s", (value, status) => {
    expect(share(value)).toMatchObject({ status, attainment: value, trace: { rule: "A-9" } });
  });

  it("gives the distance to the plan that it implies", () => {
    expect(share(0.75).gap).toBeCloseTo(-300, 9);
    expect(share(1.2, 1, { direction: "decrease" })).toMatchObject({ status: "missed", gap: -150 });
  });

  it("has no distance to a plan that no number holds", () => {
    expect(share(-0.012, 1, { actual: 1e308 })).toMatchObject({ status: "missed", gap: "zeroDivisor" });
    expect(share(-0.9, 1, { actual: 1.5e308 }).gap).toBe("outOfDomain");
  });

  it("is in progress while the year is not over, unless it is reached", () => {
    expect(share(0.5, 1, { partYear: { elapsed: 0.5 } }).status).toBe("inProgress");
    expect(share(1.01, 1, { partYear: { elapsed: 0.5 } }).status).toBe("exceeded");
  });

  it("says nothing where the target stands and cannot be read, or the result is missing", () => {
    expect(share(0.9, 1, { targetText: "theo đợt" }).status).toBe("unreadable");
    expect(share(0.9, 1, { actual: null }).status).toBe("noTarget");
  });
});

describe("[A-11] targets without a level", () => {
  const words = "chỉ tiêu Nghị quyết";
  const unbounded = { operator: "=", low: null, high: null, decimals: 0 } as const;
  const given = (actual: number | null, actualText: string | null, rest: Partial<AssessmentInput> = {}): AssessmentInput => row(actual, null, { target: unbounded, targetText: words, actualText, ...rest });

  it.each([
    ["vượt 3,85% chỉ tiêu Nghị quyết", "exceeded"],
    ["Vượt chỉ tiêu đề ra (vượt 9,95%)", "exceeded"],
    ["đạt và vượt so với mục tiêu", "met"],
    ["đạt chỉ tiêu về số lượng và chất lượng", "met"],
    ["Đạt", "met"],
    ["chưa đạt yêu cầu đề ra", "missed"],
    ["Chưa hoàn thành", "missed"],
  ] as const)("“%s” says how it stands to its target: %s", (text, status) => {
    check(given(null, text), status, "A-10");
    // The same in a workbook, where the words are all there is.
    check(given(null, text, { target: null }), status, "A-10");
  });

  it("judges neither a number nor words that do not say", () => {
    check(given(100, null), "notJudged", "A-11");
    for (const text of ["cơ bản đạt", "đạt 85%", "đang thực hiện", "tăng"]) check(given(null, text), "notJudged", "A-11");
    expect(assess(given(100, null))).toMatchObject({ attainment: "missing", gap: "missing" });
  });

  it("has no result, or no better side, as any other target", () => {
    check(given(null, null), "noData", "A-3");
    check(given(null, ".."), "noData", "A-3");
    check(given(null, "vượt chỉ tiêu", { direction: "none" }), "notJudged", "V-1");
  });

  it("a cell that names no target set elsewhere stays unreadable", () => {
    for (const targetText of ["theo đợt", "kế hoạch số 05", "Đạt chuẩn quốc gia"]) check(row(null, null, { targetText, actualText: "vượt chỉ tiêu" }), "unreadable", "A-2");
  });
});

describe("[A-10] requirements in words", () => {
  it.each([
    ["Đạt", "Đạt", "met"],
    ["Đạt", "Chưa đạt", "missed"],
    ["Đạt", "đạt chuẩn.", "met"],
    ["Hoàn thành", "Chưa hoàn thành", "missed"],
    ["Có", "Không", "missed"],
    ["Đạt", "Hoàn thành", "unreadable"],
    ["Đạt", "khoảng một nửa", "unreadable"],
    ["theo đợt", "Đạt", "unreadable"],
  ])("%s required, %s reported: %s", (targetText, actualText, status) => {
    expect(assess({ actual: null, actualText, actualDecimals: null, target: null, targetText, direction: null, limit: null, partYear: null }).status).toBe(status);
  });
});
