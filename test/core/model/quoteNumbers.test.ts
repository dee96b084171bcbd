import { expect, describe, it } from "vitest";

import { statesNumber } from "../../../src/core/model/quoteNumbers";

const states: readonly (readonly [string, number])[] = [
  ["đạt 11,86% (Nghị quyết tăng 8,7 – 10,7%)", 11.86],
  ["đạt 11,86% (Nghị quyết tăng 8,7 – 10,7%)", 8.7],
  ["đạt 11,86% (Nghị quyết tăng 8,7 – 10,7%)", 10.7],
  ["75-80%", 80],
  ["đạt:100%", 100],
  ["03/10 tổ chức", 3],
  ["03/10 tổ chức", 10],
  ["8.126 lượt", 8126],
  ["8.126 lượt", 8.126],
  ["473.602,1 tỷ đồng", 473602.1],
  ["473,602.1 billion", 473602.1],
  ["Bình quân 6.5%-7.0%/năm", 6.5],
  ["0.340", 0.34],
  ["1.319 tỷ 696 triệu đồng", 1319.696],
  ["1.319 tỷ 696 triệu đồng", 1319696],
  ["1.319 tỷ 696 triệu đồng", 1319696000000],
  ["4.430 tỷ 600 triệu đồng", 4430.6],
  ["693 TỶ 100 TRIỆU đồng", 693.1],
  ["2 tỷ 3 triệu 4 nghìn", 2003.004],
  ["4,5 tỷ", 4500],
  ["4,5 tỉ", 4500],
  ["giảm 3%", -3],
  ["không: 0", 0],
];

const doesNotState: readonly (readonly [string, number])[] = [
  ["đạt 11,86%", 11],
  ["đạt 11,86%", 1186],
  ["6.5", 65],
  ["1.319 tỷ và 696 triệu", 1319.696],
  ["696 triệu 1.319 tỷ", 1319.696],
  ["10 triệu người", 10000.5],
  ["12 tỷ lệ", 12000],
  ["một trăm", 100],
  ["", 0],
];

describe("[MODEL-14] statesNumber", () => {
  it.each(states)("%j states %d", (text, value) => expect(statesNumber(text, value)).toBe(true));

  it.each(doesNotState)("%j does not state %d", (text, value) => expect(statesNumber(text, value)).toBe(false));

  it("reads decomposed letters", () => expect(statesNumber("1.319 tỷ 696 triệu".normalize("NFD"), 1319.696)).toBe(true));

  it("takes time in proportion to the text", () => {
    const started = performance.now();
    expect(statesNumber("1.234 tỷ ".repeat(20_000) + "1.".repeat(50_000), 7)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
