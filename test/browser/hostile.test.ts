/** A workbook and a model whose every text is markup: it is seen as text, nothing of it runs, and a whole job asks nobody outside for anything. */

import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { writeModelJson } from "../../src/core/model/json";
import type { IndicatorModel } from "../../src/core/model/model";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { emptyModel, indicatorOf, observationOf } from "../support/smallModel";
import { download } from "./downloads";
import { openInExcel } from "./excelPage";
import { openWorkbench, selectCell, siteOfTests } from "./page";
import { listenToPolicy, violationsOf, watchPolicy } from "./violations";

const markup = (name: string): string => `${name} <img src=x onerror="window.ran='${name}'"><script>window.ran=1</script>`;
const sheet = "S<img src=x onerror=ran=1>";
const fileName = "f<img src=x onerror=ran=1>.xlsx";

async function hostileWorkbook(): Promise<Buffer> {
  const host = await DocumentHost.create();
  const text = (value: string) => ({ value });
  await host.apply([
    { kind: "addSheet", sheet },
    {
      kind: "writeCells", sheet, rowIndex: 0, columnIndex: 0,
      cells: [
        [text(markup("Tình hình"))],
        ["Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Thực hiện năm 2024"].map(text),
        [text(markup("Thu")), text("<b>tỷ</b>"), { value: 10 }, { value: 9 }],
        [text(markup("__proto__")), text("constructor"), text("trên 97<i>"), { value: 96 }],
        [text("=HYPERLINK(\"http://elsewhere.example\",\"Chi\")"), text("ha"), { value: 10 }, { value: 8 }],
      ],
    },
    { kind: "appendNotes", sheet, notes: [{ rowIndex: 2, columnIndex: 3, text: markup("Ghi chú") }] },
  ]);
  return Buffer.from(await host.save());
}

const hostileModel: IndicatorModel = {
  ...emptyModel,
  title: { vi: markup("Xã"), en: markup("Commune") },
  sections: new Map([["__proto__", { vi: markup("Mục"), en: markup("Section") }]]),
  indicators: [indicatorOf("a", "<b>%</b>", { nameVi: markup("Nghèo"), nameEn: "=1+1", group: "__proto__", note: markup("Lưu ý"), aliases: [markup("Tên khác")] })],
  targets: [{ indicator: "a", term: "2020-2025", period: "2025", operator: ">=", low: 5, high: null, text: markup("từ 5"), level: "resolution", passages: ["p"] }],
  observations: [observationOf("a", 4, markup("đạt 4"), { term: "2020-2025", period: "2025", passages: ["p"] })],
  passages: [{ id: "p", section: "__proto__", line: 1, quote: markup("từ 5, đạt 4") }],
  report: `${markup("từ 5, đạt 4")}\n`,
};
const json = (text: string) => ({ name: `${markup("m").replaceAll("/", "")}.json`, mimeType: "application/json", buffer: Buffer.from(text) });

const site = siteOfTests();
let page: Page;

/** Nothing ran, nothing became an element, and the policy had nothing to hold back. */
async function expectCalm(errors: readonly string[]): Promise<void> {
  expect(await page.evaluate(() => "ran" in window || document.querySelector("[onerror], img[src='x'], body script:not([src])") !== null)).toBe(false);
  expect(await violationsOf(page)).toEqual([]);
  expect(errors).toEqual([]);
}

const shown = (part: Page | Locator, text: string): Promise<void> => part.getByText(text).first().waitFor();

describe("markup in texts", () => {
  it("is seen as text in the workbench, through a whole job", async () => {
    const context = await site.browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"] });
    await watchPolicy(context);
    const opened = await openWorkbench(site, "vi", { context });
    ({ page } = opened);
    const pane = page.locator("aside");
    await page.getByTestId("file").setInputFiles({ name: fileName, mimeType: "application/octet-stream", buffer: await hostileWorkbook() });
    await shown(page.locator("header"), fileName);
    await shown(page, sheet);

    await page.getByRole("tab", { name: "Đánh dấu" }).click();
    await shown(pane, markup("Thu"));
    await shown(pane, markup("__proto__"));
    await shown(pane, '=HYPERLINK("http://elsewhere.example","Chi")');
    await page.getByRole("button", { name: "Đánh dấu", exact: true }).click();
    await page.getByRole("button", { name: "Bỏ đánh dấu" }).waitFor();
    await pane.getByText(markup("Thu")).first().click();
    await page.getByRole("button", { name: "Sao chép kết luận" }).last().click();
    await page.getByText("Sao chép cho Word").click();
    await page.getByText("Đã sao chép: hãy dán vào báo cáo.").waitFor();
    const copied = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]?.getType("text/html"))?.text());
    expect(copied).toContain("Thu &lt;img");
    expect(copied).not.toMatch(/<(?:img|script)/);
    await page.getByRole("button", { name: "Đóng", exact: true }).click();

    await page.getByRole("tab", { name: "Mô hình" }).click();
    await pane.getByRole("button", { name: "Mô hình khác…" }).click();
    await pane.locator("input[type=file]").setInputFiles(json(writeModelJson(hostileModel).replace('"id": "a"', `"id": ${JSON.stringify(markup("mã"))}`)));
    await shown(pane.getByRole("alert"), markup("mã"));
    await pane.locator("input[type=file]").setInputFiles(json(writeModelJson(hostileModel)));
    await pane.getByRole("heading", { name: markup("Xã") }).waitFor();
    await pane.getByText(markup("Nghèo")).first().click();
    await shown(pane, markup("từ 5, đạt 4"));
    await pane.getByRole("button", { name: "Tất cả chỉ tiêu" }).click();
    await page.getByRole("button", { name: "Nạp vào trang tính" }).click();
    await page.getByRole("button", { name: "Ghi các trang tính" }).click();
    await page.getByText("Đã nạp").first().waitFor();

    // What the grid puts on the clipboard, and takes from it, is text as well.
    await selectCell(page, "A3");
    await page.keyboard.press("Control+c");
    await selectCell(page, "H3");
    await page.keyboard.press("Control+v");
    await page.getByRole("tab", { name: "Gửi" }).click();
    await download(page, "Tạo bản gửi");
    const { bytes } = await download(page, "Lưu .xlsx");
    const { sheets } = await (await DocumentHost.open(bytes)).read();
    const dictionary = sheets.find(({ name }) => name === "Chỉ tiêu");
    expect([dictionary?.values.flat(), dictionary?.formulas.flat()]).toEqual([expect.arrayContaining([markup("Nghèo"), "=1+1", markup("Tên khác")]), []]);
    expect([sheets[0]?.values[4]?.[0], sheets[0]?.formulas[4]?.[0]]).toEqual(['=HYPERLINK("http://elsewhere.example","Chi")', undefined]);
    await expectCalm(opened.errors);
  });

  it("is seen as text in the pane in Excel", async () => {
    const excel = await openInExcel(site, await hostileWorkbook(), { before: listenToPolicy });
    ({ page } = excel);
    await page.getByRole("tab", { name: "Đánh dấu" }).click();
    await shown(page, markup("Thu"));
    await page.getByRole("button", { name: "Đánh dấu", exact: true }).click();
    await page.getByRole("button", { name: "Bỏ đánh dấu" }).waitFor();
    await page.getByRole("tab", { name: "Mô hình" }).click();
    await page.getByRole("button", { name: "Mô hình khác…" }).click();
    await page.locator("input[type=file]").setInputFiles(json(writeModelJson(hostileModel)));
    await page.getByRole("heading", { name: markup("Xã") }).waitFor();
    await page.getByRole("button", { name: "Nạp vào trang tính" }).click();
    await page.getByRole("button", { name: "Ghi các trang tính" }).click();
    await page.getByText("Đã nạp").or(page.getByText("Mô hình đã có trong tệp")).first().waitFor();
    const { sheets } = await excel.book.document.read();
    expect(sheets.find(({ name }) => name === "Chỉ tiêu")?.values.flat()).toEqual(expect.arrayContaining([markup("Nghèo"), "=1+1"]));
    await page.getByRole("tab", { name: "Gửi" }).click();
    await page.getByRole("button", { name: "Tạo bản gửi" }).waitFor();
    await expectCalm(excel.errors);
  });
});
