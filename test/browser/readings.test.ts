/** How tables are read, corrected by a person in the built page: asked, answered, remembered, forgotten; and rows matched to the model. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import ExcelJS from "exceljs";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";

import { readWithExcelJs } from "../support/excelJs";
import { temporaryFolder } from "../support/temporaryFolder";
import { partsOf } from "../support/zipParts";
import { downloadInto } from "./downloads";
import { openInExcel } from "./excelPage";
import { openWorkbench, siteOfTests } from "./page";
import { setColours, violations } from "./readable";

/** Two plans without percentages: only a person can tell which one counts. By the district's plan three rows fall short, by the province's one. */
const rows = [
  ["CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2024"],
  [],
  ["STT", "Chỉ tiêu", "Đơn vị tính", "Tỉnh giao năm 2024", "Huyện giao năm 2024", "Thực hiện năm 2024", "Ghi chú"],
  ["I", "KINH TẾ"],
  [1, "Thu ngân sách trên địa bàn", "tỷ đồng", 1450, 1500, 1460],
  [2, "Giá trị sản xuất công nghiệp", "tỷ đồng", 8200, 8300, 8350],
  ["II", "XÃ HỘI"],
  [3, "Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều", "%", 1.2, 1, 1.1],
  [4, "Nước sạch cho dân cư đô thị", "%", 95, 100, 97],
  [5, "Số trường đạt chuẩn quốc gia", "trường", 11, 12, "12"],
];

const words = {
  vi: {
    tab: "Đánh dấu", flag: "Đánh dấu", clear: "Bỏ đánh dấu", cleared: "Đã bỏ đánh dấu", save: "Lưu .xlsx", asked: "Cột nào là kế hoạch?", first: "Cần hỏi trước về 1 bảng", missed: (cells: number) => (cells === 0 ? "Không có chỉ tiêu chưa đạt" : `${cells} chỉ tiêu chưa đạt`),
    edit: /^Sửa cách đọc/, tables: /Các bảng tìm thấy/, title: "Cách đọc bảng", keep: "Lưu", reset: "Đọc theo tiêu đề", role: (column: string) => `Vai trò của ${column}`, covered: "Số tháng mà kết quả tính đến", lastRow: "Dòng cuối", none: /không còn kế hoạch và kết quả nào/, inProgress: /Chỉ xem Đang thực hiện/,
    textNumber: /Chỉ xem Số gõ dạng chữ/, why: /^Vì sao\? Nước sạch/, whyPoor: /^Vì sao\? Tỷ lệ hộ nghèo/, yes: /^Đúng, đó là/, notThis: "Không phải chỉ tiêu này", direction: /^Chiều đánh giá của Tỷ lệ hộ nghèo/, quote: /Dòng \d+: “/, all: "Tất cả đều là kế hoạch",
  },
  en: {
    tab: "Flag", flag: "Flag", clear: "Remove flags", cleared: "Flags removed", save: "Save .xlsx", asked: "Which column is the plan?", first: "1 table to ask about first", missed: (cells: number) => (cells === 0 ? "No target missed" : `${cells} target${cells === 1 ? "" : "s"} missed`),
    edit: /^Change how it is read/, tables: /Tables found/, title: "How this table is read", keep: "Save", reset: "Read by the headers", role: (column: string) => `Role of ${column}`, covered: "Months that the results cover", lastRow: "Last row", none: /no plan and result are left/, inProgress: /Show only In progress/,
    textNumber: /Show only Number typed as text/, why: /^Why\? Nước sạch/, whyPoor: /^Why\? Tỷ lệ hộ nghèo/, yes: /^Yes, it is/, notThis: "Not this one", direction: /^Direction of Tỷ lệ hộ nghèo/, quote: /Line \d+: “/, all: "All of them are plans",
  },
} as const;

type Language = keyof typeof words;
const [province, district] = ["Tỉnh giao năm 2024 (D)", "Huyện giao năm 2024 (E)"];

const folder = temporaryFolder();
const fixture = join(folder, "hai-ke-hoach.xlsx");
const site = siteOfTests();
let context: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Chỉ tiêu 2024").addRows(rows);
  writeFileSync(fixture, new Uint8Array(await workbook.xlsx.writeBuffer()));
});

/** A machine of its own: nothing is remembered on it. */
async function newMachine(size = { width: 1400, height: 900 }): Promise<void> {
  context = await site.browser.newContext({ viewport: size, reducedMotion: "reduce" });
}

async function openFile(language: Language, path = fixture): Promise<void> {
  ({ page, errors } = await openWorkbench(site, language, { context }));
  await page.getByTestId("file").setInputFiles(path);
  await page.locator("header").getByText(path.slice(path.lastIndexOf("/") + 1)).waitFor();
  await page.getByRole("tab", { name: words[language].tab }).click();
}

const save = (name: string): Promise<string> => downloadInto(folder, page, name);

const heading = (name: string) => page.getByRole("heading", { name, exact: true });
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");

describe.each(["vi", "en"] as const)("a table with two plans in %s", (language) => {
  const word = words[language];

  it("asks which one counts, then judges and flags by it, remembers it in the file, and clears to the original", async () => {
    await newMachine();
    await openFile(language);
    await heading(word.first).waitFor();
    await heading(word.asked).waitFor();
    await page.getByRole("button", { name: district }).click();
    await heading(word.missed(3)).waitFor();
    // The button that had the focus is gone: the answer has it.
    expect(await focused()).toBe(word.missed(3));
    await page.getByRole("button", { name: word.flag, exact: true }).click();
    await page.getByRole("button", { name: word.clear }).waitFor();
    const flagged = await save(word.save);
    const workbook = await readWithExcelJs(readFileSync(flagged));
    expect(["F5", "F6", "F8", "F9", "F10"].filter((address) => workbook.worksheets[0]?.getCell(address).note !== undefined)).toEqual(["F5", "F8", "F9"]);
    expect(errors).toEqual([]);
    await context.close();

    // Another machine remembers nothing: the file itself says how it is read.
    await newMachine();
    await openFile(language, flagged);
    await heading(word.missed(3)).waitFor();
    expect(await heading(word.asked).count()).toBe(0);
    await page.getByRole("button", { name: word.clear }).click();
    await page.getByText(word.cleared).first().waitFor();
    expect(await partsOf(readFileSync(await save(word.save)))).toEqual(await partsOf(readFileSync(fixture)));
    expect(errors).toEqual([]);
  });

  it("is read the same way in the next file of its form on the same machine, until it is read by its headers", async () => {
    await newMachine();
    await openFile(language);
    await page.getByRole("button", { name: province }).click();
    await heading(word.missed(0)).waitFor();
    await page.close();

    await openFile(language);
    await heading(word.missed(0)).waitFor();
    await page.getByRole("button", { name: word.tables }).click();
    await page.getByRole("button", { name: word.edit }).click();
    await heading(word.title).waitFor();
    await page.getByRole("button", { name: word.reset }).click();
    await heading(word.asked).waitFor();
    expect(await partsOf(readFileSync(await save(word.save)))).toEqual(await partsOf(readFileSync(fixture)));
    await page.close();

    await openFile(language);
    await heading(word.asked).waitFor();
    expect(errors).toEqual([]);
  });

  it("is judged by both plans where both count", async () => {
    await newMachine();
    await openFile(language);
    await page.getByRole("button", { name: word.all }).click();
    // Against the province's plan nothing is missed, against the district's three are.
    await heading(word.missed(3)).waitFor();
    expect(errors).toEqual([]);
  });

  it("lets a person change roles, months and rows, shows what it comes to, and keeps the focus", async () => {
    await newMachine({ width: 320, height: 700 });
    await openFile(language);
    await page.getByRole("button", { name: word.edit }).first().click();
    await heading(word.title).waitFor();
    expect(await focused()).toBe(word.title);
    const actual = page.getByLabel(word.role("Thực hiện năm 2024 (F)"), { exact: true });
    await actual.selectOption("other");
    await page.getByText(word.none).waitFor();
    await actual.selectOption("actual");
    await page.getByLabel(word.role(province), { exact: true }).selectOption("other");
    await page.getByLabel(word.covered).selectOption("6");
    await page.getByLabel(word.lastRow).fill("8");
    await page.getByText(language === "vi" ? "3 dòng, 0 chưa đạt" : "3 rows, 0 missed").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.locator("aside").getByRole("button", { name: word.keep, exact: true }).click();
    // Half of the year has passed: what falls short is in progress; the industry's output is there already.
    await page.getByRole("button", { name: word.inProgress }).waitFor();
    await heading(word.missed(0)).waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
    expect(errors).toEqual([]);
  });

  it("limits the findings to one kind, and jumps to their cells and to those they rest on", async () => {
    await newMachine();
    await openFile(language);
    await page.getByRole("button", { name: district }).click();
    await heading(word.missed(3)).waitFor();
    const goesTo = async (address: string): Promise<void> => {
      await page.waitForFunction((wanted) => [...document.querySelectorAll("input")].some(({ value }) => value === wanted), address);
    };
    await page.getByTitle(/ E9$/).click();
    await goesTo("E9");
    await page.getByTitle(/ F9$/).click();
    await goesTo("F9");
    const items = page.locator("aside").getByRole("button", { name: language === "vi" ? /^Vì sao/ : /^Why/ });
    expect(await items.count()).toBe(4);
    await page.getByRole("button", { name: word.textNumber }).click();
    expect(await items.count()).toBe(1);
    await page.getByTitle(/ F10$/).click();
    await goesTo("F10");
    await page.getByRole("button", { name: word.textNumber }).click();
    expect(await items.count()).toBe(4);
    expect(errors).toEqual([]);
  });

  it("cites the model's sentence once a suggested indicator is confirmed, and no more when it is taken back", async () => {
    await newMachine();
    await openFile(language);
    await page.getByRole("button", { name: district }).click();
    await page.getByRole("button", { name: word.why }).click();
    await page.getByRole("button", { name: word.yes }).first().waitFor();
    expect(await page.getByText(word.quote).count()).toBe(0);
    await page.getByRole("button", { name: word.yes }).first().click();
    await page.getByText(word.quote).first().waitFor();
    await page.getByRole("button", { name: word.flag, exact: true }).click();
    await page.getByRole("button", { name: word.clear }).waitFor();
    const workbook = await readWithExcelJs(readFileSync(await save(word.save)));
    expect(JSON.stringify(workbook.worksheets[0]?.getCell("F9").note)).toMatch(word.quote);
    await page.getByRole("button", { name: word.notThis }).click();
    await page.getByRole("button", { name: word.notThis }).waitFor({ state: "detached" });
    expect(await page.getByText(word.quote).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it("judges a row by the direction that a person gives it", async () => {
    await newMachine();
    await openFile(language);
    await page.getByRole("button", { name: district }).click();
    await heading(word.missed(3)).waitFor();
    await page.getByRole("button", { name: word.whyPoor }).click();
    await page.getByLabel(word.direction).selectOption("increase");
    await page.locator("aside").getByRole("button", { name: word.keep, exact: true }).click();
    await heading(word.missed(2)).waitFor();
    expect(errors).toEqual([]);
  });
});

it.each(["light", "dark"] as const)("is accessible at the width of Excel's pane: question, reading, row (%s)", async (colorScheme) => {
  await newMachine({ width: 360, height: 760 });
  await openFile("vi");
  await setColours(page, { colorScheme, forcedColors: "none" });
  const check = async (what: string): Promise<void> => {
    expect(await violations(page, { part: "aside" }), what).toEqual([]);
  };
  await heading(words.vi.asked).waitFor();
  await check("question");
  await page.getByRole("button", { name: words.vi.edit }).first().click();
  await heading(words.vi.title).waitFor();
  await page.getByRole("button", { name: /^Chiều đánh giá và đơn vị/ }).click();
  await check("reading");
  await page.locator("aside").getByRole("button", { name: "Hủy" }).click();
  await page.getByRole("button", { name: district }).click();
  await page.getByRole("button", { name: words.vi.why }).click();
  await page.getByRole("button", { name: words.vi.yes }).first().waitFor();
  await page.getByRole("button", { name: words.vi.tables }).click();
  await check("row and tables");
});

it("asks in Excel's pane too, by keyboard alone, and keeps the answer in the workbook", async () => {
  const excel = await openInExcel(site, readFileSync(fixture));
  ({ page } = excel);
  context = page.context();
  const press = async (name: string): Promise<void> => {
    const button = page.getByRole("button", { name });
    await button.waitFor();
    for (let step = 0; step < 40; step++) {
      if (await button.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
  };
  await page.getByRole("tab", { name: "Đánh dấu" }).click();
  await press(district);
  await heading(words.vi.missed(3)).waitFor();
  expect(await focused()).toBe(words.vi.missed(3));
  expect((await excel.book.document.read()).customXml.map(({ namespace }) => namespace)).toContain("urn:so-chi-tieu:corrections");
  expect(excel.errors).toEqual([]);
});
