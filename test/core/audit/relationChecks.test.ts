import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { audit } from "../../../src/core/audit/audit";
import type { Check } from "../../../src/core/audit/check";
import type { IndicatorModel } from "../../../src/core/model/model";
import { emptyModel, indicatorOf, observationOf, passageOf, relationOf, targetOf } from "../../support/smallModel";

/** The only check of a model with one relation. */
function check(model: Partial<IndicatorModel>): Check {
  const [only, ...others] = audit({ ...emptyModel, ...model });
  expect(others).toEqual([]);
  return only!;
}

const period = "2020";

/** Observations `a`, `b`, … in one unit, each value with its printed text. */
function numbers(unit: string, printed: Readonly<Record<string, readonly [value: number, text: string]>>): Pick<IndicatorModel, "indicators" | "observations"> {
  return {
    indicators: Object.keys(printed).map((id) => indicatorOf(id, unit)),
    observations: Object.entries(printed).map(([id, [value, text]]) => observationOf(id, value, text)),
  };
}

const observed = (id: string): string => `observation:${id}@${period}`;

describe("relations on published numbers", () => {
  // General Statistics Office, Báo cáo tình hình kinh tế - xã hội quý IV và năm 2023.
  const structure = numbers("%", { agriculture: [11.96, "11,96%"], industry: [37.12, "37,12%"], services: [42.54, "42,54%"], taxes: [8.38, "8,38%"] });
  // The same report: growth of 2023.
  const growth = numbers("%", { gdp: [5.05, "5,05%"], agriculture: [3.83, "3,83%"], industry: [3.74, "3,74%"], services: [6.82, "6,82%"] });
  // General Statistics Office, Tổng điều tra dân số và nhà ở 2019: population, and that of 2009.
  const population = numbers("người", { total: [96208984, "96.208.984"], male: [47881061, "47.881.061"], female: [48327923, "48.327.923"], urban: [33059735, "33.059.735"], rural: [63149249, "63.149.249"], before: [85846997, "85.846.997"] });
  const shares = numbers("%", { urbanShare: [34.4, "34,4%"], growth: [1.14, "1,14%"] });
  const census = { indicators: [...population.indicators, ...shares.indicators], observations: [...population.observations, ...shares.observations] };

  it("shares of the gross domestic product add up to 100", () => {
    const found = check({ ...structure, relations: [relationOf("sum", "100", ["agriculture", "industry", "services", "taxes"].map(observed), "100%")] });
    expect(found).toMatchObject({ verdict: "agrees", difference: 0, unit: "%" });
  });

  it("its growth lies within that of its parts", () => {
    expect(check({ ...growth, relations: [relationOf("within", observed("gdp"), ["agriculture", "industry", "services"].map(observed))] })).toMatchObject({ verdict: "agrees", computed: { range: { low: 3.74, high: 6.82 } } });
  });

  it("people of both sexes are all people, and the urban ones all but the rural", () => {
    expect(check({ ...census, relations: [relationOf("sum", observed("total"), ["male", "female"].map(observed))] }).verdict).toBe("agrees");
    expect(check({ ...census, relations: [relationOf("difference", observed("urban"), ["total", "rural"].map(observed))] }).verdict).toBe("agrees");
  });

  it("a whole number that counts is exact: one person too many disagrees", () => {
    const { observations } = census;
    const oneMore = observations.map((row) => (row.indicator === "male" ? { ...row, value: 47881062 } : row));
    expect(check({ ...census, observations: oneMore, relations: [relationOf("sum", observed("total"), ["male", "female"].map(observed))] })).toMatchObject({ verdict: "disagrees", difference: 1 });
  });

  it("the urban share is printed rounded, from the total or from both parts", () => {
    for (const relation of [relationOf("ratio", observed("urbanShare"), ["urban", "total"].map(observed)), relationOf("share", observed("urbanShare"), ["urban", "rural"].map(observed))]) {
      const found = check({ ...census, relations: [relation] });
      expect(found).toMatchObject({ verdict: "rounded", reason: null });
      expect(found.computed?.range?.low).toBeCloseTo(34.3625, 3);
    }
  });

  it("the average growth between two censuses comes out as 1,1461 %: 1,14 is cut off", () => {
    const found = check({ ...census, relations: [relationOf("averageGrowth", observed("growth"), [observed("before"), observed("total"), "10"])] });
    expect(found.verdict).toBe("truncated");
    expect(found.computed?.range?.low).toBeCloseTo(1.1461, 4);
  });
});

describe("relations on a report's own numbers", () => {
  const investment = { total: [4430.6, "4.430 tỷ 600 triệu đồng"], provincial: [1238, "1.238 tỷ đồng"], lottery: [1359, "1.359 tỷ đồng"], support: [1140.5, "1.140 tỷ 500 triệu đồng"], criteria: [693.1, "693 tỷ 100 triệu đồng"] } as const;
  const parts = ["provincial", "lottery", "support", "criteria"].map(observed);

  it("an investment plan adds up", () => {
    expect(check({ ...numbers("tỷ đồng", investment), relations: [relationOf("sum", observed("total"), parts)] })).toMatchObject({ verdict: "agrees", difference: 0 });
  });

  it("a part that was printed in whole tỷ may be half of one more", () => {
    const almost = { ...investment, total: [4431.4, "4.431 tỷ 400 triệu đồng"] } as const;
    expect(check({ ...numbers("tỷ đồng", almost), relations: [relationOf("sum", observed("total"), parts)] })).toMatchObject({ verdict: "rounded", difference: -0.8 });
    const wrong = { ...investment, total: [4440.6, "4.440 tỷ 600 triệu đồng"] } as const;
    expect(check({ ...numbers("tỷ đồng", wrong), relations: [relationOf("sum", observed("total"), parts)] })).toMatchObject({ verdict: "disagrees", difference: -10 });
  });

  it("25 of 33 schools is 75,8 %: 75,7 is cut off", () => {
    const found = check({ ...numbers("%", { schools: [75.7, "75,7%"] }), relations: [relationOf("ratio", observed("schools"), ["25", "33"])] });
    expect(found.verdict).toBe("truncated");
    expect(found.computed?.range?.low).toBeCloseTo(75.7576, 4);
  });

  it("times as much, and growth over another period, are of different periods by nature", () => {
    const model = {
      ...numbers("tỷ đồng", { now: [300, "300 tỷ đồng"] }),
      indicators: [indicatorOf("now", "tỷ đồng"), indicatorOf("times", "lần"), indicatorOf("growth")],
    };
    const earlier = observationOf("now", 150, "150 tỷ đồng", { period: "2015" });
    const observations = [...model.observations, earlier, observationOf("times", 3, "3 lần"), observationOf("growth", 100, "100%")];
    const terms = [observed("now"), "observation:now@2015"];
    expect(check({ ...model, observations, relations: [relationOf("multiple", observed("times"), terms)] }).verdict).toBe("disagrees");
    expect(check({ ...model, observations, relations: [relationOf("change", observed("growth"), terms)] }).verdict).toBe("agrees");
  });

  it("[AUDIT-4] another period leaves a difference undecided, and an agreement one", () => {
    const model = numbers("%", { now: [30, "30%"], other: [20, "20%"] });
    const moved = (value: number) => model.observations.map((row) => (row.indicator === "other" ? { ...row, value, text: `${value}%`, period: "2019" } : row));
    const relations = [relationOf("equal", observed("now"), ["observation:other@2019"])];
    expect(check({ ...model, observations: moved(20), relations })).toMatchObject({ verdict: "undecidable", reason: "periods" });
    expect(check({ ...model, observations: moved(30), relations })).toMatchObject({ verdict: "agrees", reason: null });
  });

  it("[AUDIT-3] words without a number cannot be computed with", () => {
    const observations = [observationOf("a", null, "đạt chỉ tiêu"), observationOf("b", 5, "5%")];
    expect(check({ indicators: [indicatorOf("a"), indicatorOf("b")], observations, relations: [relationOf("equal", observed("b"), [observed("a")])] })).toMatchObject({ verdict: "undecidable", reason: "missing", computed: null, difference: null });
  });

  it("[AUDIT-1] the decimals are those of the words that the document states", () => {
    const model = numbers("%", { share: [33.3, "33,3%"] });
    const relations = (stated: string) => [relationOf("ratio", observed("share"), ["1", "3"], stated)];
    expect(check({ ...model, relations: relations("") })).toMatchObject({ verdict: "rounded", decimals: 1 });
    expect(check({ ...model, relations: relations("33,30%") })).toMatchObject({ verdict: "disagrees", decimals: 2 });
  });

  it("a division by 0 has no result, and what is not in the document is not computed", () => {
    const model = numbers("%", { share: [33.3, "33,3%"] });
    expect(check({ ...model, relations: [relationOf("ratio", observed("share"), ["1", "0"])] })).toMatchObject({ verdict: "undecidable", reason: "undefined" });
    expect(check({ ...model, relations: [relationOf("unknown", observed("share"), [])] })).toMatchObject({ verdict: "undecidable", reason: "notStated" });
  });

  it("a reference can be told by its passage, and the passages of all numbers are beside the check", () => {
    const passages = [passageOf("p1", "từ 12%", 206), passageOf("p2", "16%", 255)];
    const targets = [targetOf("revenue", ">=", 12, null, "từ 12%", { passages: ["p1"] }), targetOf("revenue", "=", 16, null, "16%", { level: "task", passages: ["p2"] })];
    const found = audit({ ...emptyModel, indicators: [indicatorOf("revenue")], targets, passages, relations: [relationOf("equal", "target:revenue@2020#p2", ["16"])] }).find(({ kind }) => kind === "equal");
    expect(found).toMatchObject({ verdict: "agrees", stated: { text: "16%" }, passages: [{ id: "p2", line: 255 }] });
  });

  it("a weighted mean lies where its weights put it", () => {
    const model = numbers("%", { whole: [10.5, "10,5%"] });
    const found = check({ ...model, relations: [relationOf("weighted", observed("whole"), ["12", "75", "6", "25"])] });
    expect(found.computed?.range).toMatchObject({ low: 10.5, high: 10.5 });
  });
});

describe("properties", () => {
  const values = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 12 });
  const decimals = fc.integer({ min: 0, max: 3 });
  const print = (value: number, places: number): [number, string] => [Number(value.toFixed(places)), `${value.toFixed(places).replace(".", ",")} tỷ đồng`];

  it("sums, shares and ratios of numbers rounded to d decimals never disagree", () => {
    fc.assert(
      fc.property(values, decimals, decimals, (raw, places, resultPlaces) => {
        const total = raw.reduce((sum, value) => sum + value, 0);
        const printed = Object.fromEntries(raw.map((value, index): [string, [number, string]] => [`t${index}`, print(value, places)]));
        const { indicators, observations } = numbers("tỷ đồng", { ...printed, total: print(total, resultPlaces) });
        const terms = Object.keys(printed).map(observed);
        expect(check({ indicators, observations, relations: [relationOf("sum", observed("total"), terms)] }).verdict).not.toBe("disagrees");
        const [first = 0] = raw;
        if (total < 1 || terms.length < 2) return;
        const [share, text] = print((first / total) * 100, resultPlaces);
        const found = check({ indicators: [...indicators, indicatorOf("share")], observations: [...observations, observationOf("share", share, text.replace(" tỷ đồng", "%"))], relations: [relationOf("share", observed("share"), terms)] });
        expect(found.verdict).not.toBe("disagrees");
      }),
    );
  });

  it("scaling all terms by a power of ten changes no verdict", () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 2000 }));
    fc.assert(
      fc.property(pair, fc.integer({ min: 1, max: 4 }), ([part, whole, printed], power) => {
        const verdictOf = (factor: number): string => {
          const model = numbers("%", { share: [printed / 10, `${String(printed / 10).replace(".", ",")}%`] });
          return check({ ...model, relations: [relationOf("ratio", observed("share"), [String(part * factor), String(whole * factor)])] }).verdict;
        };
        expect(verdictOf(10 ** power)).toBe(verdictOf(1));
      }),
    );
  });
});
