import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTarget, targetFromNumber } from "../../../src/core/target/readTarget";
import type { TargetReading } from "../../../src/core/target/target";

/** `op low high unit direction quantity`, with `-` for null and underscores for spaces in units. */
function summary(text: string, locale: "vi" | "en" = "vi"): string {
  const reading = readTarget(text, locale);
  if (reading === null) return "null";
  const { operator, low, high, unit, direction, quantity } = reading;
  return [operator, low ?? "-", high ?? "-", unit?.replaceAll(" ", "_") ?? "-", direction ?? "-", quantity].join(" ");
}

const table = (title: string, rows: readonly (readonly [text: string, expected: string])[]) => {
  it.each(rows)(`${title} %j → %s`, (text, expected) => expect(summary(text)).toBe(expected));
};

describe("a single number", () => {
  table("[T-1]", [
    ["16", "= 16 - - - level"],
    ["16%", "= 16 - % - level"],
    ["21615,8", "= 21615.8 - - - level"],
    ["-5", "= -5 - - - level"],
    ["(8,7)", "= -8.7 - - - level"],
    ["đạt 95%", "= 95 - % - level"],
    ["đạt:100%", "= 100 - % - level"],
    ["23.5 giường", "= 23.5 - giường - level"],
    ["100% xã, phường", "= 100 - % - level"],
    ["550 đảng viên", "= 550 - đảng_viên - level"],
    ["02 xã", "= 2 - xã - level"],
    ["cả 03 tiêu chí", "= 3 - tiêu_chí - level"],
    ["128 triệu đồng/người/năm", "= 128 - triệu_đồng/người/năm - level"],
    ["4.430 tỷ 600 triệu đồng", "= 4430.6 - tỷ_đồng - level"],
    ["1.238 tỷ đồng", "= 1238 - tỷ_đồng - level"],
    ["Nghị quyết 16%", "= 16 - % - level"],
    ["(Nghị quyết đạt 75%)", "= 75 - % - level"],
    ["100% chỉ tiêu kế hoạch", "= 100 - % - level"],
    ["95%*", "= 95 - % - level"],
    ["95% (1)", "= 95 - % - level"],
    ["= 95", "= 95 - - - level"],
    ["Phấn đấu trong nhiệm kỳ, kết nạp mới 550 đảng viên.", "= 550 - đảng_viên - level"],
  ]);
  it("keeps text and printed decimals", () => {
    expect(readTarget("8,70 – 10,7%")).toMatchObject<Partial<TargetReading>>({ text: "8,70 – 10,7%", decimals: 2 });
    expect(readTarget("95,0")).toMatchObject<Partial<TargetReading>>({ text: "95,0", decimals: 1 });
  });
  it("targetFromNumber is the bare number", () => expect(targetFromNumber(21615.8, 1)).toEqual({ operator: "=", low: 21615.8, high: null, decimals: 1 }));
});

describe("inequalities", () => {
  table("[T-2]", [
    ["trên 97%", "> 97 - % - level"],
    ["Trên mức 97%", "> 97 - % - level"],
    ["hơn 90%", "> 90 - % - level"],
    ["cao hơn 5", "> 5 - - - level"],
    ["nhiều hơn 5", "> 5 - - - level"],
    [">95%", "> 95 - % - level"],
    ["dưới 1%", "< - 1 % - level"],
    ["ít hơn 5", "< - 5 - - level"],
    ["chưa đến 5%", "< - 5 % - level"],
    ["< 5%", "< - 5 % - level"],
    ["≥ 90", ">= 90 - - - level"],
    [">= 90%", ">= 90 - % - level"],
    ["ít nhất 25", ">= 25 - - - level"],
    ["tối thiểu 25", ">= 25 - - - level"],
    ["không dưới 25", ">= 25 - - - level"],
    ["không thấp hơn 25", ">= 25 - - - level"],
    ["đạt và vượt 95%", ">= 95 - % - level"],
    ["≤ 4", "<= - 4 - - level"],
    ["không quá 4%", "<= - 4 % - level"],
    ["không vượt quá 4%", "<= - 4 % - level"],
    ["không để quá 5 vụ", "<= - 5 vụ - level"],
    ["tối đa 4%", "<= - 4 % - level"],
    ["khoảng 1%", "~ 1 - % - level"],
    ["gần 1%", "~ 1 - % - level"],
    ["xấp xỉ 1%", "~ 1 - % - level"],
    ["trên dưới 10%", "~ 10 - % - level"],
    ["≈5", "~ 5 - - - level"],
    ["Bình quân trên 7%/năm", "> 7 - %/năm - level"],
    ["hàng năm có trên 90%", "> 90 - % - level"],
    ["Tỷ lệ dân số đô thị được cung cấp nước sạch đạt ≥ 90%", ">= 90 - % - level"],
    ["phấn đấu đạt trên 85% đối với vụ việc phát sinh mới", "> 85 - % - level"],
    ["above 97%", "> 97 - % - level"],
    ["under 1%", "< - 1 % - level"],
    ["at least 25", ">= 25 - - - level"],
    ["no more than 4%", "<= - 4 % - level"],
    ["about 1%", "~ 1 - % - level"],
  ]);
  table("[T-3]", [
    ["Trên địa bàn đạt 95%", "= 95 - % - level"],
    ["100% trên tổng số hộ", "= 100 - % - level"],
    ["thấp hơn bình quân cả tỉnh 5%", "null"],
    ["tối thiểu như năm trước, 5%", "null"],
  ]);
  table("[T-4]", [
    ["50% trở lên", ">= 50 - % - level"],
    ["từ 12% trở lên", ">= 12 - % - level"],
    ["ít nhất 50% trở lên", ">= 50 - % - level"],
    ["50% số xã trở lên", ">= 50 - % - level"],
    ["25 bác sĩ/10.000 dân trở lên", ">= 25 - bác_sĩ/10.000_dân - level"],
    ["5% trở xuống", "<= - 5 % - level"],
    ["từ 5% trở xuống", "<= - 5 % - level"],
    ["90% or more", ">= 90 - % - level"],
    ["trên 50% trở lên", "null"],
    ["không quá 5% trở lên", "null"],
  ]);
  table("[T-5]", [
    ["từ 12%", ">= 12 - % - level"],
    ["tăng bình quân hàng năm từ 12%", ">= 12 - % increase change"],
    ["từ khoảng 5%", "null"],
  ]);
});

describe("ranges", () => {
  table("[T-6]", [
    ["8,7 – 10,7%", "between 8.7 10.7 % - level"],
    ["21 - 23%", "between 21 23 % - level"],
    ["75-80%", "between 75 80 % - level"],
    ["(75-80%)", "between 75 80 % - level"],
    ["106,5-107,0", "between 106.5 107 - - level"],
    ["1,7 - 2,0", "between 1.7 2 - - level"],
    ["75 -80%", "between 75 80 % - level"],
    ["75% - 80%", "between 75 80 % - level"],
    ["bình quân 6.5%-7.0%/năm", "between 6.5 7 %/năm - level"],
    ["từ 8,7 đến 10,7%", "between 8.7 10.7 % - level"],
    ["từ 1-2 xã", "between 1 2 xã - level"],
    ["từ 8 triệu đồng đến 10 triệu đồng", "between 8 10 triệu_đồng - level"],
    ["5 xã - 7 xã", "between 5 7 xã - level"],
    ["-1,5 – 0,5", "between -1.5 0.5 - - level"],
    ["-5 - -3%", "between -5 -3 % - level"],
    ["tăng từ 16% đến 18%", "between 16 18 % increase change"],
    ["khoảng 21-23%", "between 21 23 % - level"],
    ["between 8.7 and 10.7", "between 8.7 10.7 - - level"],
    ["8,7 ~ 10,7%", "between 8.7 10.7 % - level"],
    ["10-15.000 tỷ đồng", "between 10 15000 tỷ_đồng - level"],
    ["từ 50% năm 2015 đến 75% năm 2020", "null"],
    ["5% - 7 xã", "null"],
  ]);
  table("[T-7]", [
    ["10,7 – 8,7%", "null"],
    ["trên 75-80%", "null"],
    ["không quá 75-80%", "null"],
    ["75-80% trở lên", "null"],
  ]);
  table("[T-8]", [
    ["≥ 5% và ≤ 7%", "between 5 7 % - level"],
    ["không dưới 5 và không quá 7", "between 5 7 - - level"],
    ["trên 5% và dưới 7%", "null"],
    ["trên 5%, trên 7%", "null"],
  ]);
});

describe("levels and changes", () => {
  table("[T-9]", [
    ["từ 5% xuống còn 3%", "= 3 - % decrease level"],
    ["giảm từ 5% xuống dưới 3%", "< - 3 % decrease level"],
    ["tăng từ 16% năm 2015 lên 18% năm 2020", "= 18 - % increase level"],
  ]);
  table("[T-10]", [
    ["còn dưới 1%", "< - 1 % decrease level"],
    ["còn dưới 1% (theo tiêu chí mới)", "< - 1 % decrease level"],
    ["giảm tỷ lệ hộ nghèo còn dưới 1%", "< - 1 % decrease level"],
    ["giảm tỷ lệ hộ nghèo dưới 1%", "< - 1 % decrease level"],
    ["giảm tỷ lệ hộ nghèo còn 1%", "= 1 - % decrease level"],
    ["giảm còn 1,5%", "= 1.5 - % decrease level"],
    ["reduce poverty to 5%", "= 5 - % decrease level"],
    ["giảm đến 5%", "null"],
  ]);
  table("[T-11]", [
    ["giảm 1%", "= 1 - % increase change"],
    ["giảm 1,7 - 2,0", "between 1.7 2 - increase change"],
    ["giảm tỷ lệ hộ nghèo 1%/năm", "= 1 - %/năm increase change"],
    ["giảm ít nhất 5% so với cùng kỳ", ">= 5 - % increase change"],
    ["tăng 17%", "= 17 - % increase change"],
    ["Nghị quyết tăng 8,7 – 10,7%", "between 8.7 10.7 % increase change"],
    ["tăng thu hàng năm là 16%", "= 16 - % increase change"],
    ["gấp 1,5 lần so với năm 2015", "= 1.5 - lần increase change"],
    ["reduce by 5%", "= 5 - % increase change"],
    ["nâng tỷ lệ lao động qua đào tạo lên 85%", "= 85 - % increase level"],
    ["tăng bình quân hàng năm đạt 17,1%", "= 17.1 - % increase change"],
    ["nâng tổng số đến nay là 34 trường", "= 34 - trường increase level"],
    ["increase coverage to 80%", "= 80 - % increase level"],
    ["Tốc độ tăng trưởng 8%", "= 8 - % - level"],
  ]);
  table("[T-12]", [
    ["duy trì 100%", "= 100 - % maintain level"],
    ["Duy trì tỷ lệ hộ dùng điện đạt 100%", "= 100 - % maintain level"],
    ["duy trì trên 95%", "> 95 - % maintain level"],
    ["100% xã, phường duy trì đạt chuẩn quốc gia về y tế", "= 100 - % maintain level"],
    ["maintain 100%", "= 100 - % maintain level"],
    ["Tỷ lệ duy trì sĩ số đạt 98%", "= 98 - % - level"],
    ["Duy trì và nâng cao chất lượng nông thôn mới, phấn đấu từ 1-2 xã đạt kiểu mẫu", "between 1 2 xã - level"],
  ]);
  table("[T-13]", [
    ["CPI tăng không quá 4%", "<= - 4 % - change"],
    ["Tỷ lệ tăng dân số tự nhiên dưới 1%", "< - 1 % - level"],
    ["giảm còn trên 1%", "> 1 - % - level"],
  ]);
});

describe("numbers that are no bounds", () => {
  table("[T-14]", [
    ["Dưới 4% vào năm 2015", "< - 4 % - level"],
    ["Đến năm 2015 đạt 8 bác sĩ/vạn dân", "= 8 - bác_sĩ/vạn_dân - level"],
    ["12% (giai đoạn 2016 - 2020)", "= 12 - % - level"],
    ["năm 2020: 95%", "= 95 - % - level"],
    ["Giảm 10% số vụ so với năm 2010", "= 10 - % increase change"],
    ["bình quân 5 năm 2016-2020 đạt 7%", "= 7 - % - level"],
    ["at least 90% by 2020", ">= 90 - % - level"],
    ["2.1- Tỷ lệ hộ nghèo dưới 4%", "< - 4 % - level"],
    ["2.1- Về kinh tế", "null"],
    ["1. Công nghiệp", "null"],
    ["Trong 05 năm qua", "null"],
    ["6 tháng đầu năm", "null"],
    ["đến năm 2020", "null"],
    ["2016-2020", "null"],
    ["giai đoạn 2016-2020", "null"],
  ]);
  table("[T-15]", [
    ["20/11/2018", "null"],
    ["2018-11-20", "null"],
    ["30/4", "null"],
    ["ngày 30 đạt 5%", "null"],
    ["264/QĐ-TTg", "null"],
    ["05-CT/TW", "null"],
    ["Theo Quyết định số 264 đạt 95%", "null"],
    ["7:30", "null"],
    ["đến ngày 31/12/2020 đạt 95%", "= 95 - % - level"],
  ]);
  table("[T-16]", [
    ["Tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi còn 12%", "= 12 - % decrease level"],
    ["Lực lượng lao động từ 15 tuổi trở lên đạt 70%", "= 70 - % - level"],
    ["Lao động 15-24 tuổi đạt 70%", "= 70 - % - level"],
    ["Tốc độ tăng trưởng kinh tế bình quân 05 năm 11 - 12%", "between 11 12 % - level"],
    ["6 tháng đầu năm đạt 45%", "= 45 - % - level"],
    ["tuổi thọ đạt 75 tuổi", "= 75 - tuổi - level"],
  ]);
  table("[T-17]", [
    ["8/8 xã, phường", "= 8 - xã,_phường - level"],
    ["duy trì 8/8 xã, phường", "= 8 - xã,_phường maintain level"],
    ["12/14 chỉ tiêu", "= 12 - chỉ_tiêu - level"],
    ["8/8", "= 8 - - - level"],
    ["2/3 xã", "= 2 - xã - level"],
    ["2/3 số xã", "null"],
    ["1/2", "null"],
    ["5/2000 hộ", "= 5 - hộ - level"],
    ["33/25 trường", "null"],
  ]);
  table("[T-18]", [
    ["78% - 21,5% - 0,5%", "null"],
    ["trên 90% gia đình văn hoá, 50% khu ấp văn hoá", "null"],
    ["vượt 3,85%", "null"],
    ["không để xảy ra 5 vụ", "null"],
    ["không tăng quá 5%", "null"],
    ["±5%", "null"],
  ]);
  table("[T-20]", [
    ["nhóm 10", "null"],
    ["Top 10", "null"],
    ["Nghị quyết Trung ương 4", "null"],
    ["cách mạng công nghiệp 4.0", "null"],
    ["Số trường: 25", "= 25 - - - level"],
    ["Kế hoạch 25", "= 25 - - - level"],
    ["nhóm trẻ đạt 95%", "= 95 - % - level"],
  ]);
  table("no number at all", [
    ["", "null"],
    ["x", "null"],
    ["..", "null"],
    ["Đạt chuẩn quốc gia về y tế", "null"],
    ["Không", "null"],
  ]);
  it("[T-21] a long text is prose", () => expect(readTarget(`${"đạt ".repeat(100)}95%`)).toBeNull());
});

describe("units and forms of writing", () => {
  table("[T-19]", [
    ["0,1‰", "= 0.1 - ‰ - level"],
    ["≥ 25 m2 sàn/người", ">= 25 - m2_sàn/người - level"],
    ["25kg/người/năm", "= 25 - kg/người/năm - level"],
    ["kim ngạch đạt 1,2 tỷ USD", "= 1.2 - tỷ_USD - level"],
    ["12% hộ dân", "= 12 - % - level"],
  ]);
  it("old and new tone placement, NFD and no-break spaces read alike", () => {
    for (const text of ["Hòa giải thành đạt từ 80%", "Hoà giải thành đạt từ 80%", "hòa giải thành đạt từ 80%".normalize("NFD"), "hòa\u00a0giải thành đạt từ\u00a080%"]) {
      expect(summary(text)).toBe(">= 80 - % - level");
    }
  });
  it("en reads English numbers", () => {
    expect(summary("at least 1,234.5 USD", "en")).toBe(">= 1234.5 - USD - level");
    expect(summary("between 1,200 and 1,500", "en")).toBe("between 1200 1500 - - level");
  });
});

describe("the seed models", () => {
  const folders = readdirSync("seeds", { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`seeds/${entry.name}/targets.csv`] : []));
  it.each(folders)("every text of %s reads as the operator and bounds that were entered by hand", (file) => {
    const rows: Record<"op" | "low" | "high" | "text", string>[] = parse(readFileSync(file, "utf8"), { bom: true, columns: true });
    expect(rows.length).toBeGreaterThan(0);
    // Words without bounds state no level, and none may be read from them.
    const isWithoutLevel = ({ low, high }: (typeof rows)[number]): boolean => low === "" && high === "";
    for (const { text } of rows.filter(isWithoutLevel)) expect(readTarget(text), text).toBeNull();
    for (const { op, low, high, text } of rows.filter((row) => !isWithoutLevel(row))) expect(summary(text).split(" ").slice(0, 3), text).toEqual([op, low === "" ? "-" : low, high === "" ? "-" : high]);
  });
});

describe("properties", () => {
  const amounts = fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 3 })).map(([digits, decimals]) => ({ value: Number(`${digits}e-${decimals}`), decimals }));
  const vi = ({ value, decimals }: { value: number; decimals: number }): string => {
    const [whole = "", fraction] = value.toFixed(decimals).split(".");
    return whole.replace(/\B(?=(\d{3})+$)/g, ".") + (fraction === undefined ? "" : `,${fraction}`);
  };
  it("[T-6] a range reads back as its bounds", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.constantFrom("-", " - ", "–", " – ", " đến ", " tới "), fc.constantFrom("", "%", " xã", "%/năm"), (a, b, joint, unit) => {
        const [low, high] = a.value <= b.value ? [a, b] : [b, a];
        // Four digits that look like years are a period when nothing says otherwise.
        fc.pre(unit !== "" || low.value < 1900 || low.value >= 2100);
        const reading = readTarget(vi(low) + joint + vi(high) + unit);
        expect(reading).toMatchObject({ operator: "between", low: low.value, high: high.value, decimals: Math.max(a.decimals, b.decimals), unit: unit.trim() === "" ? null : unit.trim() });
      }),
    );
  });
  it("[T-2] an inequality reads back as its bound", () => {
    const words = [["trên ", ">"], ["dưới ", "<"], ["không quá ", "<="], ["tối thiểu ", ">="], ["khoảng ", "~"], ["≥", ">="]] as const;
    fc.assert(
      fc.property(amounts, fc.constantFrom(...words), (amount, [word, operator]) => {
        const reading = readTarget(`${word}${vi(amount)}%`);
        expect(reading?.operator).toBe(operator);
        expect(reading?.low ?? reading?.high).toBe(amount.value);
      }),
    );
  });
  it("never throws, never invents a number, and stays quick on hostile text", () => {
    const pieces = ["1", "5", " ", ",", ".", "-", "–", "/", "%", "(", ")", "từ ", "đến ", "trên ", "còn ", "năm 2020", " tỷ ", "xã ", "≥", "không ", "a/", "5 tuổi ", "\u0301", "\ud83d"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const reading = readTarget(parts.join(""));
        if (reading !== null) for (const bound of [reading.low, reading.high]) expect(bound === null || Number.isFinite(bound)).toBe(true);
      }),
    );
    const started = performance.now();
    for (const piece of pieces) for (const length of [400, 1_000_000]) readTarget(piece.repeat(length).slice(0, length));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
