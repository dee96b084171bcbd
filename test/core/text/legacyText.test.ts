import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonSyllables } from "../../../src/core/text/commonSyllables";
import { readText, toUnicode } from "../../../src/core/text/legacyText";
import { encode, tcvn3Codes, vniCodes } from "../../support/legacyEncodings";

const report = readFileSync(new URL("../../../seeds/ben-cat/report.txt", import.meta.url), "utf8").normalize("NFC").split("\n").filter((line) => line !== "");

/** Labels, units and notes as tables of the national statistics office have them; no font. */
describe("[LT-5] recognises by the words alone", () => {
  it.each([
    ["N¨m", "Năm"],
    ["Th¸ng", "Tháng"],
    ["KÕ ho¹ch", "Kế hoạch"],
    ["ThuÕ", "Thuế"],
    ["TÊn", "Tấn"],
    ["Tæng sè", "Tổng số"],
    ["S¶n l\u00adîng", "Sản lượng"],
    ["Trung \u00ad¬ng", "Trung ương"],
    ["C\u00ada", "Cưa"],
    ["T¹/ha", "Tạ/ha"],
    ["§VT: TriÖu ®ång", "ĐVT: Triệu đồng"],
    ["H§ND", "HĐND"],
    ["¡ng-g«-la", "Ăng-gô-la"],
    ["Brun©y", "Brunây"],
    ["4 th¸ng ®Çu n¨m\nso víi cïng\nkú n¨m 2006 (%)", "4 tháng đầu năm\nso với cùng\nkỳ năm 2006 (%)"],
    ["DiÖn tÝch rõng (m²) – 25°C, 5‰ “\u00adíc”", "Diện tích rừng (m²) – 25°C, 5‰ “ước”"],
  ])("TCVN3 %j", (text, expected) => expect(readText(text, null)).toEqual({ text: expected, encoding: "TCVN3" }));
  it.each([
    ["Naêm", "Năm"],
    ["Keá hoaïch naêm", "Kế hoạch năm"],
    ["TOÅNG SOÁ", "TỔNG SỐ"],
    ["Ñôn vò tính: tyû ñoàng", "Đơn vị tính: tỷ đồng"],
    ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ])("VNI %j", (text, expected) => expect(readText(text, null)).toEqual({ text: expected, encoding: "VNI" }));
  it("reads a whole report in either encoding", () => {
    // Where TCVN3 has no capital its writers took the small letter.
    const tcvn3 = report.map((line) => encode(Array.from(line, (letter) => (tcvn3Codes.has(letter) ? letter : tcvn3Codes.has(letter.toLowerCase()) ? letter.toLowerCase() : letter)).join(""), tcvn3Codes));
    expect(tcvn3.map((line) => readText(line, null).text.toLowerCase())).toEqual(report.map((line) => line.toLowerCase()));
    expect(report.map((line) => readText(encode(line, vniCodes), null).text)).toEqual(report);
  });
});

describe("[LT-6] reads the old words of mixed text", () => {
  it.each([
    ["Ngh×n tấn", "Nghìn tấn"],
    ["Điện Biªn", "Điện Biên"],
    ["§ắk N«ng", "Đắk Nông"],
    ["Bµ RÞa - VũngTµu", "Bà Rịa - VũngTàu"],
    ["§ồng bằng s«ng Hång", "Đồng bằng sông Hồng"],
    ["NhËp khÈu theo giá thực tế (%)", "Nhập khẩu theo giá thực tế (%)"],
    ["VËn tải hµng hãa", "Vận tải hàng hóa"],
    ["so víi năm 2009", "so với năm 2009"],
    ["XuÊt khÈu đi Malmö", "Xuất khẩu đi Malmö"],
    ["9. XuÊt khÈu hàng hoá th¸ng 8 vµ 8 th¸ng đầu năm 2008", "9. Xuất khẩu hàng hoá tháng 8 và 8 tháng đầu năm 2008"],
  ])("%j", (text, expected) => expect(readText(text, null)).toEqual({ text: expected, encoding: "TCVN3" }));
});

const unicode = [
  "Cá", "Bé", "Bé trai", "Bò", "Chè", "Lò", "Phó", "Mét", "Trên", "Toán học", "Hoàng Mai", "Khoái Châu", "Rau má", "Cá lóc", "Quý I", "Hôn nhân", "Thái Lan", "tôc độ tăng",
  "Hoà Bình", "Phú Yên", "Tân Phú", "Bà Rịa - Vũng Tàu", "Đắk Lắk", "Ðồng Nai", "HĐND", "UBND xã Võ Ninh",
  "Ô-xtrây-li-a", "Ăng-gô-la", "Phi-líp-pin", "Ni-giê-ri-a", "Bét-lê-hem", "Bê-ru-nây", "Xi-ê-ra Lê-ôn",
  "café", "Orléans", "naïve", "Côte d'Ivoire", "São Tomé and Príncipe", "Zoë Müller, Malmö", "El Niño", "Société générale du crédit mobilier", "plus tôt que prévu, né à Paris", "Länder",
  "Windows® 95 © 1995", "A ® B", "GDP¹, CPI²", "Gạo¹", "§ 5", "£5, ¥100", "«Thanh niên» n° 5", "· • – —", "½ ¾ 1½", "5 µm", "25°C; m²; m³; 5‰; ±3", "3×4 ÷ 2", "co\u00adoperation", "Москва", "東京",
];

describe("[LT-7] leaves Unicode as it is", () => {
  it.each(unicode)("%s", (text) => expect(readText(text, null)).toEqual({ text, encoding: null }));
  it("also a foreign word that is repeated", () => {
    for (const text of ["naïve naïve naïve", "Malmö, Malmö, Malmö, Malmö"]) expect(readText(text, null)).toEqual({ text, encoding: null });
  });
  it("also a whole report", () => expect(report.map((line) => readText(line, null))).toEqual(report.map((text) => ({ text, encoding: null }))));
  it("also in a font of an old encoding", () => {
    for (const text of ["Tổng số", "Công nghiệp", "Giá thực tế", "Dân số", "Ghi chú: 25°C"]) {
      for (const font of [".VnTime", "VNI-Times"]) expect(readText(text, font)).toEqual({ text, encoding: null });
    }
  });
  it("makes one character of a letter and its marks", () => expect(readText("Ty\u0309 le\u0323\u0302", null)).toEqual({ text: "Tỷ lệ", encoding: null }));
  it("whatever common words, numbers and foreign words stand together", () => {
    const foreign = ["café", "Orléans", "Québec", "México", "Réunion", "naïve", "über", "Ångström", "GDP", "Excel", "km²", "(%)", "2025", "8,7 – 10,7%"];
    const word = fc.oneof(fc.constantFrom(...commonSyllables), fc.constantFrom(...foreign));
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      const text = words.join(" ");
      expect(readText(text, null)).toEqual({ text, encoding: null });
    }), { numRuns: 1000 });
  });
  it("passes ASCII, in any font that draws it as it is", () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom(null, "Arial", ".VnTime", "VNI-Times"), (text, font) => {
      fc.pre(/^[\0-\x7f]*$/.test(text));
      expect(readText(text, font)).toEqual({ text, encoding: null });
    }));
  });
});

describe("the font", () => {
  it.each([
    ["[LT-8] decides what can be both", "Bé", ".VnTime", "Bộ"],
    ["[LT-8] decides what can be both", "Dù to¸n", ".VnArial", "Dự toán"],
    ["[LT-8] decides what can be both", "Toàn", "VNI-Times", "Tồn"],
    ["[LT-5] does not hide another encoding", "Tæng sè", "Times New Roman", "Tổng số"],
    ["[LT-4] that ends in H gives capitals", "Tæng sè", ".VnTimeH", "TỔNG SỐ"],
    ["[LT-4] that ends in H gives capitals", "§¬n vÞ: kg", ".VNARIALH", "ĐƠN VỊ: KG"],
    ["[LT-4] that ends in H gives capitals", "Quy mo", ".vntimeh", "QUY MO"],
    ["[LT-4] that ends in H but is another's", "Quy mô", "Bookman Old StyleH", "Quy mô"],
  ])("%s: %j in %s", (_, text, font, expected) => expect(readText(text, font).text).toBe(expected));
});

describe("single words without a font", () => {
  it.each([["Lóa", "Lúa"], ["sè", "số"], ["Hé", "Hộ"], ["óc", "úc"], ["Vâi", "Vâi"]])("[LT-8] %s → %s", (text, expected) => expect(readText(text, null).text).toBe(expected));
});

describe("[LT-10] signs", () => {
  it.each([
    ["· Tæng sè ¹ ½", "· Tổng số ¹ ½"],
    ["Ch©u ¸", "Châu á"],
    ["5.000 ®/kg, ngh×n ®", "5.000 đ/kg, nghìn đ"],
    ["1000 ®", "1000 ®"],
  ])("%j", (text, expected) => expect(readText(text, null).text).toBe(expected));
});

describe("[LT-11] bytes decoded as Windows-1258", () => {
  /** By Python 3: `text.encode("cp1252").decode("cp1258")`. */
  it.each([
    ["K\u01a0 ho\u00b9ch", "Kế hoạch"],
    ["gi\u00b8 tr\u0303", "giá trị"],
    ["ngh\u0309 nghi\u00d6p", "nghề nghiệp"],
  ])("%j", (text, expected) => expect(readText(text, null)).toEqual({ text: expected, encoding: "TCVN3" }));
});

describe("the encoding of a text", () => {
  it.each([["N¨m", null, "TCVN3"], ["Naêm", null, "VNI"], ["Năm", ".VnTime", null], ["", ".VnTime", null]] as const)("%j in %s: %s", (text, font, expected) => expect(readText(text, font).encoding).toBe(expected));
});

it("[LT-12] reading what was read changes nothing", () => {
  const codes = fc.constantFrom(tcvn3Codes, vniCodes);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...commonSyllables, "2025", "(%)", "GDP"), { minLength: 1, maxLength: 10 }), codes, (words, encoding) => {
      const { text } = readText(encode(words.join(" "), encoding), null);
      expect(readText(text, null)).toEqual({ text, encoding: null });
    }),
    { numRuns: 1000 },
  );
});

it("never fails and keeps what no encoding has, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom(null, ".VnTimeH", "VNI-Times", "Arial"), (text, font) => {
      const digits = (read: string): string => read.replace(/[^0-9]/g, "");
      expect(digits(readText(text, font).text)).toBe(digits(text));
      expect(toUnicode(text, "VNI")).toBe(toUnicode(text, "VNI").normalize("NFC"));
    }),
  );
});

it.each<[string, (times: number) => string]>([
  ["words", (times) => "S¶n l\u00adîng ".repeat(times)],
  ["one word", (times) => "éa".repeat(times)],
  ["signs", (times) => `a${"¹".repeat(times)}a`],
])("takes time in proportion to the length: %s", (_, textOf) => {
  const time = (times: number): number => {
    const text = textOf(times);
    const start = performance.now();
    readText(text, null);
    return performance.now() - start;
  };
  time(2000);
  // A hundred times the length; what grows with the square takes ten thousand times as long.
  expect(time(200_000)).toBeLessThan(1000 * (time(2000) + 0.5));
});
