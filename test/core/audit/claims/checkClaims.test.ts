import { describe, expect, it } from "vitest";

import { audit } from "../../../../src/core/audit/audit";
import type { Check } from "../../../../src/core/audit/check";
import type { IndicatorModel } from "../../../../src/core/model/model";
import { emptyModel, indicatorOf, observationOf, passageOf, relationOf, targetOf } from "../../../support/smallModel";

/** Results against a target of 10 each: 12 is exceeded, 10 met, 8 missed, "none" has no direction, "blank" no result. */
function modelOf(results: readonly (12 | 10 | 8 | "none" | "blank")[], report: string | null, more: Partial<IndicatorModel> = {}): IndicatorModel {
  const ids = results.map((_, index) => `i${index}`);
  return {
    ...emptyModel,
    indicators: ids.map((id, index) => indicatorOf(id, "%", { direction: results[index] === "none" ? "none" : "increase" })),
    targets: ids.map((id) => targetOf(id, "=", 10, null, "10%")),
    observations: ids.flatMap((id, index) => (results[index] === "blank" ? [] : [observationOf(id, typeof results[index] === "number" ? results[index] : 9, "…%")])),
    report,
    ...more,
  };
}

function claimsOf(model: IndicatorModel): readonly Check[] {
  return audit(model).filter(({ kind }) => kind === "claim");
}

function verdicts(model: IndicatorModel): string[] {
  return claimsOf(model).map(({ computed, reason, verdict }) => `${computed?.range?.low ?? ""} ${reason ?? verdict}`);
}

describe("claims against the verdicts of the model", () => {
  it.each<[title: string, model: IndicatorModel, expected: string]>([
    ["as many", modelOf([12, 12, 8], "có 02 chỉ tiêu vượt"), "2 agrees"],
    ["more than claimed", modelOf([12, 12, 12], "có 02 chỉ tiêu vượt"), "3 disagrees"],
    ["fewer, of a total that the model has", modelOf([12, 10, 8], "3/3 chỉ tiêu đạt"), "2 disagrees"],
    ["fewer, of a total that the model does not have", modelOf([12, 10, 8], "4/5 chỉ tiêu đạt"), "2 incomplete"],
    ["fewer, without a total", modelOf([12, 10, 8], "04 chỉ tiêu đạt"), "2 incomplete"],
    ["fewer, and one without a result may be among them", modelOf([12, 10, "blank"], "3/3 chỉ tiêu đạt"), "2 notJudged"],
    ["fewer, and one without a direction may be among them", modelOf([12, "none", 8], "2/3 chỉ tiêu đạt"), "1 notJudged"],
    ["fewer than the ones not judged can make up", modelOf([8, "none", 8], "3/3 chỉ tiêu đạt"), "0 disagrees"],
  ])("%s", (_, model, expected) => {
    expect(verdicts(model)).toEqual([expected]);
  });

  it("counts the shares of one sentence as one target that is not judged", () => {
    const model = modelOf([12, "none", "none", "none"], "2/2 chỉ tiêu đạt", { passages: [passageOf("p1", "78% - 21,5% - 0,5%")] });
    const together = { ...model, targets: model.targets.map((target, index) => (index === 0 ? target : { ...target, passages: ["p1"] })) };
    const [check] = claimsOf(together);
    expect(check).toMatchObject({ reason: "notJudged", detail: { kind: "count", known: 2, total: 2 } });
    expect(check?.detail.kind === "count" && check.detail.notJudged.map((group) => group.length)).toEqual([3]);
  });

  it("counts targets of the resolution only", () => {
    const model = modelOf([12, 12, 8], "có 01 chỉ tiêu vượt");
    expect(verdicts({ ...model, targets: model.targets.map((target, index) => (index === 0 ? { ...target, level: "province" } : target)) })).toEqual(["1 agrees"]);
  });

  it("a relation that counts the same speaks alone", () => {
    const model = modelOf([12, 12, 8], "có 02 chỉ tiêu vượt", { passages: [passageOf("p1", "có 02 chỉ tiêu vượt")] });
    const checks = audit({ ...model, relations: [{ ...relationOf("count", "2", ["exceeded"], "02 chỉ tiêu"), passages: ["p1"] }] });
    expect(checks.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual(["count agrees"]);
    expect(checks[0]).toMatchObject({ stated: { text: "02 chỉ tiêu" }, passages: [{ id: "p1" }] });
  });

  it("reads the quotes of passages where the report is missing", () => {
    const passages = [passageOf("p1", "có 02 chỉ tiêu vượt", 7, "I.A")];
    expect(claimsOf(modelOf([12, 12, 12], null, { passages }))).toMatchObject([{ id: "claim:p1:exceeded", verdict: "disagrees", passages: [{ id: "p1", line: 7 }] }]);
  });
});

describe("the term of a claim", () => {
  /** The second term has one target, without a result. */
  const twoTerms = (report: string, more: Partial<IndicatorModel> = {}): IndicatorModel => {
    const model = modelOf([12, 8], report, more);
    return { ...model, indicators: [...model.indicators, indicatorOf("next")], targets: [...model.targets, targetOf("next", "=", 5, null, "5%", { term: "2020-2025", period: "2025", passages: ["q"] })] };
  };
  const termsOf = (model: IndicatorModel): unknown[] => claimsOf(model).map(({ detail }) => (detail.kind === "count" ? detail.term : null));

  it.each<[title: string, report: string, expected: string]>([
    ["named in the sentence", "Nhiệm kỳ 2020 - 2025 có 01 chỉ tiêu vượt", "2020-2025"],
    ["by its years", "Giai đoạn 2016-2020 có 01 chỉ tiêu vượt", "2015-2020"],
    ["by a year: the first year of a term is the last of the one before it", "Đến năm 2020 có 01 chỉ tiêu vượt", "2015-2020"],
    ["by a year within", "Đến năm 2023 có 01 chỉ tiêu vượt", "2020-2025"],
    ["named before it in the paragraph", "Nghị quyết nhiệm kỳ 2020-2025. Đến nay có 01 chỉ tiêu vượt.", "2020-2025"],
    ["named in a heading above", "NHIỆM KỲ 2020-2025\n\nĐến nay có 01 chỉ tiêu vượt.", "2020-2025"],
    ["the latest with verdicts, where nothing tells", "Đến nay có 01 chỉ tiêu vượt.", "2015-2020"],
  ])("%s", (_, report, expected) => {
    expect(termsOf(twoTerms(report))).toEqual([expected]);
  });

  it("that of the targets of the same part of the report", () => {
    const passages = [passageOf("q", "5%", 1, "II.I"), passageOf("r", "có 01 chỉ tiêu vượt", 2, "II.II")];
    expect(termsOf(twoTerms("mục tiêu 5%\nĐến nay có 01 chỉ tiêu vượt.", { passages }))).toEqual(["2020-2025"]);
  });
});
