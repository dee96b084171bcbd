import { describe, expect, it } from "vitest";

import { audit } from "../../../src/core/audit/audit";
import { readRatios } from "../../../src/core/audit/printedRatio";
import type { Indicator, IndicatorTarget } from "../../../src/core/model/model";
import { emptyModel, indicatorOf, observationOf, passageOf, relationOf, targetOf } from "../../support/smallModel";

const share = indicatorOf("i", "%", { limit: 100 });

/** Which target implies the other, of two targets of one indicator; null where they are no check. */
function implication(indicator: Indicator, ...targets: readonly IndicatorTarget[]): string | null {
  const [check] = audit({ ...emptyModel, indicators: [indicator], targets });
  return check?.detail.kind === "twoTargets" ? check.detail.implication : null;
}

describe("two targets of one indicator", () => {
  it.each<[title: string, indicator: Indicator, first: IndicatorTarget, second: IndicatorTarget, expected: string | null]>([
    ["a number beyond a bound", share, targetOf("i", ">=", 12, null, "từ 12%"), targetOf("i", "=", 16, null, "16%", { level: "task" }), "second"],
    ["a number in a range", share, targetOf("i", "between", 80, 90, "80-90%"), targetOf("i", "=", 85, null, "85%", { level: "task" }), "second"],
    ["the end of a term against each of its years", share, targetOf("i", "=", 95, null, "95%"), targetOf("i", ">", 90, null, "hàng năm trên 90%", { period: "2016-2020" }), "firstInItsYear"],
    ["less is better", indicatorOf("i", "%", { direction: "decrease" }), targetOf("i", "<", null, 1, "dưới 1%"), targetOf("i", "=", 0.5, null, "0,5%"), "second"],
    ["nothing is better", indicatorOf("i", "%", { direction: "none" }), targetOf("i", "=", 78, null, "78%"), targetOf("i", "=", 80, null, "80%"), "neither"],
    ["the same in other words", share, targetOf("i", "between", 75, 80, "75-80%"), targetOf("i", "between", 75, 80, "75 - 80% trường học"), null],
    ["the same, once more of it is better", share, targetOf("i", ">=", 90, null, "từ 90%"), targetOf("i", "=", 90, null, "90%"), null],
    ["steps of one way", share, targetOf("i", "=", 80, null, "80%", { period: "2018" }), targetOf("i", "=", 90, null, "90%"), null],
    ["a yearly rate against that of one year", indicatorOf("i"), targetOf("i", "=", 12, null, "12%", { period: "2016-2020" }), targetOf("i", "=", 16, null, "16%"), null],
    ["a term by either of its names", indicatorOf("i", "tỷ đồng"), targetOf("i", "=", 500, null, "500 tỷ", { period: "2015-2020" }), targetOf("i", "=", 550, null, "550 tỷ", { period: "2016-2020" }), "second"],
    ["other terms", share, targetOf("i", "=", 80, null, "80%"), targetOf("i", "=", 90, null, "90%", { term: "2020-2025", period: "2025" }), null],
  ])("%s", (_, indicator, first, second, expected) => {
    expect(implication(indicator, first, second)).toBe(expected);
  });

  it("states what the resolution says, whatever stands first", () => {
    const [check] = audit({ ...emptyModel, indicators: [share], targets: [targetOf("i", "=", 16, null, "16%", { level: "task" }), targetOf("i", "=", 12, null, "12%")] });
    expect(check).toMatchObject({ id: "twoTargets:i@2015-2020", verdict: "disagrees", stated: { text: "12%" }, computed: { text: "16%" }, difference: 4 });
  });

  it("a third target is a check of its own", () => {
    const targets = [12, 16, 20].map((value) => targetOf("i", "=", value, null, `${value}%`));
    expect(audit({ ...emptyModel, indicators: [share], targets }).map(({ id }) => id)).toEqual(["twoTargets:i@2015-2020", "twoTargets:i@2015-2020:2"]);
  });
});

describe("a ratio printed beside a percentage", () => {
  it.each<[quote: string, expected: string[]]>([
    ["25/33 Trường đạt chuẩn quốc gia, đạt tỷ lệ 75,7% (Nghị quyết đạt 75%)", ["25/33 75,7"]],
    ["03/10 tổ chức cơ sở đảng, chiếm tỷ lệ 30% so chỉ tiêu tỉnh giao", ["3/10 30"]],
    ["đạt 75,7% (25/33 trường)", ["25/33 75,7"]],
    ["8/8 xã, phường (100%)", ["8/8 100"]],
    ["8/8 xã, phường đạt chuẩn, tăng 15% so với nhiệm kỳ trước", []],
    ["Quyết định số 3018/QĐ-UBND ngày 31/10/2017, đạt 100%", []],
    ["Quảng trường 30/4 hoàn thành 80%", []],
    ["12/14 chỉ tiêu hoàn thành", []],
  ])("%s", (quote, expected) => {
    expect(readRatios(quote).map(({ part, whole, percent }) => `${part}/${whole} ${percent}`)).toEqual(expected);
  });

  it("is told from rounding, and belongs to the indicator that was read from the passage", () => {
    const passages = [passageOf("p43", "25/33 trường đạt chuẩn, tỷ lệ 75,7%", 43)];
    const model = { ...emptyModel, indicators: [share], observations: [observationOf("i", 75.7, "75,7%", { passages: ["p43"] })], passages };
    expect(audit(model)).toMatchObject([{ id: "printedRatio:p43", verdict: "truncated", terms: [{ reference: "25" }, { reference: "33" }], indicators: [{ id: "i" }] }]);
    const declared = { ...model, relations: [relationOf("ratio", "observation:i@2020", ["25", "33"])] };
    expect(audit(declared).map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual(["ratio truncated"]);
  });
});

describe("a number printed in another unit", () => {
  const beds = indicatorOf("beds", "giường/vạn dân");

  it.each<[title: string, indicator: Indicator, value: number, text: string, expected: string | null]>([
    ["percent for a number of beds", beds, 28.2, "28,2%", "%"],
    ["its own unit", beds, 28.2, "28,2 giường/vạn dân", null],
    ["no unit", beds, 28.2, "28,2", null],
    ["a number for a percentage", indicatorOf("beds"), 75, "75 trường", "trường"],
    ["another scale", indicatorOf("beds", "tỷ đồng"), 1319, "1.319 triệu đồng", "triệu đồng"],
    ["its own scale", indicatorOf("beds", "tỷ đồng"), 1319.696, "1.319 tỷ 696 triệu đồng", null],
    ["percentage points for a percentage", indicatorOf("beds", "điểm %"), 2, "2%", null],
    ["the unit of another number", beds, 28.2, "vượt 3,85% so với Nghị quyết", null],
  ])("%s", (_, indicator, value, text, expected) => {
    const [check] = audit({ ...emptyModel, indicators: [indicator], observations: [observationOf("beds", value, text)] });
    expect(check?.detail.kind === "printedUnit" ? check.detail.printed : null).toBe(expected);
  });

  it("is one check for result and target of one passage", () => {
    const passages = [passageOf("p44", "số giường bệnh trên vạn dân đạt 28,2% (Nghị quyết 27%)", 44)];
    const model = { ...emptyModel, indicators: [beds], passages, observations: [observationOf("beds", 28.2, "28,2%", { passages: ["p44"] })], targets: [targetOf("beds", "=", 27, null, "27%", { passages: ["p44"] })] };
    expect(audit(model)).toMatchObject([{ id: "printedUnit:beds#p44", verdict: "disagrees", terms: [{ text: "28,2%" }, { text: "27%" }] }]);
  });
});
