import { describe, expect, it } from "vitest";

import { ruleMarker } from "../../src/core/flag/marks";
import { sampleBytes } from "../support/samples";
import { openInExcel, type ExcelPage } from "./excelPage";
import { siteOfTests } from "./page";
import { violations } from "./readable";

const sample = sampleBytes();

const site = siteOfTests();
let excel: ExcelPage;

async function marksIn({ book }: ExcelPage): Promise<{ rules: number; notes: number }> {
  const { sheets } = await book.document.read();
  return {
    rules: sheets.flatMap(({ conditionalFormats }) => conditionalFormats).filter(({ formulas }) => formulas.some((formula) => formula.includes(ruleMarker))).length,
    notes: sheets.flatMap(({ notes }) => notes).length,
  };
}

describe("the task pane in Excel", () => {
  it("starts, flags, clears, and follows a correction by the user", async () => {
    excel = await openInExcel(site, sample);
    const { page } = excel;
    const before = await excel.book.document.read();
    await page.getByRole("tab", { name: "Đánh dấu" }).click();
    await page.getByText("5 chỉ tiêu chưa đạt").first().waitFor();
    await page.getByRole("button", { name: "Đánh dấu", exact: true }).click();
    await page.getByRole("button", { name: "Bỏ đánh dấu" }).waitFor();
    const marks = await marksIn(excel);
    expect([marks.rules > 0, marks.notes]).toEqual([true, 5]);

    await page.getByRole("button", { name: "Bỏ đánh dấu" }).click();
    await page.getByRole("status").filter({ hasText: "Đã bỏ đánh dấu" }).waitFor();
    expect(await excel.book.document.read()).toEqual(before);

    // The user corrects a result that missed its target; the pane reads it again by itself.
    await excel.events.changeOutside([{ kind: "writeCells", sheet: "Chỉ tiêu KTXH 2024", rowIndex: 7, columnIndex: 4, cells: [[{ value: 1460 }]] }], "Chỉ tiêu KTXH 2024", "E8");
    await page.getByText("4 chỉ tiêu chưa đạt").first().waitFor();
    expect(excel.errors).toEqual([]);
  });

  it("loads the model into worksheets", async () => {
    excel = await openInExcel(site, sample);
    const { page } = excel;
    await page.getByRole("button", { name: "Nạp vào trang tính" }).click();
    await page.getByRole("button", { name: "Ghi các trang tính" }).click();
    await page.getByText("Mô hình đã có trong tệp").or(page.getByText("Đã nạp")).first().waitFor();
    expect((await excel.book.document.read()).sheets.map(({ name }) => name)).toEqual(["Chỉ tiêu KTXH 2024", "Tổng hợp", "Chỉ tiêu", "Đánh giá 2015-2020", "Kết quả khác 2015-2020", "Đánh giá 2020-2025", "Theo dõi 2020-2025", "Đối chiếu"]);
    expect(excel.errors).toEqual([]);
  });

  it("is accessible at the width of Excel's pane", async () => {
    excel = await openInExcel(site, sample);
    await excel.page.getByRole("tab", { name: "Đánh dấu" }).click();
    await excel.page.getByText("5 chỉ tiêu chưa đạt").first().waitFor();
    expect(await violations(excel.page)).toEqual([]);
  });

  it("says it where Excel lets nobody write notes, and offers no functions of ours where there are none", async () => {
    excel = await openInExcel(site, sample, { sets: { ExcelApi: "1.14" } });
    const { page } = excel;
    await page.getByRole("button", { name: "Nạp vào trang tính" }).click();
    await page.getByRole("button", { name: "Ghi các trang tính" }).waitFor();
    expect(await page.getByText("Hàm IND.").count()).toBe(0);
    await page.getByRole("tab", { name: "Đánh dấu" }).click();
    await page.getByRole("button", { name: "Đánh dấu", exact: true }).click();
    await page.getByText("không cho phần bổ trợ ghi ghi chú").waitFor();
    expect((await marksIn(excel)).notes).toBe(0);
    expect(excel.errors).toEqual([]);
  });

  it("leads an Excel that is too old to the page that says what to do", async () => {
    excel = await openInExcel(site, sample, { sets: { ExcelApi: "1.13" } });
    await excel.page.waitForURL("**/unsupported.html");
    expect(await excel.page.getByText("Excel này chưa chạy được ngăn Sổ Chỉ tiêu").isVisible()).toBe(true);
    const [workbench] = await Promise.all([excel.page.context().waitForEvent("page"), excel.page.getByRole("link", { name: "trang làm việc" }).click()]);
    await workbench.locator("aside").getByRole("tab").first().waitFor();
  });

  it("leads a web view that cannot run it to the same page", async () => {
    excel = await openInExcel(site, sample, { before: () => Reflect.deleteProperty(Object, "hasOwn") });
    await excel.page.waitForURL("**/unsupported.html");
    expect(excel.errors).toEqual([]);
  });
});
