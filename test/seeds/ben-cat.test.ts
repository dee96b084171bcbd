/** The first seed against an independent list: numbers copied by hand from the report, by line. */

import { describe, expect, it } from "vitest";

import { judge } from "../../src/core/assessment/judge";
import { assessmentRows, openTerm, resultsWithoutTarget, termsOf } from "../../src/core/model/terms";
import { readSeed } from "./readSeed";

const model = readSeed("ben-cat");
const lineOf = new Map(model.passages.map(({ id, line }) => [id, line]));

/** line: the numbers of the targets that it states, in its order. */
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
  75: ["10"],
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
  267: ["85", "< 1"],
  271: ["100"],
  273: ["3"],
  275: ["> 85", "> 80"],
  310: ["> 90", "50", "100"],
};

/** What the report's own words make of each target of the first term (lines 11, 24-44, 75, 120); structure shares have no better side. */
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
  "party-organisations-non-state": "missed",
};

describe("seed ben-cat", () => {
  it("has every quantified target of both terms, and no other", () => {
    const found: Record<number, string[]> = {};
    for (const { target } of termsOf(model).flatMap((term) => assessmentRows(model, term))) {
      const line = lineOf.get(target.passages[0] ?? "") ?? 0;
      const bounds = [target.low, target.high].filter((bound) => bound !== null).join(" ");
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
    const given = assessmentRows(model, "2015-2020").map(({ indicator, target, observation }) => {
      const verdict = judge(observation?.value ?? Number.NaN, { ...target, decimals: 2 }, indicator.direction, { limit: indicator.limit });
      return [indicator.id, verdict === "wrongKind" ? verdict : verdict.status];
    });
    expect(Object.fromEntries(given)).toEqual(verdicts);
  });

  it("has the results without a target in the first term, and those stated without their level", () => {
    expect(resultsWithoutTarget(model, "2015-2020").map(({ indicator, observation }) => [indicator.id, observation.operator, observation.value])).toEqual([
      ["public-investment", "=", 1319.696],
      ["hygienic-water", "=", 100],
      ["grid-electricity", "=", 100],
      ["communes-health-standard", "=", 100],
      ["health-insurance-coverage", ">", 95],
      ["conscription-quota", "=", null],
      ["successful-mediation", "=", null],
      ["crime-clearance", "=", null],
      ["female-cadres", "=", null],
      ["young-cadres", "=", null],
    ]);
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
    const beds = model.indicators.find(({ id }) => id === "hospital-beds");
    expect(beds?.unit).toBe("giường/vạn dân");
    expect(beds?.note).toContain("%");
    expect(model.targets.find(({ indicator }) => indicator === "hospital-beds")?.text).toBe("27%");
  });
});
