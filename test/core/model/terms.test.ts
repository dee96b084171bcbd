import { describe, expect, it } from "vitest";

import type { IndicatorModel, IndicatorTarget, Observation } from "../../../src/core/model/model";
import { readModel } from "../../../src/core/model/readModel";
import { answerTo, assessmentRows, openTerm, resultsWithoutTarget, termsOf } from "../../../src/core/model/terms";
import { modelOf } from "./issues";
import { sampleFiles } from "./sampleModel";

const sample = modelOf(readModel(sampleFiles));

function target(changes: Partial<IndicatorTarget>): IndicatorTarget {
  return { indicator: "poverty", term: "2015-2020", period: "2020", operator: "=", low: 1, high: null, text: "1%", level: "resolution", passages: [], ...changes };
}

function observation(changes: Partial<Observation>): Observation {
  return { indicator: "poverty", term: "2015-2020", period: "2020", operator: "=", value: 1, text: "1%", status: "final", passages: [], ...changes };
}

describe("terms", () => {
  it("[TERM-1] oldest first, from targets and observations; the latest is open", () => {
    const model: IndicatorModel = {
      ...sample,
      targets: [target({ term: "2020-2025" }), target({ term: "2010-2015" })],
      observations: [observation({ term: "2015-2020" }), observation({ term: "2010-2015" })],
    };
    expect(termsOf(model)).toEqual(["2010-2015", "2015-2020", "2020-2025"]);
    expect(openTerm(model)).toBe("2020-2025");
  });

  it("[TERM-1] a model without terms has no open one", () => {
    expect(openTerm({ ...sample, targets: [], observations: [] })).toBeNull();
  });

  it("[TERM-2] rows follow the report, by line and then by place in the line; rows without passage come last", () => {
    const model: IndicatorModel = {
      ...sample,
      report: "số 3 và số 4\nsố 1 và số 2",
      passages: [
        { id: "d", section: "", line: 2, quote: "số 2" },
        { id: "c", section: "", line: 2, quote: "số 1" },
        { id: "b", section: "", line: 1, quote: "số 4" },
        { id: "a", section: "", line: 1, quote: "số 3" },
      ],
      targets: [
        target({ text: "none" }), target({ text: "2", passages: ["d", "a"] }), target({ text: "1", passages: ["c"] }), target({ text: "4", passages: ["b"] }),
        target({ text: "3", passages: ["a"] }), target({ text: "3 again", passages: ["a"] }), target({ text: "other term", term: "2020-2025" }),
      ],
    };
    expect(assessmentRows(model, "2015-2020").map((row) => row.target.text)).toEqual(["3", "3 again", "4", "1", "2", "none"]);
  });

  it("gives each target its indicator, its observation and the passages of both, once each", () => {
    const model: IndicatorModel = { ...sample, observations: [observation({ passages: ["p2", "p1"] })] };
    expect(assessmentRows(model, "2015-2020").map((row) => [row.indicator.id, row.observation?.text ?? null, row.passages.map(({ id }) => id)])).toEqual([
      ["poverty", "1%", ["p1", "p2"]],
      ["roads", null, ["p2"]],
    ]);
  });

  it("lists the results of a term whose indicator has no target in it", () => {
    const model: IndicatorModel = { ...sample, targets: sample.targets.filter(({ indicator }) => indicator === "roads") };
    expect(resultsWithoutTarget(model, "2015-2020").map((row) => [row.indicator.id, row.observation.text, row.passages[0]?.id])).toEqual([["poverty", "1,2%", "p1"]]);
    expect(resultsWithoutTarget(sample, "2015-2020")).toEqual([]);
  });
});

describe("[TERM-3] answerTo", () => {
  const answers: readonly (readonly [string, Partial<IndicatorTarget>, readonly Partial<Observation>[], string | null])[] = [
    ["the target's own period", { period: "2020" }, [{ period: "2019", text: "2019" }, { period: "2020", text: "2020" }], "2020"],
    ["else the latest year before", { period: "2020" }, [{ period: "2018", text: "2018" }, { period: "2019", text: "2019" }], "2019"],
    ["a span from the same first year", { period: "2016-2020" }, [{ period: "2016-2018", text: "three years" }], "three years"],
    ["not a year for a span", { period: "2016-2020" }, [{ period: "2020" }], null],
    ["not a span for a year", { period: "2020" }, [{ period: "2016-2020" }], null],
    ["not a span from another year", { period: "2016-2020" }, [{ period: "2017-2020" }], null],
    ["not a later year", { period: "2018" }, [{ period: "2019" }], null],
    ["not another term", {}, [{ term: "2020-2025" }], null],
    ["not another indicator", {}, [{ indicator: "roads" }], null],
    ["a value before words", {}, [{ value: null, text: "words" }, { text: "value", status: "estimate" }], "value"],
    ["final before provisional", {}, [{ status: "provisional", text: "provisional" }, { status: "final", text: "final" }], "final"],
    ["provisional before estimate", {}, [{ status: "estimate", text: "estimate" }, { status: "provisional", text: "provisional" }], "provisional"],
    ["the first of two alike", {}, [{ text: "first" }, { text: "second" }], "first"],
  ];
  it.each(answers)("%s", (_title, aim, results, expected) => {
    expect(answerTo(target(aim), results.map(observation))?.text ?? null).toBe(expected);
  });
});
