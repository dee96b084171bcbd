import { writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";

import { loadModel } from "../../src/app/loadModel";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { sampleBytes } from "../support/samples";
import { seedModel } from "../support/seed";
import { temporaryFolder } from "../support/temporaryFolder";
import { partsOf, zipOf } from "../support/zipParts";
import { download } from "./downloads";
import { openInExcel, type ExcelPage } from "./excelPage";
import { openWorkbench, siteOfTests, typeIntoCell } from "./page";
import { violations } from "./readable";

const sample = sampleBytes();
const folder = temporaryFolder();
const path = join(folder, "bao-cao.xlsx");

const site = siteOfTests();
let page: Page;
/** The sample with the model loaded, whose sheets calculate with functions of ours, two hidden rows and a hidden sheet. */
let original: Uint8Array;

beforeAll(async () => {
  const host = await DocumentHost.open(sample);
  await loadModel(host, seedModel(), { formulas: "ind", language: "vi" });
  await host.apply([
    { kind: "setRows", sheet: "Chỉ tiêu KTXH 2024", rows: [9, 10].map((rowIndex) => ({ rowIndex, height: 20, hidden: true })) },
    { kind: "addSheet", sheet: "Nháp", visibility: "hidden" },
  ]);
  original = await host.save();
  writeFileSync(path, original);
});

async function readOf(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  return (await DocumentHost.open(bytes)).read();
}

function formulasOf({ sheets }: WorkbookSnapshot): string[] {
  return sheets.flatMap(({ name, formulas }) => formulas.flatMap((row, rowIndex) => (row ?? []).flatMap((formula, columnIndex) => (formula === undefined ? [] : [`${name} ${rowIndex},${columnIndex} ${formula}`]))));
}

describe("the workbench", () => {
  const words = {
    vi: { tab: "Gửi", send: "Tạo bản gửi", done: "Đã tạo bản gửi", name: "bao-cao (gửi).xlsx", save: "Lưu .xlsx", stay: "Mở, không lưu", native: /chuyển sang hàm có sẵn của Excel/, hidden: "2 dòng ẩn ở trang “Chỉ tiêu KTXH 2024”", sheet: "Trang “Nháp” đang ẩn", values: "Giá trị", model: /Gửi kèm mô hình/, restore: "Khôi phục các hàm", restored: /Đã khôi phục \d+ công thức/, nothing: "Không có gì phải chuyển" },
    en: { tab: "Send", send: "Make the copy", done: "The copy is ready to send", name: "bao-cao (to send).xlsx", save: "Save .xlsx", stay: "Open without saving", native: /become Excel’s own functions/, hidden: "2 hidden rows on “Chỉ tiêu KTXH 2024”", sheet: "Sheet “Nháp” is hidden", values: "Values", model: /Send the model/, restore: "Put the functions back", restored: /\d+ formulas with IND. functions put back/, nothing: "Nothing to convert" },
  } as const;

  async function openFile(language: "vi" | "en", file: string, options: Parameters<typeof openWorkbench>[2] = {}): Promise<string[]> {
    const opened = await openWorkbench(site, language, options);
    page = opened.page;
    await page.getByTestId("file").setInputFiles(file);
    await page.locator("header").getByText(file.slice(folder.length + 1)).waitFor();
    return opened.errors;
  }

  it.each(["vi", "en"] as const)("makes a copy without functions of ours, and puts them back in it, in %s", async (language) => {
    const word = words[language];
    const errors = await openFile(language, path);
    await page.getByRole("tab", { name: word.tab }).click();
    await page.getByText(word.native).waitFor();
    await page.getByText(word.hidden).waitFor();
    await page.getByText(word.sheet).waitFor();
    const { name, bytes } = await download(page, word.send);
    await page.getByText(word.done).first().waitFor();
    expect(name).toBe(word.name);
    const [before, copy] = [await readOf(original), await readOf(bytes)];
    expect(formulasOf(before).some((formula) => formula.includes("_xldudf_IND_"))).toBe(true);
    expect(JSON.stringify([copy.sheets, copy.names])).not.toMatch(/_xldudf_|IND\./);
    // The open workbook is what it was, to the byte.
    expect(await partsOf((await download(page, word.save)).bytes)).toEqual(await partsOf(original));

    const sent = join(folder, "ban-gui.xlsx");
    writeFileSync(sent, bytes);
    await page.getByTestId("file").setInputFiles(sent);
    await page.locator("header").getByText("ban-gui.xlsx").waitFor();
    await page.getByRole("button", { name: word.restore }).click();
    await page.getByRole("status").filter({ hasText: word.restored }).waitFor();
    await page.getByRole("button", { name: word.restore }).waitFor({ state: "detached" });
    expect(await page.getByRole("tab", { name: word.tab }).evaluate((tab) => tab === document.activeElement)).toBe(true);
    expect(formulasOf(await readOf((await download(page, word.save)).bytes))).toEqual(formulasOf(before));
    expect(errors).toEqual([]);
  });

  it("puts what was typed and not saved into the copy, leaves the model out when asked, and can make values", async () => {
    await openFile("vi", path);
    await typeIntoCell(page, "E22", "100");
    await page.getByRole("tab", { name: words.vi.tab }).click();
    await page.getByRole("radio", { name: words.vi.values }).check();
    await page.getByRole("checkbox", { name: words.vi.model }).uncheck();
    const { bytes } = await download(page, words.vi.send);
    const copy = await readOf(bytes);
    expect(copy.sheets[0]?.values[21]?.[4]).toBe(100);
    expect(copy.customXml).toEqual([]);
    expect(formulasOf(copy).filter((formula) => /_xldudf_|IND\./.test(formula))).toEqual([]);
    const [native] = copy.sheets.filter(({ name }) => name === "Đánh giá 2015-2020");
    // What is judged by its words alone is calculated by Excel's own functions from the start.
    expect(native?.formulas.flatMap((row) => row ?? []).filter((formula) => formula?.includes("SCT_Assessment") === true && !formula.includes("LOWER(TRIM("))).toEqual([]);
  });

  it("leads to where hidden rows are, and looks again after a change", async () => {
    await openFile("vi", path);
    await page.getByRole("tab", { name: words.vi.tab }).click();
    await page.getByRole("button", { name: "Đến ô Chỉ tiêu KTXH 2024 · A9" }).click();
    await page.waitForFunction(() => [...document.querySelectorAll("input")].some(({ value }) => value === "A9"));
    const before = await page.getByRole("heading", { name: /công thức dùng hàm IND/ }).innerText();
    await typeIntoCell(page, "H22", "=IND.CHANGE(D8,E8)");
    const count = Number(/\d+/.exec(before)?.[0]) + 1;
    await page.getByRole("heading", { name: `${count} công thức dùng hàm IND.` }).waitFor();
  });

  it("says that nothing has to be converted, and makes the copy all the same", async () => {
    const plain = join(folder, "thuong.xlsx");
    writeFileSync(plain, sample);
    await openFile("en", plain);
    await page.getByRole("tab", { name: words.en.tab }).click();
    await page.getByRole("heading", { name: words.en.nothing }).waitFor();
    expect(await page.getByRole("radio").count()).toBe(0);
    const { name, bytes } = await download(page, words.en.send);
    expect(name).toBe("thuong (to send).xlsx");
    expect(await partsOf(bytes)).toEqual(await partsOf(sample));
  });

  it.each([
    ["light", 1400],
    ["dark", 360],
  ] as const)("has nothing that axe finds in the section, %s, at %i px, and nothing wider than the pane", async (colorScheme, width) => {
    await openFile("vi", path, { size: { width, height: 800 }, colorScheme });
    await page.getByRole("tab", { name: words.vi.tab }).click();
    await page.getByText(words.vi.native).waitFor();
    const check = async (): Promise<void> => {
      expect(await violations(page)).toEqual([]);
    };
    await check();
    expect(await page.locator("#pane-send > div > div").first().evaluate(({ clientWidth, scrollWidth }) => scrollWidth <= clientWidth)).toBe(true);
    await download(page, words.vi.send);
    await page.getByText(words.vi.done).first().waitFor();
    await check();
  });

  it("adds the results sheet when it is asked for and leads to it, and not to another workbook", async () => {
    const plain = join(folder, "thuong.xlsx");
    writeFileSync(plain, sample);
    await openFile("vi", plain);
    await page.getByRole("tab", { name: "Đánh dấu" }).click();
    const results = page.getByRole("checkbox", { name: "Thêm trang Kết quả đánh giá" });
    expect(await results.isChecked()).toBe(false);
    await results.check();
    await page.getByRole("button", { name: "Đánh dấu", exact: true }).click();
    await page.getByRole("button", { name: "Mở Kết quả đánh giá" }).click();
    await page.waitForFunction(() => [...document.querySelectorAll("input")].some(({ value }) => value.startsWith("A1")));
    await page.getByTestId("file").setInputFiles(plain);
    await page.getByRole("button", { name: words.vi.stay }).click();
    await page.locator("header").getByText("thuong.xlsx").waitFor();
    await expect.poll(() => results.isChecked()).toBe(false);
  });
});

describe("Excel", () => {
  let excel: ExcelPage;

  async function openSection(workbook: Uint8Array, options: Parameters<typeof openInExcel>[2] = {}): Promise<void> {
    excel = await openInExcel(site, workbook, options);
    page = excel.page;
    await page.getByRole("tab", { name: "Gửi" }).click();
  }

  /** The workbook with a picture, which fills two of the parts in which Excel gives its file, and begins a third. */
  let large: Uint8Array;

  beforeAll(async () => {
    let state = 1;
    const noise = Uint8Array.from({ length: 2_300_000 }, () => (state = (state * 48_271) % 2_147_483_647) & 255);
    const parts = [...(await partsOf(original))].map(([name, content]) => [name, new Uint8Array(Buffer.from(content, "latin1"))] as const);
    large = await zipOf({ ...Object.fromEntries(parts), "xl/media/image1.png": noise });
  });

  it("gets the file in parts, opens the copy as a new workbook, and leaves the workbook as it is", async () => {
    await openSection(large);
    await page.getByText("chuyển sang hàm có sẵn của Excel").first().waitFor();
    expect(excel.files.asked).toEqual(["open", 0, 1 << 20, 2 << 20, "close"]);
    await page.getByRole("button", { name: "Tạo bản gửi" }).click();
    await page.getByText("Excel đã mở bản gửi thành sổ làm việc mới").waitFor();
    const [copy] = excel.book.newWorkbooks;
    const { sheets, names } = await readOf(copy!);
    expect(JSON.stringify([sheets, names])).not.toMatch(/_xldudf_|IND\./);
    expect((await partsOf(copy!)).get("xl/media/image1.png")).toBe((await partsOf(large)).get("xl/media/image1.png"));
    expect(await partsOf(await excel.book.document.save())).toEqual(await partsOf(large));
    expect([excel.files.openCount, excel.errors]).toEqual([0, []]);
  });

  it("says it where Excel refuses a part of the file, gives the file back, and can try again", async () => {
    excel = await openInExcel(site, large);
    page = excel.page;
    excel.files.refusedOffset = 1 << 20;
    await page.getByRole("tab", { name: "Gửi" }).click();
    await page.getByRole("heading", { name: "Không xem trước được bản gửi" }).waitFor();
    expect([excel.files.asked, excel.files.openCount]).toEqual([["open", 0, 1 << 20, "close"], 0]);
    excel.files.refusedOffset = null;
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.getByRole("button", { name: "Tạo bản gửi" }).waitFor();
    excel.files.refusedOffset = 2 << 20;
    await page.getByRole("button", { name: "Tạo bản gửi" }).click();
    await page.getByText("Chưa tạo được bản gửi").first().waitFor();
    expect([excel.book.newWorkbooks, excel.files.openCount, excel.errors]).toEqual([[], 0, []]);
  });

  it("makes nothing once it is cancelled between two parts, and gives the file back", async () => {
    await openSection(large);
    await page.getByRole("button", { name: "Tạo bản gửi" }).waitFor();
    let goOn = (): void => undefined;
    excel.files.beforeSlice = (offset) => (offset === 1 << 20 ? new Promise((resolve) => (goOn = resolve)) : Promise.resolve());
    await page.getByRole("button", { name: "Tạo bản gửi" }).click();
    await page.getByRole("button", { name: "Hủy" }).click();
    await page.getByText("Đã hủy").first().waitFor();
    goOn();
    await expect.poll(() => excel.files.openCount).toBe(0);
    expect(excel.files.asked.slice(-4)).toEqual(["open", 0, 1 << 20, "close"]);
    expect([excel.book.newWorkbooks, excel.errors]).toEqual([[], []]);
  });

  it("makes nothing of a workbook that says something else since the preview, and shows what it says now", async () => {
    await openSection(original);
    await page.getByRole("button", { name: "Tạo bản gửi" }).waitFor();
    // Rows that are hidden are no change of which Excel tells.
    await excel.book.changeOutside([{ kind: "setRows", sheet: "Chỉ tiêu KTXH 2024", rows: [{ rowIndex: 12, height: 20, hidden: true }] }]);
    await page.getByRole("button", { name: "Tạo bản gửi" }).click();
    await page.getByText("đã thay đổi sau khi xem trước").first().waitFor();
    await page.getByText("3 dòng ẩn ở trang “Chỉ tiêu KTXH 2024”").waitFor();
    expect(excel.book.newWorkbooks).toEqual([]);
    await page.getByRole("button", { name: "Tạo bản gửi" }).click();
    await page.getByText("Đã tạo bản gửi").first().waitFor();
    expect(excel.book.newWorkbooks.length).toBe(1);
  });

  it("puts functions back in the open workbook", async () => {
    await openSection(original);
    await page.getByRole("button", { name: "Tạo bản gửi" }).click();
    await page.getByText("Đã tạo bản gửi").first().waitFor();
    const [copy] = excel.book.newWorkbooks;
    await page.context().close();
    await openSection(copy!);
    await page.getByRole("button", { name: "Khôi phục các hàm" }).click();
    await page.getByRole("status").filter({ hasText: /Đã khôi phục \d+ công thức/ }).waitFor();
    await page.getByRole("button", { name: "Khôi phục các hàm" }).waitFor({ state: "detached" });
    expect(formulasOf(await excel.book.document.read())).toEqual(formulasOf(await readOf(original)));
    expect(excel.errors).toEqual([]);
  });

  it("says where an Excel gives add-ins no file", async () => {
    await openSection(original, { sets: { ExcelApi: "1.14" } });
    await page.getByRole("heading", { name: "Ở đây chưa tạo được bản gửi" }).waitFor();
    expect(excel.files.asked).toEqual([]);
  });
});
