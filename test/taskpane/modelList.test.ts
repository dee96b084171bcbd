import { describe, expect, it } from "vitest";

import { indicatorTerms, pathOf, sentenceOf } from "../../src/app/indicatorDetail";
import { chaptersOf, firstTerm, searchRows, termAnswer } from "../../src/taskpane/components/model/modelList";
import { seedModel } from "../support/seed";

const model = seedModel();
const terms = indicatorTerms(model);
const [closed, open] = terms;
if (closed === undefined || open === undefined) throw new Error("the seed has two terms");

const namesOf = (query: string): string[] => searchRows(closed.rows, query).map(({ indicator }) => indicator.id);

describe("the list of indicators", () => {
  it("has every target, and every result without one", () => {
    expect(closed.rows.filter(({ row }) => row !== null).length).toBe(model.targets.filter(({ term }) => term === closed.term).length);
    const answered = new Set(closed.rows.map(({ indicator }) => indicator.id));
    expect(model.observations.filter(({ term, indicator }) => term === closed.term && !answered.has(indicator))).toEqual([]);
    expect(new Set(closed.rows.map(({ key }) => key)).size).toBe(closed.rows.length);
  });

  it("begins with the latest term that has verdicts", () => {
    expect(firstTerm(terms)).toBe(closed);
    expect(termAnswer(open).judged).toBe(0);
    expect(firstTerm([])).toBeUndefined();
  });

  it("keeps the chapters in the report's order, each once", () => {
    const chapters = chaptersOf(closed.rows, model, "vi");
    expect(chapters.map(({ title }) => title).slice(0, 2)).toEqual(["Chỉ tiêu kinh tế", "Công nghiệp"]);
    expect(new Set(chapters.map(({ code }) => code)).size).toBe(chapters.length);
    expect(chapters.flatMap(({ rows }) => rows).length).toBe(closed.rows.length);
    expect(chaptersOf(closed.rows, model, "en")[0]?.title).toBe("Economic indicators");
  });

  it("finds without accents, in capitals and in English", () => {
    expect(namesOf("nuoc sach")).toEqual(namesOf("NƯỚC SẠCH"));
    expect(namesOf("clean water")).toContain("urban-clean-water");
    expect(namesOf("  ")).toHaveLength(closed.rows.length);
    expect(namesOf("xyzxyz")).toEqual([]);
  });

  it("takes words together before it takes them apart", () => {
    expect(namesOf("nước sạch")).toEqual(["urban-clean-water"]);
    expect(namesOf("sạch đô thị")).toContain("urban-clean-water");
  });
});

describe("the sentence around a quote", () => {
  const report = "Năm đầu. Kết quả 7.000.000 đồng đạt 83% (Nghị quyết 100%), khá tốt. Hết.\nDòng hai";
  const passage = { id: "p", section: "", line: 1, quote: "83% (Nghị quyết 100%)" };

  it("ends at the sentence, not at the dots of a number", () => {
    expect(sentenceOf({ ...model, report }, passage)).toEqual({ line: 1, before: "Kết quả 7.000.000 đồng đạt ", quote: passage.quote, after: ", khá tốt." });
  });

  it("is the quote alone without a report", () => {
    expect(sentenceOf({ ...model, report: null }, passage)).toEqual({ line: 1, before: "", quote: passage.quote, after: "" });
  });

  it("holds every passage of the seed as it is", () => {
    for (const { quote, ...rest } of model.passages) expect(sentenceOf(model, { quote, ...rest }).before.length + quote.length).toBeGreaterThan(0);
  });
});

describe("the path of a target", () => {
  it("leads from the baseline of the report to the target", () => {
    const row = open.rows.find(({ indicator }) => indicator.id === "urban-clean-water")?.row ?? null;
    if (row === null) throw new Error("the seed has this target");
    const path = pathOf(model, row);
    expect(path).toMatchObject({ baselineYear: 2020, baseline: 83 });
    expect(path?.steps.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025]);
    // Shares move by equal steps: (90 − 83) / 5 = 1.4.
    expect(path?.steps.map(({ value }) => Number(value.toFixed(6)))).toEqual([84.4, 85.8, 87.2, 88.6, 90]);
  });

  it("is not drawn for yearly rates, nor without a baseline", () => {
    const row = open.rows.find(({ row: target }) => target?.target.period.includes("-"))?.row ?? null;
    expect(row === null ? null : pathOf(model, row)).toBeNull();
  });
});
