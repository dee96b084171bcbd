import { describe, expect, it } from "vitest";

import { readClaims } from "../../../../src/core/audit/claims/readClaims";

/** Claims as "count outcome/total". */
function claims(text: string): string[] {
  return readClaims(text).map(({ count, outcome, total }) => `${count} ${outcome}${total === null ? "" : `/${total}`}`);
}

describe("claims in words", () => {
  it.each<[text: string, expected: string[]]>([
    ["đến nay có 12/14 chỉ tiêu hoàn thành mục tiêu của Nghị quyết", ["12 reached/14"]],
    ["12/14 chỉ tiêu đạt và vượt", ["12 reached/14"]],
    ["12/14 chỉ tiêu vượt kế hoạch", ["12 exceeded/14"]],
    ["có 02 chỉ tiêu vượt so Nghị quyết và 02 chỉ tiêu chưa hoàn thành (thu ngân sách)", ["2 exceeded", "2 missed"]],
    ["còn 03 chỉ tiêu chưa đạt", ["3 missed"]],
    ["03 chỉ tiêu không hoàn thành", ["3 missed"]],
    ["Có hai chỉ tiêu không đạt", ["2 missed"]],
    ["có mười lăm chỉ tiêu đạt", ["15 reached"]],
    ["có hai mươi mốt chỉ tiêu đạt", ["21 reached"]],
    ["có 10/12 chỉ tiêu đạt và vượt, 2 chỉ tiêu không đạt", ["10 reached/12", "2 missed/12"]],
    ["trong 14 chỉ tiêu chủ yếu, có 10 chỉ tiêu đạt, 02 chỉ tiêu vượt, 02 chỉ tiêu chưa đạt", ["10 met/14", "2 exceeded/14", "2 missed/14"]],
    ["12 chỉ tiêu đạt, trong đó 02 chỉ tiêu vượt", ["12 reached", "2 exceeded"]],
    ["10 chỉ tiêu đạt và 02 chỉ tiêu vượt", ["10 met", "2 exceeded"]],
    ["đưa ra 14 chỉ tiêu, đến nay có 12/14 chỉ tiêu hoàn thành. Trong đó có 02 chỉ tiêu vượt và 02 chỉ tiêu chưa hoàn thành", ["12 reached/14", "2 exceeded/14", "2 missed/14"]],
    ["đạt và vượt 12/14 chỉ tiêu", ["12 reached/14"]],
    ["hoàn thành vượt mức 05 chỉ tiêu, không đạt 01 chỉ tiêu", ["5 exceeded", "1 missed"]],
    ["14/14 chỉ tiêu kinh tế - xã hội chủ yếu đều đạt", ["14 reached/14"]],
    ["có năm chỉ tiêu vượt", ["5 exceeded"]],
  ])("%s", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it.each([
    ["a percentage of a target", "tỷ lệ hòa giải thành (vượt 3,85% chỉ tiêu Nghị quyết)"],
    ["a share of the plan", "giáo dục quốc phòng đạt 100% chỉ tiêu kế hoạch đề ra"],
    ["a year", "năm 2020 chỉ tiêu thu ngân sách đạt thấp"],
    ["the word for year, not for five", "trong năm chỉ tiêu thu ngân sách vượt"],
    ["what is wanted", "phấn đấu 12/14 chỉ tiêu đạt và vượt"],
    ["a number that the outcome belongs to", "14 chỉ tiêu đạt 85,7%"],
    ["a negation that softens", "03 chỉ tiêu chưa thực sự đạt"],
    ["no count at all", "các chỉ tiêu đều đạt và vượt"],
  ])("reads no claim in %s", (_, text) => {
    expect(claims(text)).toEqual([]);
  });

  it("keeps the words and their place, so that they can be shown", () => {
    const text = "Đến nay có 02 chỉ tiêu vượt.";
    const [claim] = readClaims(text);
    expect(claim).toMatchObject({ quote: "02 chỉ tiêu vượt", start: text.indexOf("02") });
  });

  it("takes no longer than the text is long", () => {
    const text = "có 12 chỉ tiêu và các nhiệm vụ khác ".repeat(20_000);
    const start = performance.now();
    expect(readClaims(text)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
