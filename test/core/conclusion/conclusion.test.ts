import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { concludeModel, concludeWorkbook } from "../../../src/app/conclude";
import { assessSnapshot } from "../../../src/app/assessWorkbook";
import { statuses } from "../../../src/core/assessment/status";
import { conclude, withoutUnit, withUnit } from "../../../src/core/conclusion/conclusion";
import type { Conclusion } from "../../../src/core/conclusion/conclusion";
import type { ConcludedRow } from "../../../src/core/conclusion/concludedRow";
import { conclusionHtml } from "../../../src/core/conclusion/html";
import { conclusionMarkdown } from "../../../src/core/conclusion/markdown";
import { conclusionText } from "../../../src/core/conclusion/plainText";
import type { Language } from "../../../src/core/load/texts";
import type { IndicatorModel } from "../../../src/core/model/model";
import { messagesOf } from "../../../src/messages";
import { conclusionMessages } from "../../../src/messages/conclusion";
import { formatNumber } from "../../../src/messages/format";
import { seedModel } from "../../support/seed";
import { workbook } from "../../support/snapshot";

const row: ConcludedRow = { name: "A", unit: "%", target: "16%", actual: "12%", attainment: 0.75, status: "met", shortfall: null, setBy: "Nghị quyết", lessIsBetter: false, remarks: [], isAssumed: false };

function concluded(rows: readonly ConcludedRow[], language: Language = "vi"): Conclusion {
  return conclude({ scope: "Trong nhiệm kỳ", title: "Kết quả", source: "", targetHeader: "Mục tiêu", rows }, { ...conclusionMessages(language), statusWords: messagesOf(language).statusWords });
}

const missedRow: ConcludedRow = { ...row, status: "missed", shortfall: { side: "lower", distance: "4 điểm phần trăm" } };

describe("the first model", () => {
  const model = seedModel();
  const [past, open] = concludeModel(model, "vi");

  it("is told as an official would report it", () => {
    // Those of the report: in numbers 6 exceeded, 2 met, 3 missed, 3 shares of a structure; in words 2 exceeded, 2 met, 2 missed.
    expect(past?.paragraph).toBe(
      "Trong nhiệm kỳ 2015-2020, có 17/20 chỉ tiêu đánh giá được: 12/17 chỉ tiêu đạt và vượt (trong đó 08 chỉ tiêu vượt); 05/17 chỉ tiêu chưa đạt, gồm: " +
        "(1) Tỷ lệ dân số đô thị được cung cấp nước sạch đạt 83% (Nghị quyết 100%, thấp hơn 17 điểm phần trăm); " +
        "(2) Tốc độ tăng thu ngân sách Nhà nước trên địa bàn bình quân hàng năm đạt 12% (Nghị quyết 16%, thấp hơn 4 điểm phần trăm); " +
        "(3) Số tổ chức cơ sở đảng được thành lập trong doanh nghiệp ngoài khu vực Nhà nước đạt 3 tổ chức cơ sở đảng (tỉnh giao 10 tổ chức cơ sở đảng, thấp hơn 7 tổ chức cơ sở đảng); (4) Tỷ lệ cán bộ nữ: chưa đạt yêu cầu đề ra; (5) Tỷ lệ cán bộ trẻ: chưa đạt yêu cầu đề ra. " +
        "Ngoài ra, có 03 chỉ tiêu không đánh giá (chỉ nêu chênh lệch), gồm: Tỷ trọng công nghiệp trong cơ cấu kinh tế; Tỷ trọng dịch vụ trong cơ cấu kinh tế; Tỷ trọng nông nghiệp trong cơ cấu kinh tế. " +
        "(Nguồn: Chỉ tiêu nhiệm kỳ 2015-2020 và 2020-2025, thị xã Bến Cát, tỉnh Bình Dương.)",
    );
    expect(open?.paragraph).toContain("có 42 chỉ tiêu và chưa đánh giá được chỉ tiêu nào: 42 chỉ tiêu chưa có số liệu.");
  });

  it("has a table with units in their own column, and a misprinted unit corrected with a remark", () => {
    expect(past?.columns.map(({ header }) => header)).toEqual(["TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu", "Thực hiện", "Tỷ lệ hoàn thành (%)", "Đánh giá", "Ghi chú"]);
    expect(past?.cells.find(([, name]) => name === "Tỷ lệ dân số đô thị được cung cấp nước sạch")).toEqual(["10", "Tỷ lệ dân số đô thị được cung cấp nước sạch", "%", "100", "83", "83,0", "Chưa đạt", "thấp hơn 17 điểm phần trăm"]);
    expect(past?.cells.find(([, name]) => name === "Số giường bệnh trên vạn dân")?.slice(2)).toEqual(["giường/vạn dân", "27", "28,2", "104,4", "Vượt", "báo cáo in 27%"]);
  });
});

describe("[C-1] counts", () => {
  it("add up in the paragraph, whatever the rows", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 40 }), (found) => {
        const { paragraph, counts } = concluded(found.map((status) => (status === "missed" ? missedRow : { ...row, status })));
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(found.length);
        const judged = counts.exceeded + counts.met + counts.missed;
        const stated = (pattern: RegExp): number => Number(pattern.exec(paragraph)?.[1] ?? 0);
        if (judged > 0) {
          const good = stated(/(\d+)\/\d+ chỉ tiêu (?:đạt|vượt)/);
          const missed = stated(/(\d+)\/\d+ chỉ tiêu chưa đạt, gồm/);
          expect([good, missed, good + missed]).toEqual([counts.exceeded + counts.met, counts.missed, judged]);
        }
        const others = ["đang thực hiện", "không đánh giá", "chưa có số liệu", "chưa giao", "không đọc được"].reduce((sum, word) => sum + stated(new RegExp(`(\\d+) chỉ tiêu ${word}`)), 0);
        expect(judged + others).toBe(found.length);
      }),
    );
  });

  it.each<readonly [readonly ConcludedRow[], string]>([
    [[row], "Trong nhiệm kỳ, cả 01 chỉ tiêu đều đánh giá được: 01/01 chỉ tiêu đạt; không có chỉ tiêu nào chưa đạt."],
    [[{ ...row, status: "exceeded" }], "Trong nhiệm kỳ, cả 01 chỉ tiêu đều đánh giá được: 01/01 chỉ tiêu vượt; không có chỉ tiêu nào chưa đạt."],
    [[missedRow], "Trong nhiệm kỳ, cả 01 chỉ tiêu đều đánh giá được: không có chỉ tiêu nào đạt; 01/01 chỉ tiêu chưa đạt, gồm: A đạt 12% (Nghị quyết 16%, thấp hơn 4 điểm phần trăm)."],
    [[{ ...row, status: "inProgress" }], "Trong nhiệm kỳ, có 01 chỉ tiêu và chưa đánh giá được chỉ tiêu nào: 01 chỉ tiêu đang thực hiện (chưa hết kỳ), gồm: A."],
  ])("of few rows: %#", (rows, expected) => {
    expect(concluded(rows).paragraph).toBe(expected);
  });

  it("[C-2] tells twenty missed ones and leaves the rest to the table", () => {
    const { paragraph, cells } = concluded(Array.from({ length: 25 }, () => missedRow));
    expect(paragraph).toContain("(20) A đạt");
    expect(paragraph).not.toContain("(21)");
    expect(paragraph).toContain("và 05 chỉ tiêu khác nêu trong bảng.");
    expect(cells).toHaveLength(25);
  });
});

describe("[C-3] numbers", () => {
  /** Numbers as a reader sees them; what belongs to a word ("cơ sở 2") stands in the names alone. */
  const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

  it("of the paragraph are all the model's, for any results", () => {
    const model = seedModel();
    const value = fc.double({ min: -500, max: 5000, noNaN: true, noDefaultInfinity: true }).map((x) => Number(x.toFixed(2)));
    fc.assert(
      fc.property(fc.array(value, { minLength: model.observations.length, maxLength: model.observations.length }), fc.constantFrom<Language>("vi", "en"), (values, language) => {
        const changed: IndicatorModel = { ...model, observations: model.observations.map((one, index) => (one.value === null ? one : { ...one, value: values[index]!, text: formatNumber(values[index]!, language) })) };
        for (const { paragraph, counts, rows, scope, source } of concludeModel(changed, language)) {
          const counted = [...Object.values(counts), counts.exceeded + counts.met, counts.exceeded + counts.met + counts.missed, rows.length];
          const places = Array.from({ length: counts.missed }, (_, index) => index + 1);
          const known = new Set([
            ...[...counted, ...places].flatMap((count) => [formatNumber(count, language), String(count).padStart(2, "0")]),
            ...rows.flatMap(({ name, target, actual, shortfall }) => [name, target, actual, shortfall?.distance ?? ""].flatMap(numbersIn)),
            ...[scope, source].flatMap(numbersIn),
          ]);
          expect(numbersIn(paragraph).filter((number) => !known.has(number))).toEqual([]);
          // A distance is the difference of two numbers of the row.
          for (const { name, shortfall } of rows) {
            if (shortfall === null) continue;
            const observation = changed.observations.find((one) => one.value !== null && one.term === scope.slice(-9) && changed.indicators.some(({ id, nameVi, nameEn }) => id === one.indicator && [nameVi, nameEn].includes(name)));
            const target = changed.targets.find((one) => one.indicator === observation?.indicator && one.term === observation.term);
            const bounds = [target?.low, target?.high].filter((bound) => bound != null);
            const distances = bounds.map((bound) => formatNumber(Number(Math.abs(observation!.value! - bound).toFixed(4)), language));
            expect(distances, name).toContain(numbersIn(shortfall.distance)[0]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a workbook", () => {
  const snapshot = workbook({
    "Chỉ tiêu 2024": [
      ["TÌNH HÌNH THỰC HIỆN NĂM 2024"],
      [null],
      ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Thực hiện năm 2024"],
      [1, "Thu ngân sách", "tỷ đồng", 1450, 1392.5],
      [2, "Tỷ lệ hộ nghèo", "%", "dưới 1", 1.5],
      [3, "Giải quyết đơn thư", "%", "trên 85%", 85],
      [4, "Thu nhập bình quân đầu người", "triệu đồng", 92, 95.4],
    ],
  });

  it("is told table by table, with its plan and its place", () => {
    const [conclusion] = concludeWorkbook(assessSnapshot(snapshot, null), "vi");
    expect(conclusion?.paragraph).toContain("Theo bảng “TÌNH HÌNH THỰC HIỆN NĂM 2024”, cả 04 chỉ tiêu đều đánh giá được: 01/04 chỉ tiêu vượt; 03/04 chỉ tiêu chưa đạt, gồm:");
    expect(conclusion?.paragraph).toContain("(1) Thu ngân sách đạt 1.392,5 tỷ đồng (kế hoạch 1.450 tỷ đồng, thấp hơn 57,5 tỷ đồng)");
    expect(conclusion?.paragraph).toContain("(2) Tỷ lệ hộ nghèo ở mức 1,5% (kế hoạch dưới 1%, cao hơn 0,5 điểm phần trăm)");
    expect(conclusion?.paragraph).toContain("(3) Giải quyết đơn thư đạt 85% (kế hoạch trên 85%, mới bằng mức phải vượt qua)");
    expect(conclusion?.paragraph).toContain("(Nguồn: trang “Chỉ tiêu 2024”, vùng A3:E7.)");
    expect(conclusion?.columns[3]?.header).toBe("Kế hoạch");
  });
});

describe("[C-6] text is text", () => {
  const odd = concluded([{ ...missedRow, name: "=1+1 | <b>*x*</b>\n& \"y\"", unit: "" }, { ...row, name: "@SUM(A1)", unit: "" }]);

  it("in HTML", () => {
    const html = conclusionHtml(odd);
    expect(html).toContain("=1+1 | &lt;b&gt;*x*&lt;/b&gt;");
    expect(html).not.toContain("<b>");
    expect(html.match(/<td[^>]*>/g)?.every((cell) => cell.includes("mso-number-format:'\\@'"))).toBe(true);
    expect(html).toContain("Times New Roman");
  });

  it("in Markdown, one line for a row", () => {
    const lines = conclusionMarkdown(odd).split("\n").filter((line) => line.startsWith("|"));
    expect(lines).toHaveLength(4);
    expect(lines[2]).toContain("=1+1 \\| \\<b\\>\\*x\\*\\</b\\> \\& \"y\"");
    expect(lines.map((line) => line.replaceAll("\\|", "").split("|").length)).toEqual([10, 10, 10, 10]);
  });

  it("in plain text, where no cell begins a formula", () => {
    const lines = conclusionText(odd).split("\n").slice(3, -1);
    expect(lines.map((line) => line.split("\t").length)).toEqual([8, 8, 8]);
    expect(lines[1]).toContain("\t =1+1 | <b>*x*</b> &");
    expect(lines[2]).toContain("\t @SUM(A1)\t");
  });
});

it("[C-5] units stand in their own column, and after numbers that have none", () => {
  expect([withoutUnit("8,7 – 10,7%", "%"), withoutUnit("1.450 tỷ đồng", "tỷ đồng"), withoutUnit("10", "")]).toEqual(["8,7 – 10,7", "1.450", "10"]);
  expect([withUnit("83", "%"), withUnit("10", "xã"), withUnit("trên 97%", "%"), withUnit("", "%")]).toEqual(["83%", "10 xã", "trên 97%", ""]);
});
