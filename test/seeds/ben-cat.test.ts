/** The first seed against an independent list: numbers copied by hand from the report, by line. */

import { describe, expect, it } from "vitest";

import { assessModel } from "../../src/app/assessModel";
import { assessmentRows, openTerm, resultsWithoutTarget, termsOf } from "../../src/core/model/terms";
import { readSeed } from "./readSeed";

const model = readSeed("ben-cat");
const lineOf = new Map(model.passages.map(({ id, line }) => [id, line]));

/** line: the numbers of the targets that it states, in its order; "words" for a target without its level. */
const targetsByLine: Readonly<Record<number, readonly string[]>> = {
  24: ["8.7 10.7", "21 23"],
  25: ["78", "21.5", "0.5", "128"],
  27: ["17 19"],
  28: ["30 32"],
  30: ["2 3"],
  35: ["100"],
  37: ["16"],
  43: ["75"],
  44: ["27"],
  47: ["words"],
  51: ["words"],
  57: ["words"],
  61: ["words"],
  75: ["10"],
  130: ["words", "words"],
  198: ["2"],
  203: ["11 12", "17", "30", "3"],
  206: [">= 12"],
  208: ["1 2"],
  212: ["< 1"],
  214: [">= 90", "100"],
  216: ["100"],
  218: ["75 80"],
  220: ["80 90"],
  221: ["95"],
  223: ["< 1"],
  225: ["100"],
  227: ["> 97"],
  231: [">= 50"],
  233: ["550"],
  247: ["4430.6", "1238", "1359", "1140.5", "693.1"],
  255: ["16"],
  261: ["100", "> 80", "75 80"],
  264: ["8", "8"],
  267: ["85", "words", "words", "< 1"],
  271: ["100", "words"],
  273: ["3"],
  275: ["> 85", "> 80"],
  310: ["> 90", "50", "100"],
};

/**
 * line: the results that it states, in its order, as printed but for decimal points and grouping; "words" for one without its level.
 * All are of the first term.
 */
const resultsByLine: Readonly<Record<number, readonly string[]>> = {
  9: ["4"],
  11: ["14", "12", "2", "words", "words", "2", "words", "words", "words"],
  20: ["3"],
  24: ["11.86", "23.5"],
  25: ["75.46", "24.2", "0.34", "139.8"],
  27: ["473602.1", "2", "17.1"],
  28: ["128868.4", "3.98", "30.9"],
  30: ["2605.1", "116", "4.8"],
  31: ["5", "3"],
  33: ["2671", "3.47", "2405", "13924", "266", "1685.8", "4126"],
  34: ["1319.696", "11818"],
  35: ["1", "306", "3", "3", "37", "100", "83", "100", "100"],
  37: ["7062.271", "12", "5570.707", "15", "3918.83", "8"],
  40: ["3"],
  43: ["75.7", "25", "33", "3", "34"],
  44: ["7.2", "28.2", "100", "100", "> 95"],
  47: ["words"],
  51: ["words", "10", "119"],
  54: ["~ 300", "766", "1260"],
  57: ["words", "3.85"],
  61: ["words", "9.95", "52"],
  75: ["3", "30"],
  79: ["1", "1", "61"],
  84: ["8"],
  92: ["words"],
  94: ["8126", "2914", "261", "55", "333", "19", "8", "3", "2", "9", "1", "10", "57", "33", "34", "122"],
  120: ["words"],
  130: ["words", "words"],
};

/**
 * What the report's own words make of each target of the first term (lines 11, 24-61, 75, 120, 130); structure shares have no better
 * side.
 */
const verdicts: Readonly<Record<string, string>> = {
  "economic-growth-constant-prices": "exceeded",
  "economic-growth-current-prices": "exceeded",
  "industry-share": "notJudged",
  "services-share": "notJudged",
  "agriculture-share": "notJudged",
  "gdp-per-capita": "exceeded",
  "industrial-output-growth": "met",
  "services-output-growth": "met",
  "agricultural-output-growth": "exceeded",
  "urban-clean-water": "missed",
  "budget-revenue-growth": "missed",
  "national-standard-schools": "exceeded",
  "hospital-beds": "exceeded",
  "cultural-life-targets": "met",
  "conscription-quota": "met",
  "successful-mediation": "exceeded",
  "crime-clearance": "exceeded",
  "party-organisations-non-state": "missed",
  "female-cadres": "missed",
  "young-cadres": "missed",
};

describe("seed ben-cat", () => {
  it("has every quantified target of both terms, and no other", () => {
    const found: Record<number, string[]> = {};
    for (const { target } of termsOf(model).flatMap((term) => assessmentRows(model, term))) {
      const line = lineOf.get(target.passages[0] ?? "") ?? 0;
      const bounds = [target.low, target.high].filter((bound) => bound !== null).join(" ") || "words";
      (found[line] ??= []).push(target.operator === "between" || target.operator === "=" ? bounds : `${target.operator} ${bounds}`);
    }
    expect(found).toEqual(targetsByLine);
  });

  it("has two terms, and the second is open", () => {
    expect(termsOf(model)).toEqual(["2015-2020", "2020-2025"]);
    expect(openTerm(model)).toBe("2020-2025");
    expect(assessmentRows(model, "2020-2025").filter(({ observation }) => observation !== null)).toEqual([]);
  });

  it("gives the verdicts of the report", () => {
    const [first] = assessModel(model);
    expect(first?.rows.map(({ row, status }) => [row.indicator.id, status])).toEqual(Object.entries(verdicts));
  });

  it("has every result, and no other", () => {
    const found: Record<number, string[]> = {};
    for (const { term, operator, value, passages } of model.observations) {
      expect(term).toBe("2015-2020");
      const shown = value === null ? "words" : operator === "=" ? String(value) : `${operator} ${value}`;
      (found[lineOf.get(passages[0] ?? "") ?? 0] ??= []).push(shown);
    }
    expect(found).toEqual(resultsByLine);
  });

  it("has no target for a result that the report compares with none", () => {
    const untargeted = new Set(resultsWithoutTarget(model, "2015-2020").map(({ indicator }) => indicator.id));
    expect(untargeted.size).toBe(76);
    for (const id of ["public-investment", "hygienic-water", "grid-electricity", "doctors", "health-insurance-coverage", "local-budget-revenue-growth"]) expect(untargeted.has(id), id).toBe(true);
    for (const id of Object.keys(verdicts)) expect(untargeted.has(id), id).toBe(false);
  });

  it("keeps contradictory targets of one indicator as rows of their own", () => {
    const twice = (id: string) => assessmentRows(model, "2020-2025").filter(({ indicator }) => indicator.id === id).map(({ target }) => `${target.level} ${target.text}`);
    expect(twice("budget-revenue-growth")).toEqual(["resolution từ 12%", "task 16%"]);
    expect(twice("trained-labour")).toEqual(["resolution 80-90%", "task 85%"]);
    expect(twice("cultural-families")).toEqual(["resolution 95%", "task hàng năm có trên 90%"]);
    expect(twice("poor-households")).toEqual(["resolution còn dưới 1%", "task còn dưới 1% (theo tiêu chí mới)"]);
    expect(twice("national-standard-schools")).toEqual(["resolution 75-80%", "task 75 - 80%"]);
  });

  it("corrects a misprinted unit, keeps the print, and says so", () => {
    const units = { "hospital-beds": "giường/vạn dân", doctors: "bác sĩ/vạn dân" };
    for (const [id, unit] of Object.entries(units)) {
      const indicator = model.indicators.find((candidate) => candidate.id === id);
      expect(indicator?.unit).toBe(unit);
      expect(indicator?.note).toContain("%");
      expect(model.observations.find((row) => row.indicator === id)?.text).toMatch(/^\d+,\d%$/);
    }
  });
});
