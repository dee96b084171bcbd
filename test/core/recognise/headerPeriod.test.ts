import { describe, expect, it } from "vitest";

import { readHeaderPeriod } from "../../../src/core/recognise/headerPeriod";
import { normalizeText } from "../../../src/core/text/normalizeText";

/** "from-to year: first-last month", parts that are not said left out. */
function shown(text: string): string | null {
  const period = readHeaderPeriod(normalizeText(text));
  if (period === null) return null;
  const years = period.year === null ? "" : period.fromYear === period.year ? String(period.year) : `${period.fromYear}-${period.year}`;
  return `${years}:${period.firstMonth === null ? "" : `${period.firstMonth}-${period.lastMonth}`}`;
}

describe("periods in headers", () => {
  it.each([
    ["Kế hoạch năm 2024", "2024:"],
    ["Ước thực hiện 6 tháng", ":1-6"],
    ["8 tháng đầu năm 2002", "2002:1-8"],
    ["6 tháng cuối năm 2023", "2023:7-12"],
    ["Thực hiện tháng 01", ":1-1"],
    ["Ước tính tháng 9/2009", "2009:9-9"],
    ["Tháng 12/2020", "2020:12-12"],
    ["T8/2010", "2010:8-8"],
    ["TH 6T/2024", "2024:1-6"],
    ["Quý I năm 2017", "2017:1-3"],
    ["Quí I năm 2008", "2008:1-3"],
    ["Quý III", ":7-9"],
    ["Cộng dồn quý I + quý II", ":1-6"],
    ["Cả năm 2024", "2024:1-12"],
    ["12 tháng", ":1-12"],
    ["mười một tháng năm 2011", "2011:1-11"],
    ["tháng Mười Một và mười một tháng năm 2011", "2011:1-11"],
    ["Giải ngân đến 30/9/2024", "2024:1-9"],
    ["Lũy kế đến hết tháng 10 năm 2024", "2024:1-10"],
    ["Thực hiện đến ngày 15/6", ":1-6"],
    ["Giai đoạn 2021-2025", "2021-2025:"],
    ["Nhiệm kỳ 2015 – 2020", "2015-2020:"],
    ["Năm học 2023-2024", "2024:"],
    ["Các tháng năm 2024", "2024:"],
    ["Thực hiện", null],
    ["Đạt 95%", null],
    ["12.5", null],
  ])("%s", (text, period) => {
    expect(shown(text)).toBe(period);
  });
});
