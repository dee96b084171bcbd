import { writeFileSync } from "node:fs";
import { join } from "node:path";

import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { readWithExcelJs } from "../support/excelJs";
import { sampleBytes, samplePath, yearlySample } from "../support/samples";
import { temporaryFolder } from "../support/temporaryFolder";
import { partsOf, rows, workbookOf, workbookParts, zipOf } from "../support/zipParts";
import { download } from "./downloads";
import { openWorkbench, siteOfTests, typeIntoCell } from "./page";
import { violations } from "./readable";

const site = siteOfTests();
let page: Page;

/** Words of the page in both languages. */
const words = {
  vi: { flagTab: "Đánh dấu", flag: "Đánh dấu", clear: "Bỏ đánh dấu", cleared: "Đã bỏ đánh dấu", save: "Lưu .xlsx", missed: "5 chỉ tiêu chưa đạt", missedFour: "4 chỉ tiêu chưa đạt", load: "Nạp vào trang tính", write: "Ghi các trang tính", loaded: "Đã nạp", statusMissed: "Chưa đạt", undo: "Hoàn tác", redo: "Làm lại", oneError: "1 ô có lỗi công thức", pane: "Ngăn tác vụ", dark: "Nền tối", indicator: /Tốc độ tăng trưởng kinh tế/, back: "Tất cả chỉ tiêu", why: /^Vì sao/, sheets: ["Tổng hợp", "Chỉ tiêu", "Đánh giá 2015-2020", "Kết quả khác 2015-2020", "Đánh giá 2020-2025", "Theo dõi 2020-2025", "Đối chiếu"] },
  en: { flagTab: "Flag", flag: "Flag", clear: "Remove flags", cleared: "Flags removed", save: "Save .xlsx", missed: "5 targets missed", missedFour: "4 targets missed", load: "Load into worksheets", write: "Write the worksheets", loaded: "The model is in the workbook", statusMissed: "Missed", undo: "Undo", redo: "Redo", oneError: "1 formula error", pane: "Task pane", dark: "Dark", indicator: /growth/, back: "All indicators", why: /^Why/, sheets: ["Summary", "Indicators", "Assessment 2015-2020", "Other results 2015-2020", "Assessment 2020-2025", "Tracking 2020-2025", "Cross-check"] },
} as const;

type Language = keyof typeof words;

/** Opens the page; what it gives collects faults of the page and requests to anywhere else. */
async function openPage(language: Language, size?: { width: number; height: number }, colorScheme?: "light" | "dark"): Promise<string[]> {
  const opened = await openWorkbench(site, language, { ...(size === undefined ? {} : { size }), ...(colorScheme === undefined ? {} : { colorScheme }) });
  page = opened.page;
  return opened.errors;
}

const save = async (button: string): Promise<Uint8Array> => (await download(page, button)).bytes;

describe.each(["vi", "en"] as const)("the workbench in %s", (language) => {
  const word = words[language];

  it("opens a sample, finds what was missed, marks it, saves, and clears to the file as it was", async () => {
    const errors = await openPage(language);
    await page.getByRole("tab", { name: word.flagTab }).click();
    await page.getByRole("heading", { name: word.missed }).waitFor();
    await page.getByRole("button", { name: word.flag, exact: true }).click();
    await page.getByRole("button", { name: word.clear }).waitFor();
    const flagged = await save(word.save);
    const workbook = await readWithExcelJs(flagged);
    expect(workbook.worksheets[0]?.getCell("E8").note).toBeDefined();
    await page.getByRole("button", { name: word.clear }).click();
    await page.getByText(word.cleared).first().waitFor();
    expect(await partsOf(await save(word.save))).toEqual(await partsOf(sampleBytes()));
    expect(errors).toEqual([]);
  });

  it("jumps from a finding to its cell; a corrected number meets its target, and its flag goes", async () => {
    await openPage(language);
    await page.getByRole("tab", { name: word.flagTab }).click();
    await page.getByRole("heading", { name: word.missed }).waitFor();
    await page.getByRole("button", { name: word.flag, exact: true }).click();
    await page.getByRole("button", { name: word.clear }).waitFor();
    await page.getByTitle(/E22/).click();
    await page.waitForFunction(() => [...document.querySelectorAll("input")].some(({ value }) => value === "E22"));
    await typeIntoCell(page, "E22", "100");
    await page.getByRole("heading", { name: word.missedFour }).waitFor();
    const workbook = await readWithExcelJs(await save(word.save));
    const sheet = workbook.worksheets[0]!;
    expect(sheet.getCell("E22").value).toBe(100);
    // The printed percentage beside it is a formula: its stored result follows.
    expect(sheet.getCell("F22").result).toBe(100);
  });

  it("loads the model after a preview, and the sheet's verdict follows an entry", async () => {
    await openPage(language);
    await page.getByRole("button", { name: word.load }).click();
    await page.getByRole("button", { name: word.write }).click();
    await page.getByText(word.loaded).first().waitFor();
    const workbook = await readWithExcelJs(await save(word.save));
    expect(workbook.worksheets.map(({ name }) => name).slice(1)).toEqual(word.sheets);
    const sheet = workbook.getWorksheet(word.sheets[2])!;
    const row = sheet.getRows(5, 20)!.find((candidate) => candidate.getCell(12).text === "urban-clean-water")!;
    expect([row.getCell(8).value, row.getCell(11).result]).toEqual([83, word.statusMissed]);
  });

  it("takes back what the pane wrote, and then what was typed before", async () => {
    await openPage(language);
    await page.getByRole("tab", { name: word.flagTab }).click();
    await page.getByRole("heading", { name: word.missed }).waitFor();
    await typeIntoCell(page, "E22", "100");
    await page.getByRole("heading", { name: word.missedFour }).waitFor();
    await page.getByRole("button", { name: word.flag, exact: true }).click();
    await page.getByRole("button", { name: word.clear }).waitFor();
    await page.getByRole("button", { name: word.undo }).click();
    await page.getByRole("button", { name: word.clear }).waitFor({ state: "detached" });
    expect(await page.getByRole("heading", { name: word.missedFour }).count()).toBe(1);
    await page.getByRole("button", { name: word.undo }).click();
    await page.getByRole("heading", { name: word.missed }).waitFor();
    await page.getByRole("button", { name: word.redo }).click();
    await page.getByRole("heading", { name: word.missedFour }).waitFor();
    await page.getByRole("button", { name: word.redo }).click();
    await page.getByRole("button", { name: word.clear }).waitFor();
  });

  it("says where a formula gives an error in a flagged cell, and keeps the flag's note", async () => {
    await openPage(language);
    await page.getByRole("tab", { name: word.flagTab }).click();
    await page.getByRole("heading", { name: word.missed }).waitFor();
    await page.getByRole("button", { name: word.flag, exact: true }).click();
    await page.getByRole("button", { name: word.clear }).waitFor();
    await typeIntoCell(page, "E22", "=1/0");
    await page.getByRole("heading", { name: word.oneError }).waitFor();
    await page.getByTitle(/E8/).click();
    await page.getByTitle(/E22/).click();
    await page.waitForFunction(() => [...document.querySelectorAll("input")].some(({ value }) => value === "E22"));
    const workbook = await readWithExcelJs(await save(word.save));
    const cell = workbook.worksheets[0]!.getCell("E22");
    expect([cell.formula, cell.result]).toEqual(["1/0", { error: "#DIV/0!" }]);
    expect(cell.note).toBeDefined();
    await page.getByRole("button", { name: word.undo }).click();
    await page.getByRole("heading", { name: word.oneError }).waitFor({ state: "detached" });
  });

  it("shows the grid on a phone when a finding leads there", async () => {
    const errors = await openPage(language, { width: 360, height: 740 });
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.getByRole("tab", { name: word.flagTab }).click();
    await page.getByTitle(/E22/).click();
    const grid = page.locator("section").first();
    await expect.poll(() => grid.isVisible()).toBe(true);
    expect(await page.getByTitle(/E22/).isVisible()).toBe(false);
    await page.getByRole("button", { name: word.pane }).click();
    expect(await grid.isVisible()).toBe(false);
    await page.getByRole("button", { name: word.dark, exact: true }).click();
    await page.getByTitle(/E22/).waitFor();
    expect(errors).toEqual([]);
  });

  it.each([
    ["light", 1400],
    ["dark", 360],
  ] as const)("has nothing that axe finds on any screen, %s, at %i px", async (colorScheme, width) => {
    await openPage(language, { width, height: 800 }, colorScheme);
    const check = async (screen: string): Promise<void> => {
      expect(await violations(page), screen).toEqual([]);
    };
    const pane = page.getByRole("complementary", { name: word.pane });
    await check("model");
    await pane.getByRole("button", { name: word.indicator }).first().click();
    await check("indicator");
    await pane.getByRole("button", { name: word.back }).click();
    await pane.getByRole("button", { name: word.load }).click();
    await check("preview of loading");
    await page.getByRole("tab", { name: word.flagTab }).click();
    await page.getByRole("heading", { name: word.missed }).waitFor();
    await pane.getByRole("button", { name: word.why }).first().click();
    await check("findings");
    await pane.getByRole("button", { name: word.flag, exact: true }).click();
    await pane.getByRole("button", { name: word.clear }).waitFor();
    await check("flagged");
    await page.getByTestId("file").setInputFiles(samplePath());
    await page.getByRole("alertdialog").waitFor();
    await check("unsaved changes");
  });
});

describe("bad input", () => {
  const folder = temporaryFolder();

  function fileOf(name: string, bytes: Uint8Array | string): string {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  it("says what is wrong with a file and keeps the open one, with what was typed into it", async () => {
    await openPage("vi");
    await page.getByRole("tab", { name: words.vi.flagTab }).click();
    await page.getByRole("heading", { name: words.vi.missed }).waitFor();
    await typeIntoCell(page, "E22", "100");
    await page.getByRole("heading", { name: words.vi.missedFour }).waitFor();
    const good = workbookParts([rows('<row r="1"><c r="A1"><v>1</v></c></row>')]);
    const bad: readonly (readonly [string, Uint8Array | string, string])[] = [
      ["khong-phai.xlsx", "xin chào", "Tệp này là văn bản thuần"],
      ["thieu.xlsx", (await zipOf(good)).slice(0, 700), "Tệp không đầy đủ"],
      ["nhi-phan.xlsb", await zipOf({ ...good, "[Content_Types].xml": good["[Content_Types].xml"]!.replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.binary.macroEnabled.main") }), "tệp Excel nhị phân"],
      ["strict.xlsx", await zipOf({ ...good, "xl/workbook.xml": good["xl/workbook.xml"]!.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main") }), "Strict Open XML"],
      // Its workbook part is sound: what is wrong shows only once the sheet is read.
      ["hong.xlsx", await workbookOf([rows("<row r=broken>")]), "Tệp bị hỏng ở xl/worksheets/sheet1.xml"],
    ];
    for (const [name, bytes, reason] of bad) {
      await page.getByTestId("file").setInputFiles(fileOf(name, bytes));
      await page.getByRole("button", { name: "Mở, không lưu" }).click();
      await page.getByText(`${name}: `).and(page.getByText(reason)).waitFor();
      expect(await page.locator("header").getByText(yearlySample).count()).toBe(1);
    }
    const workbook = await readWithExcelJs(await save(words.vi.save));
    expect(workbook.worksheets[0]?.getCell("E22").value).toBe(100);
  });

  it("asks to choose a file again that changed on disk after it was chosen", async () => {
    await openPage("vi");
    const path = fileOf("doi.xlsx", sampleBytes());
    await typeIntoCell(page, "A30", "x");
    await page.getByTestId("file").setInputFiles(path);
    await page.getByRole("alertdialog").waitFor();
    fileOf("doi.xlsx", "đã đổi");
    await page.getByRole("button", { name: "Mở, không lưu" }).click();
    await page.getByText("doi.xlsx: Không đọc được tệp").waitFor();
    expect(await page.locator("header").getByText(yearlySample).count()).toBe(1);
  });

  it("opens nothing when two files are dropped at once, and says so", async () => {
    await openPage("vi");
    await page.evaluate(() => {
      const dropped = new DataTransfer();
      for (const name of ["a.xlsx", "b.xlsx"]) dropped.items.add(new File(["x"], name));
      document.querySelector("main")!.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: dropped }));
    });
    await page.getByText("Hãy thả từng tệp một. Chưa mở tệp nào.").waitFor();
    expect(await page.getByText(yearlySample).count()).toBe(1);
  });

  it("opens the workbook that was chosen last when two are chosen one after the other", async () => {
    await openPage("vi");
    const big = new ExcelJS.Workbook();
    const sheet = big.addWorksheet("Lớn");
    for (let row = 1; row <= 20_000; row++) sheet.addRow([row, `dòng ${row}`, row / 7, row * 3]);
    const path = fileOf("lon.xlsx", new Uint8Array(await big.xlsx.writeBuffer()));
    const input = page.getByTestId("file");
    await input.setInputFiles(path);
    await input.setInputFiles(samplePath("sau-thang-2025-va-xa-phu-an.xlsx"));
    await page.locator("header").getByText("sau-thang-2025-va-xa-phu-an.xlsx").waitFor();
    await page.waitForTimeout(3_000);
    expect(await page.locator("header").getByText("sau-thang-2025-va-xa-phu-an.xlsx").count()).toBe(1);
    expect(await page.locator("section[aria-label] > div").count()).toBe(1);
  });
});
