import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { readWithExcelJs } from "../support/excelJs";
import { sampleBytes } from "../support/samples";
import { download } from "./downloads";
import { openInExcel } from "./excelPage";
import { openWorkbench, selectCell, siteOfTests, typeIntoCell } from "./page";
import { violations } from "./readable";

const sample = sampleBytes();

const site = siteOfTests();
let page: Page;

const words = {
  vi: { tab: "Hàm", search: "Tìm hàm", insert: "Chèn vào ô…", into: (cell: string) => `Chèn vào ${cell}`, take: (name: string) => `Lấy ô đang chọn cho ${name}`, cellField: "Ô ghi kết quả", now: "Hiện có: 1392,5", formula: "=IND.CAGR(D8;E8;2)", native: "Hàm có sẵn của Excel", done: "Đã chèn công thức vào", save: "Lưu .xlsx", undo: "Hoàn tác", pane: "Ngăn tác vụ", replaceTitle: "Thay nội dung đang có?", replace: "Thay", keep: "Giữ nguyên", nothing: /Không tìm thấy hàm nào/, help: "Mở trang trợ giúp", back: "Tất cả các hàm", half: "0,5", missing: "Thiếu last.", circular: /ngay trong các ô của actual/, modelTab: "Mô hình" },
  en: { tab: "Functions", search: "Find a function", insert: "Insert into a cell…", into: (cell: string) => `Insert into ${cell}`, take: (name: string) => `Take cell selected for ${name}`, cellField: "Cell for the result", now: "Now: 1392.5", formula: "=IND.CAGR(D8,E8,2)", native: "Excel’s own functions", done: "Formula inserted into", save: "Save .xlsx", undo: "Undo", pane: "Task pane", replaceTitle: "Replace what stands there?", replace: "Replace", keep: "Keep it", nothing: /No function found/, help: "Open the help page", back: "All functions", half: "0.5", missing: "last is missing.", circular: /in the cells of actual/, modelTab: "Model" },
} as const;

type Language = keyof typeof words;

/** Opens the page; what it gives collects faults of the page and requests to anywhere else. */
async function openPage(language: Language, size?: { width: number; height: number }, colorScheme?: "light" | "dark"): Promise<string[]> {
  const opened = await openWorkbench(site, language, { ...(size === undefined ? {} : { size }), ...(colorScheme === undefined ? {} : { colorScheme }) });
  page = opened.page;
  return opened.errors;
}

async function openFunction(language: Language, name: string): Promise<void> {
  await page.getByRole("tab", { name: words[language].tab, exact: true }).click();
  await page.getByRole("button", { name: new RegExp(`^IND\\.${name}(?![A-Z])`) }).click();
}

/** The first sheet of the saved file, read by another reader. */
async function savedSheet(language: Language): Promise<ExcelJS.Worksheet> {
  const workbook = await readWithExcelJs((await download(page, words[language].save)).bytes);
  return workbook.worksheets[0]!;
}

/** From 1450 to 1392.5 in two periods. */
const growth = Math.sqrt(1392.5 / 1450) - 1;

describe.each(["vi", "en"] as const)("the functions in %s", (language) => {
  const word = words[language];

  it("inserts CAGR with arguments taken from the sheet; the grid calculates it, the file has it, and undo takes it back", async () => {
    const errors = await openPage(language);
    await page.locator("canvas").first().waitFor();
    await selectCell(page, "H8");
    await openFunction(language, "CAGR");
    await page.getByRole("button", { name: word.insert }).click();
    await expect.poll(() => page.getByLabel(word.cellField, { exact: true }).inputValue()).toBe("H8");
    await selectCell(page, "D8");
    await page.getByRole("button", { name: word.take("first") }).click();
    await selectCell(page, "E8");
    await page.getByRole("button", { name: word.take("last") }).click();
    await page.getByText(word.now).waitFor();
    await page.getByLabel("periods", { exact: true }).fill("2");
    await page.getByText(word.formula, { exact: true }).waitFor();
    await page.getByRole("button", { name: word.into("H8") }).click();
    await page.getByText(word.done).first().waitFor();
    // The grid goes to the cell and shows its formula.
    await page.waitForFunction(() => [...document.querySelectorAll("input")].some(({ value }) => value === "H8"));
    const cell = (await savedSheet(language)).getCell("H8");
    expect(cell.formula).toBe("_xldudf_IND_CAGR(D8,E8,2)");
    expect(cell.result).toBeCloseTo(growth, 12);

    // Another number: the result that the grid calculates follows, and so does the file.
    await typeIntoCell(page, "E8", "1450");
    expect((await savedSheet(language)).getCell("H8").result).toBeCloseTo(0, 12);
    await page.getByRole("button", { name: word.undo }).click();
    await page.getByRole("button", { name: word.undo }).click();
    await expect.poll(async () => (await savedSheet(language)).getCell("H8").value).toBeNull();
    expect(errors).toEqual([]);
  });

  it("asks before it writes over a filled cell, and writes Excel's own functions where they are chosen", async () => {
    await openPage(language);
    await openFunction(language, "ATTAINMENT");
    await page.getByRole("button", { name: word.insert }).click();
    await page.getByLabel(word.cellField, { exact: true }).fill("F8");
    await page.getByLabel("actual", { exact: true }).fill("F8");
    await page.getByLabel("target", { exact: true }).fill("D8");
    await page.getByText(word.circular).waitFor();
    await page.getByLabel("actual", { exact: true }).fill("E8");
    await page.getByRole("radio", { name: word.native }).check();
    await page.getByRole("button", { name: word.into("F8") }).click();
    const dialog = page.getByRole("alertdialog", { name: word.replaceTitle });
    await dialog.getByText(/F8: 96[,.]0/).waitFor();
    await dialog.getByRole("button", { name: word.keep }).click();
    await dialog.waitFor({ state: "detached" });
    expect((await savedSheet(language)).getCell("F8").formula).not.toContain("1450");
    await page.getByRole("button", { name: word.into("F8") }).click();
    await dialog.getByRole("button", { name: word.replace, exact: true }).click();
    await page.getByText(word.done).first().waitFor();
    const cell = (await savedSheet(language)).getCell("F8");
    expect(cell.formula).not.toContain("_xldudf");
    expect(cell.result).toBeCloseTo(1392.5 / 1450, 12);
  });

  it("finds functions without accents, calculates what is typed into an example, and leads to the page of help", async () => {
    const errors = await openPage(language, { width: 360, height: 740 });
    await page.getByRole("tab", { name: word.tab, exact: true }).click();
    const search = page.getByRole("searchbox", { name: word.search });
    await search.fill("qqq");
    await page.getByText(word.nothing).waitFor();
    await search.fill("binh quan moi ky");
    await page.getByRole("button", { name: /^IND\.CAGR/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "IND.CAGR" }).waitFor();
    await page.getByLabel("last", { exact: true }).fill("225");
    await page.getByText(word.half, { exact: true }).waitFor();
    await page.getByLabel("last", { exact: true }).fill("");
    await page.getByText("#N/A", { exact: true }).waitFor();
    await page.getByText(word.missing).waitFor();
    const address = await page.getByRole("link", { name: word.help }).getAttribute("href");
    const response = await page.request.get(new URL(address ?? "", page.url()).href);
    expect([response.status(), (await response.text()).includes("IND.CAGR")]).toEqual([200, true]);
    await page.getByRole("button", { name: word.back }).click();
    // Back in the list where it was left, with the same words in the search.
    expect(await search.inputValue()).toBe("binh quan moi ky");
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset["origin"])).toBe("CAGR");
    expect(errors).toEqual([]);
  });

  it("keeps what was typed while another section is on show", async () => {
    await openPage(language);
    await openFunction(language, "SHARES");
    await page.getByRole("button", { name: word.insert }).click();
    await page.getByLabel("values", { exact: true }).fill("E8:E9");
    await page.getByRole("tab", { name: word.modelTab, exact: true }).click();
    await page.getByRole("tab", { name: word.tab, exact: true }).click();
    expect(await page.getByLabel("values", { exact: true }).inputValue()).toBe("E8:E9");
  });

  it.each([
    ["light", 1400],
    ["dark", 320],
  ] as const)("has nothing that axe finds, %s, at %i px", async (colorScheme, width) => {
    await openPage(language, { width, height: 800 }, colorScheme);
    const check = async (screen: string): Promise<void> => {
      expect(await violations(page), screen).toEqual([]);
      const overflow = await page.evaluate(() => [...document.querySelectorAll("aside *")].filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX === "hidden" && part.clientWidth > 1 && part.tagName !== "INPUT").length);
      expect([screen, overflow]).toEqual([screen, 0]);
    };
    await page.getByRole("tab", { name: word.tab, exact: true }).click();
    await page.getByRole("searchbox", { name: word.search }).waitFor();
    await check("list");
    await page.getByRole("button", { name: /^IND\.STATUS/ }).click();
    await check("function");
    await page.getByRole("button", { name: word.insert }).click();
    await page.getByLabel("actual", { exact: true }).fill("E8");
    await check("form");
    await page.getByLabel("target", { exact: true }).fill("D8");
    await page.getByLabel(word.cellField, { exact: true }).fill("B8");
    await page.getByRole("button", { name: word.into("B8") }).click();
    await page.getByRole("alertdialog").waitFor();
    await check("question");
  });
});

describe("the functions in Excel", () => {
  it("are inserted through Office.js into the cell that was selected", async () => {
    const excel = await openInExcel(site, sample);
    page = excel.page;
    await openFunction("vi", "CHANGE");
    await page.getByRole("button", { name: words.vi.insert }).click();
    await page.getByLabel(words.vi.cellField, { exact: true }).fill("H8");
    await page.getByLabel("previous", { exact: true }).fill("D8");
    await page.getByLabel("current", { exact: true }).fill("E8");
    await page.getByRole("button", { name: words.vi.into("H8") }).click();
    await page.getByText(words.vi.done).first().waitFor();
    expect((await excel.book.document.read()).sheets[0]?.formulas[7]?.[7]).toBe("_xldudf_IND_CHANGE(D8,E8)");
    expect(excel.errors).toEqual([]);
  });

  it("are written with Excel's own functions where there are none of ours, and the pane says why", async () => {
    const excel = await openInExcel(site, sample, { sets: { ExcelApi: "1.14" } });
    page = excel.page;
    await openFunction("vi", "CHANGE");
    await page.getByRole("button", { name: words.vi.insert }).click();
    await page.getByText("Bản Excel này không chạy được hàm IND.").waitFor();
    expect(await page.getByRole("radio").count()).toBe(0);
    await page.getByLabel(words.vi.cellField, { exact: true }).fill("H8");
    await page.getByLabel("previous", { exact: true }).fill("D8");
    await page.getByLabel("current", { exact: true }).fill("E8");
    await page.getByRole("button", { name: words.vi.into("H8") }).click();
    await page.getByText(words.vi.done).first().waitFor();
    expect((await excel.book.document.read()).sheets[0]?.formulas[7]?.[7]).toBe('IF(AND(D8<>"",E8<>""),(E8-D8)/D8,NA())');
    await page.getByRole("button", { name: "Tất cả các hàm" }).click();
    await page.getByRole("button", { name: /^IND\.NUMBER/ }).click();
    await page.getByRole("button", { name: words.vi.insert }).click();
    await page.getByLabel("text", { exact: true }).fill("11,86%");
    await page.getByLabel(words.vi.cellField, { exact: true }).fill("H9");
    await page.getByText("Excel không có hàm đọc lời văn").waitFor();
    expect(excel.errors).toEqual([]);
  });
});
