import { describe, expect, it } from "vitest";

import { sampleBytes } from "../support/samples";
import { openInExcel, type ExcelPage } from "./excelPage";
import { siteOfTests } from "./page";

const sample = sampleBytes();

const site = siteOfTests();
let excel: ExcelPage;

async function noteCount(): Promise<number> {
  return (await excel.book.document.read()).sheets.flatMap(({ notes }) => notes).length;
}

describe("the ribbon", () => {
  it("flags, opens the pane and says in it what was flagged; and takes the marks out again", async () => {
    excel = await openInExcel(site, sample);
    const before = await excel.book.document.read();
    // At once, before the page has read anything.
    await excel.press("flag");
    expect([excel.book.runtime.pane.state, await noteCount()]).toEqual(["Visible", 5]);
    await excel.page.getByText("Đã đánh dấu 5 ô").first().waitFor();
    expect(await excel.page.getByRole("tab", { name: "Đánh dấu" }).getAttribute("aria-selected")).toBe("true");

    await excel.press("clearFlags");
    await excel.page.getByRole("status").filter({ hasText: "Đã bỏ đánh dấu" }).waitFor();
    expect(await excel.book.document.read()).toEqual(before);
    await excel.press("clearFlags");
    await excel.page.getByText("Không có đánh dấu nào để bỏ").waitFor();
    expect(excel.errors).toEqual([]);
  });

  it("leads to the preview of a load and writes nothing", async () => {
    excel = await openInExcel(site, sample);
    const before = await excel.book.document.read();
    await excel.page.getByRole("tab", { name: "Đánh dấu" }).click();
    await excel.press("loadModel");
    await excel.page.getByRole("heading", { name: "Nạp vào trang tính" }).waitFor();
    expect(await excel.page.getByRole("button", { name: "Ghi các trang tính" }).isVisible()).toBe(true);
    expect([excel.book.runtime.pane.state, await excel.book.document.read()]).toEqual(["Visible", before]);
    // Back in the list, the next press leads there again.
    await excel.page.getByRole("button", { name: "Hủy" }).click();
    await excel.page.getByRole("button", { name: "Nạp vào trang tính" }).waitFor();
    await excel.press("loadModel");
    await excel.page.getByRole("button", { name: "Ghi các trang tính" }).waitFor();
    expect(excel.errors).toEqual([]);
  });

  it("says that nothing was flagged where Excel refuses the request", async () => {
    excel = await openInExcel(site, sample);
    await excel.page.getByRole("tab", { name: "Đánh dấu" }).click();
    await excel.page.getByText("5 chỉ tiêu chưa đạt").first().waitFor();
    const before = await excel.book.document.read();
    excel.wire.payloadLimit = 2_000;
    await excel.press("flag");
    await excel.page.getByText("Chưa đánh dấu được").first().waitFor();
    expect(await excel.book.document.read()).toEqual(before);
    expect(excel.errors).toEqual([]);
  });

  it("writes nothing where the pane cannot be shown, and says so in it", async () => {
    excel = await openInExcel(site, sample);
    excel.book.runtime.pane.isRefusing = true;
    await excel.press("flag");
    await excel.page.getByText("Chưa mở được ngăn nên chưa ghi gì").first().waitFor();
    expect(await noteCount()).toBe(0);
  });

  it("answers a keyboard shortcut as it answers the button", async () => {
    excel = await openInExcel(site, sample);
    await excel.page.getByText("Nạp vào trang tính").waitFor();
    excel.wire.sendAction("flag");
    await excel.page.getByText("Đã đánh dấu 5 ô").first().waitFor();
    expect(excel.errors).toEqual([]);
  });
});
