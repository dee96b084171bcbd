import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import AxeBuilder from "@axe-core/playwright";
import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { partsOf } from "../support/zipParts";
import { startSite } from "./page";
import type { Site } from "./page";

const samples = fileURLToPath(new URL("../../assets/samples/", import.meta.url));
const yearly = "chi-tieu-kinh-te-xa-hoi-2024.xlsx";

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await startSite();
});

afterAll(async () => {
  await site.close();
});

afterEach(async () => {
  await page.context().close();
});

/** Words of the page in both languages. */
const words = {
  vi: { flagTab: "Đánh dấu", flag: "Đánh dấu", clear: "Bỏ đánh dấu", cleared: "Đã bỏ đánh dấu", save: "Lưu .xlsx", missed: "5 chỉ tiêu chưa đạt", missedFour: "4 chỉ tiêu chưa đạt", load: "Nạp vào trang tính", write: "Ghi các trang tính", loaded: "Đã nạp", statusMissed: "Chưa đạt", sheets: ["Chỉ tiêu", "Đánh giá 2015-2020", "Đánh giá 2020-2025", "Theo dõi 2020-2025"] },
  en: { flagTab: "Flag", flag: "Flag", clear: "Remove flags", cleared: "Flags removed", save: "Save .xlsx", missed: "5 targets missed", missedFour: "4 targets missed", load: "Load into worksheets", write: "Write the worksheets", loaded: "The model is in the workbook", statusMissed: "Missed", sheets: ["Indicators", "Assessment 2015-2020", "Assessment 2020-2025", "Tracking 2020-2025"] },
} as const;

type Language = keyof typeof words;

/** Opens the page; what it gives collects faults of the page and requests to anywhere else. */
async function openPage(language: Language, size = { width: 1400, height: 900 }): Promise<string[]> {
  page = await (await site.browser.newContext({ viewport: size })).newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address) && !/^(?:data|blob):/.test(request.url())) errors.push(`foreign request: ${request.url()}`);
  });
  await page.goto(`${site.address}?lang=${language}`);
  await page.locator("aside").getByRole("tab").first().waitFor();
  return errors;
}

async function download(button: string): Promise<Uint8Array> {
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return readFileSync(await saved.path());
}

/** Goes to a cell by the name box, as a person at the keyboard does, and types into it. */
async function typeIntoCell(address: string, text: string): Promise<void> {
  const box = page.locator("section input").first();
  await box.fill(address);
  await box.press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

describe.each(["vi", "en"] as const)("the workbench in %s", (language) => {
  const word = words[language];

  it("opens a sample, finds what was missed, marks it, saves, and clears to the file as it was", async () => {
    const errors = await openPage(language);
    await page.getByRole("tab", { name: word.flagTab }).click();
    await page.getByRole("heading", { name: word.missed }).waitFor();
    await page.getByRole("button", { name: word.flag, exact: true }).click();
    await page.getByRole("button", { name: word.clear }).waitFor();
    const flagged = await download(word.save);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(flagged).buffer);
    expect(workbook.worksheets[0]?.getCell("E8").note).toBeDefined();
    await page.getByRole("button", { name: word.clear }).click();
    await page.getByText(word.cleared).first().waitFor();
    expect(await partsOf(await download(word.save))).toEqual(await partsOf(readFileSync(join(samples, yearly))));
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
    await typeIntoCell("E22", "100");
    await page.getByRole("heading", { name: word.missedFour }).waitFor();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(await download(word.save)).buffer);
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
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(await download(word.save)).buffer);
    expect(workbook.worksheets.map(({ name }) => name).slice(1)).toEqual(word.sheets);
    const sheet = workbook.getWorksheet(word.sheets[1])!;
    const row = sheet.getRows(5, 14)!.find((candidate) => candidate.getCell(12).text === "urban-clean-water")!;
    expect([row.getCell(8).value, row.getCell(11).result]).toEqual([83, word.statusMissed]);
  });

  it("has nothing that axe finds", async () => {
    await openPage(language);
    for (const tab of await page.locator("aside").getByRole("tablist").first().getByRole("tab").all()) {
      await tab.click();
      const { violations } = await new AxeBuilder({ page }).exclude("section").analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  });
});

describe("bad input", () => {
  it("says what is wrong with a file and keeps the open one", async () => {
    await openPage("vi");
    const folder = await mkdtemp(join(tmpdir(), "sct-"));
    writeFileSync(join(folder, "hong.xlsx"), "xin chào");
    await page.getByTestId("file").setInputFiles(join(folder, "hong.xlsx"));
    await page.getByText("Đây không phải là tệp Excel").waitFor();
    expect(await page.getByText(yearly).count()).toBe(1);
  });

  it("opens nothing when two files are dropped at once, and says so", async () => {
    await openPage("vi");
    await page.evaluate(() => {
      const dropped = new DataTransfer();
      for (const name of ["a.xlsx", "b.xlsx"]) dropped.items.add(new File(["x"], name));
      document.querySelector("main")!.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: dropped }));
    });
    await page.getByText("Hãy thả từng tệp một. Chưa mở tệp nào.").waitFor();
    expect(await page.getByText(yearly).count()).toBe(1);
  });
});
