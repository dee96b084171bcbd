import { describe, expect, it } from "vitest";

import { checkMessage, computedText, differenceText, rangeText, subjectOf } from "../../src/app/auditTexts";
import { audit } from "../../src/core/audit/audit";
import { between, point } from "../../src/core/audit/interval";
import type { Interval } from "../../src/core/audit/interval";
import { emptyModel, indicatorOf, observationOf, relationOf } from "../support/smallModel";

const unit = "%";
const indicators = [indicatorOf("part", "trường"), indicatorOf("whole", "trường"), indicatorOf("share"), indicatorOf("rest")];
const observations = [observationOf("part", 25, "25/33 trường"), observationOf("whole", 33, "25/33 trường"), observationOf("share", 75.7, "75,7%"), observationOf("rest", 24.3, "24,3%")];
const observed = (id: string): string => `observation:${id}@2020`;

function check(kind: string, result: string, ...terms: readonly string[]) {
  return audit({ ...emptyModel, indicators, observations, relations: [relationOf(kind, result, terms)] })[0]!;
}

describe("what is said of a check", () => {
  it("shows how the number came about, with the numbers and not the words that hold them", () => {
    const ratio = check("ratio", observed("share"), observed("part"), observed("whole"));
    expect(checkMessage(ratio, "vi")).toBe("Văn bản ghi 75,7%; tính lại 25 trường / 33 trường = 75,758%. Số đã in bị cắt bớt sau 1 chữ số thập phân; làm tròn phải là 75,8%.");
    expect(checkMessage(ratio, "en")).toBe("The document states 75,7%; 25 trường / 33 trường = 75.758%. The printed number was cut off after 1 decimal; rounded it would be 75.8%.");
    expect([computedText(ratio, "vi"), differenceText(ratio, "vi"), differenceText(ratio, "en")]).toEqual(["75,758%", "+0,058 điểm %", "+0.058 percentage points"]);
  });

  it("names all that a result is about which is no row", () => {
    expect(subjectOf(check("sum", "100", observed("share"), observed("rest")), "vi")).toBe("share; rest");
  });

  it.each<[range: Interval, decimals: number, vi: string, en: string]>([
    [point(75.7575), 1, "75,758%", "75.758%"],
    [point(30), 2, "30%", "30%"],
    [between(11, 12.5), 0, "11–12,5%", "11–12.5%"],
    [{ low: 95, high: Infinity, isLowOpen: true, isHighOpen: true }, 0, "> 95%", "> 95%"],
    [{ low: -Infinity, high: 1, isLowOpen: true, isHighOpen: false }, 0, "≤ 1%", "≤ 1%"],
  ])("writes %o with %i decimals", (range, decimals, vi, en) => {
    expect([rangeText(range, unit, decimals, "vi"), rangeText(range, unit, decimals, "en")]).toEqual([vi, en]);
  });
});
