import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "../../../src/core/text/readNumber";
import type { NumberLocale } from "../../../src/core/text/readNumber";

type Expected = number | readonly [value: number, unit: string | null, decimals?: number];

function check(text: string, expected: Expected, locale: NumberLocale = "vi"): void {
  const [value, unit, decimals] = typeof expected === "number" ? [expected, null] : expected;
  const reading = readNumber(text, locale);
  expect(reading, text).not.toBeNull();
  expect(reading?.value, text).toBe(value);
  expect(reading?.unit, text).toBe(unit);
  if (decimals !== undefined) expect(reading?.decimals, text).toBe(decimals);
}

function refuse(text: string, locale: NumberLocale = "vi"): void {
  expect(readNumber(text, locale), text).toBeNull();
}

describe("separators", () => {
  it("[N-1] vi: comma is decimal, dots group thousands", () => {
    check("473.602,1", [473602.1, null, 1]);
    check("946,2", [946.2, null, 1]);
    check("1.234.567", [1234567, null, 0]);
    check("0,34", [0.34, null, 2]);
    check("139,80", [139.8, null, 2]);
    check("21615", 21615);
  });
  it("[N-1] en: mirrored", () => {
    check("473,602.1", [473602.1, null, 1], "en");
    check("946.2", 946.2, "en");
    check("1,234,567", 1234567, "en");
    check("8,126", 8126, "en");
    check("6,5", 6.5, "en");
    check("0,340", [0.34, null, 3], "en");
  });
  it.each([
    ["8.126", "vi", 8126, true],
    ["8.126.000", "vi", 8126000, false],
    ["8.126,5", "vi", 8126.5, false],
    ["8,126", "vi", 8.126, false],
    ["8,126", "en", 8126, true],
    ["8.126", "en", 8.126, false],
    ["12.34", "vi", 12.34, false],
  ] as const)("[N-2] %s in %s is %d, ambiguous: %s", (text, locale, value, ambiguous) => {
    expect(readNumber(text, locale)).toMatchObject({ value, ambiguous });
  });
  it("[N-3] any other single dot is decimal", () => {
    check("6.5", [6.5, null, 1]);
    check("0.340", [0.34, null, 3]);
    check("1234.567", [1234.567, null, 3]);
    check("23.5", 23.5);
    check("1.2345", 1.2345);
  });
  it("[N-4] a form of the other locale with one reading only gets it", () => {
    check("1,234.5", [1234.5, null, 1]);
    check("1,234,567", 1234567);
    check("1,234,567.89", 1234567.89);
    check("1.234,5", 1234.5, "en");
    check("1.234.567", 1234567, "en");
  });
  it.each(["1.2.3", "1.23.456", "1,2,3", "1.234,5.6", "12.34,5", "01.234.567", "1..2", "1.,2", ".", ","])("[N-5] %s fits no reading", (text) => refuse(text));
  it("[N-5] leading zeros of a whole number mean nothing", () => {
    check("03", 3);
    check("05 năm", [5, "năm"]);
    check("00", 0);
  });
  it.each(["1 234,5", "1\u00a0234,5", "1\u202f234,5", "1\u2009234,5", "1 234.5"])("[N-6] %j: spaces group thousands", (text) => check(text, 1234.5));
  it.each(["12 34", "1 2345", "1234 567", "1 234 56"])("[N-6] %j: other spaces part numbers", (text) => refuse(text));
});

describe("compound amounts", () => {
  it("[N-7] take their leading unit", () => {
    check("1.319 tỷ 696 triệu đồng", [1319.696, "tỷ đồng", 3]);
    check("4.430 tỷ 600 triệu đồng", [4430.6, "tỷ đồng", 3]);
    check("7.062 tỷ 271 triệu đồng", [7062.271, "tỷ đồng", 3]);
    check("693 tỷ 100 triệu đồng", [693.1, "tỷ đồng"]);
    check("2 triệu 500 nghìn đồng", [2.5, "triệu đồng"]);
    check("1 tỷ 200 triệu 300 nghìn đồng", [1.2003, "tỷ đồng", 6]);
    check("4 tỷ đồng 600 triệu đồng", [4.6, "tỷ đồng"]);
    check("3 vạn 5 nghìn người", [3.5, "vạn người"]);
    check("1 nghìn tỷ 200 tỷ đồng", [1.2, "nghìn tỷ đồng"]);
    check("1 billion 250 million", [1.25, "billion"], "en");
    check("1 tỷ 2,5 triệu đồng", [1.0025, "tỷ đồng", 4]);
  });
  it("[N-7] one multiplier stays in the unit", () => {
    check("128 triệu đồng/người/năm", [128, "triệu đồng/người/năm"]);
    check("11,8 nghìn tỷ đồng", [11.8, "nghìn tỷ đồng"]);
    check("1,2 tỷ USD", [1.2, "tỷ USD"]);
  });
  it.each(["600 triệu 4 tỷ đồng", "600 triệu 0 tỷ đồng", "4 tỷ 1.600 triệu đồng", "1,5 tỷ 200 triệu", "2 tỷ 3 tỷ", "1 tỷ 2", "2 nghìn 500 tỷ đồng", "1 triệu rưỡi", "1e308 tỷ 696 triệu đồng"])("[N-8] %s is malformed", (text) => refuse(text));
});

describe("signs, units and marks", () => {
  it("[N-9] minus signs and brackets", () => {
    for (const text of ["-1,2", "\u22121,2", "\u20131,2", "(1,2)"]) check(text, -1.2);
    check("(1,2%)", [-1.2, "%"]);
    check("(1,2)%", [-1.2, "%"]);
    check("+5", 5);
    check("-0,5%", [-0.5, "%", 1]);
    check("(1.234)", -1234);
    expect(Object.is(readNumber("-0", "vi")?.value, 0)).toBe(true);
    for (const text of ["(-1,2)", "(1,2", "1,2)", "--1", "- 5", "((1))"]) refuse(text);
  });
  it("[N-10] the unit is what follows, as printed", () => {
    check("550 đảng viên", [550, "đảng viên"]);
    check("25 m2", [25, "m2"]);
    check("25m2", [25, "m2"]);
    check("10 m²/người", [10, "m²/người"]);
    check("8 bác sĩ/10.000 dân", [8, "bác sĩ/10.000 dân"]);
    check("8 bác sĩ / 10.000 dân", [8, "bác sĩ / 10.000 dân"]);
    check("27 (%)", [27, "%"]);
    check("1685,8 triệu USD", [1685.8, "triệu USD"]);
    check("23.500 VND/USD", [23500, "VND/USD"]);
    check("12 %", [12, "%"]);
    check("0,1‰", [0.1, "‰"]);
    check("12,5 %/năm.", [12.5, "%/năm"]);
    for (const text of ["5 xã 7 phường", "12,5 năm 2019", "12A", "3p", "5 xã - 7 xã"]) refuse(text);
  });
  it("[N-11] nothing is divided by 100", () => check("11,86%", [11.86, "%", 2]));
  it("[N-12] footnote marks are passed over", () => {
    for (const text of ["12,5*", "12,5(1)", "12,5 (1)", "12,5¹", "12,5**", "12,5(*)", "12,5 [2]"]) check(text, [12.5, null, 1]);
    check("12,5%*", [12.5, "%"]);
    check("12,5% (1)", [12.5, "%"]);
    check("12 người(2)", [12, "người"]);
  });
  it("[N-13] scientific notation and a missing zero", () => {
    check("1,2E+05", [120000, null, 0]);
    check("1.5e-3", [0.0015, null, 4]);
    check(",5", [0.5, null, 1]);
    check("-.25", [-0.25, null, 2]);
  });
});

describe("no numbers", () => {
  it.each([
    "", " ", "-", "..", "…", "x", "n/a", "%", "()", "Không", "Tháng 9", "năm 2019",
    "75-80", "75 - 80%", "75–80", "8/8", "8/8 xã, phường", "25/33 trường", "20/11/2018", "20-11-2018", "20.11.2018", "2018-11-20", "30/4",
    "264/QĐ-TTg", "05-CT/TW", "711QĐ/TU", "1. Công nghiệp", "12.", "1) abc", "12:30", "5-", "12 - Công nghiệp",
    "50% trở lên", "25 trở xuống", "5 or more", "trên 97%", "≥ 90", "khoảng 5",
  ])("[N-14] %j", (text) => refuse(text));
  it("[N-15] too long or too large", () => {
    refuse("1".repeat(201));
    refuse(`1${" ".repeat(300)}`);
    refuse("1E+999");
  });
  it("[N-15] never throws and stays quick on hostile text", () => {
    const pieces = ["1", ".", ",", " ", "1 ", "1 tỷ ", "(", ")", "-", "/", "%", "*", "(1)", "đ", "e+", "\u0301", "\ud83d", "¹"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 90 }), fc.constantFrom<NumberLocale>("vi", "en"), (parts, locale) => {
        const reading = readNumber(parts.join(""), locale);
        expect(reading === null || Number.isFinite(reading.value)).toBe(true);
      }),
    );
    const started = performance.now();
    for (const piece of pieces) for (const length of [200, 1_000_000]) readNumber(piece.repeat(length), "vi");
    expect(performance.now() - started).toBeLessThan(1000);
  });
  it("[N-16] is read after NFC, without zero-width characters", () => {
    check("4.430 tỷ 600 triệu đồng".normalize("NFD"), [4430.6, "tỷ đồng"]);
    check("\ufeff12,5\u200b", 12.5);
    check("\u00a012,5 ", 12.5);
  });
});

describe("properties", () => {
  /** Prints digits as each locale does, without the help of Intl. */
  function print(value: number, decimals: number, group: string, decimal: string): string {
    const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    return `${value < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : decimal + fraction}`;
  }
  const numbers = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 5 }));

  it.each([
    ["vi", ".", ","],
    ["vi", " ", ","],
    ["vi", "\u202f", ","],
    ["en", ",", "."],
    ["en", " ", "."],
  ] as const)("a number printed for %s with %j and %j reads back", (locale, group, decimal) => {
    fc.assert(
      fc.property(numbers, ([digits, decimals]) => {
        const value = Number(`${digits}e-${decimals}`);
        const reading = readNumber(print(value, decimals, group, decimal), locale);
        expect(reading).toMatchObject({ value: value + 0, decimals, unit: null });
      }),
    );
  });
  it("a compound amount in tỷ and triệu reads back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 999 }), (billions, millions) => {
        const text = `${print(billions, 0, ".", ",")} tỷ ${millions} triệu đồng`;
        expect(readNumber(text, "vi")?.value).toBe(Number(`${billions}.${String(millions).padStart(3, "0")}`));
      }),
    );
  });
});
