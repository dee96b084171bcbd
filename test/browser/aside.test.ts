/** A finding set aside by a person in the built page: the reason, the note, undo, taking it back, and the question before it is lost. */

import { readFileSync } from "node:fs";

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { readWithExcelJs } from "../support/excelJs";
import { sampleBytes } from "../support/samples";
import { temporaryFolder } from "../support/temporaryFolder";
import { partsOf } from "../support/zipParts";
import { downloadInto } from "./downloads";
import { openInExcel } from "./excelPage";
import { openWorkbench, siteOfTests, typeIntoCell } from "./page";
import { violations } from "./readable";

const reason = "Chờ quyết toán ngân sách";

const words = {
  vi: {
    tab: "Đánh dấu", flag: "Đánh dấu", flagAgain: "Đánh dấu lại", clear: "Bỏ đánh dấu", save: "Lưu .xlsx", undo: "Hoàn tác", redo: "Làm lại", missed: "5 chỉ tiêu chưa đạt", withAside: "5 chỉ tiêu chưa đạt, trong đó 1 để riêng",
    why: /^Vì sao\? Tổng thu ngân sách/, open: /^Để riêng: Tổng thu/, reason: /^Lý do để riêng/, by: /^Người quyết định/, submit: "Để riêng", needed: /^Cần ghi lý do/, tooLong: /^Không quá 500 ký tự; đang có 501/, list: "Đã để riêng (1)",
    takeBack: /^Đưa lại danh sách: Tổng thu/, done: "Đã để riêng: Tổng thu ngân sách trên địa bàn", line: "Để riêng: Chờ quyết toán ngân sách · Phòng TC-KH", returned: /^Đã để riêng trước đây với lý do “Chờ quyết toán/, keep: "Bỏ dấu, giữ lý do", remove: "Bỏ cả dấu và lý do", cancel: "Hủy", lost: "1 lý do để riêng cũng đã bỏ.", stays: "1 lý do để riêng vẫn còn trong tệp.", other: "English",
  },
  en: {
    tab: "Flag", flag: "Flag", flagAgain: "Flag again", clear: "Remove flags", save: "Save .xlsx", undo: "Undo", redo: "Redo", missed: "5 targets missed", withAside: "5 targets missed, 1 of them set aside",
    why: /^Why\? Tổng thu ngân sách/, open: /^Set aside: Tổng thu/, reason: /^Reason for setting it aside/, by: /^Decided by/, submit: "Set aside", needed: /^A reason is needed/, tooLong: /^At most 500 characters; these are 501/, list: "Set aside (1)",
    takeBack: /^Take it back: Tổng thu/, done: "Set aside: Tổng thu ngân sách trên địa bàn", line: "Set aside: Chờ quyết toán ngân sách · Phòng TC-KH", returned: /^Set aside before, with the reason “Chờ quyết toán/, keep: "Remove flags, keep reasons", remove: "Remove flags and reasons", cancel: "Cancel", lost: "1 reason for what was set aside went too.", stays: "1 reason for what is set aside stays in the file.", other: "Tiếng Việt",
  },
} as const;

const folder = temporaryFolder();
const site = siteOfTests();
let page: Page;
let errors: string[];

const heading = (name: string) => page.getByRole("heading", { name, exact: true });
const button = (name: string | RegExp) => page.locator("aside").getByRole("button", { name, exact: typeof name === "string" });
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");

async function open(language: "vi" | "en", size = { width: 1400, height: 900 }): Promise<void> {
  ({ page, errors } = await openWorkbench(site, language, { size }));
  await page.getByRole("tab", { name: words[language].tab }).click();
  await heading(words[language].missed).waitFor();
}

async function openForm(word: (typeof words)["vi" | "en"]): Promise<void> {
  await button(word.why).click();
  await button(word.open).click();
  await page.getByLabel(word.reason).waitFor();
}

async function setAside(word: (typeof words)["vi" | "en"]): Promise<void> {
  await openForm(word);
  await page.getByLabel(word.reason).fill(reason);
  await page.getByLabel(word.by).fill("Phòng TC-KH");
  await button(word.submit).click();
  await heading(word.withAside).waitFor();
}

const save = (name: string): Promise<string> => downloadInto(folder, page, name);

async function noteIn(path: string): Promise<string> {
  const workbook = await readWithExcelJs(readFileSync(path));
  return JSON.stringify(workbook.worksheets[0]?.getCell("E8").note ?? null);
}

describe.each(["vi", "en"] as const)("setting a finding aside in %s", (language) => {
  const word = words[language];

  it("asks for a reason, moves the finding to a list of its own, says so, and writes the reason into the note", async () => {
    await open(language);
    await openForm(word);
    expect(await page.getByLabel(word.reason).evaluate((element) => element === document.activeElement)).toBe(true);
    await button(word.submit).click();
    await page.getByText(word.needed).waitFor();
    await page.getByLabel(word.reason).fill("x".repeat(501));
    await page.getByText(word.tooLong).waitFor();
    await page.getByLabel(word.reason).fill(reason);
    await page.getByLabel(word.by).fill("Phòng TC-KH");
    await button(word.submit).click();
    await heading(word.withAside).waitFor();
    // What was pressed is gone: the answer has the focus, and is read out.
    expect(await focused()).toBe(word.withAside);
    expect(await page.locator("[role=status]").last().textContent()).toBe(word.done);
    expect(await button(word.why).count()).toBe(0);
    await button(word.list).click();
    await page.getByText(word.line).waitFor();

    await button(word.flag).click();
    await button(word.clear).waitFor();
    expect(await noteIn(await save(word.save))).toContain(word.line);

    // A number that changes brings the finding back.
    await typeIntoCell(page, "E8", "1300");
    await heading(word.missed).waitFor();
    await page.getByText(word.returned).waitFor();
    expect(errors).toEqual([]);
  });

  it("is undone and done again in one step, and taken back from its list", async () => {
    await open(language);
    await button(word.flag).click();
    await button(word.clear).waitFor();
    await setAside(word);
    const press = (name: string) => page.getByRole("banner").first().getByRole("button", { name, exact: true }).click();
    await press(word.undo);
    await heading(word.missed).waitFor();
    await button(word.clear).waitFor();
    await press(word.redo);
    await heading(word.withAside).waitFor();
    await button(word.list).click();
    await button(word.takeBack).click();
    await heading(word.missed).waitFor();
    expect(await focused()).toBe(word.missed);
    expect(await button(word.list).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it("can be undone in a workbook that is not flagged", async () => {
    await open(language);
    await setAside(word);
    const press = (name: string) => page.getByRole("banner").first().getByRole("button", { name, exact: true }).click();
    await press(word.undo);
    await heading(word.missed).waitFor();
    await press(word.redo);
    await heading(word.withAside).waitFor();
    expect(errors).toEqual([]);
  });

  it("asks before clearing takes the reasons out: cancelled, kept, or gone to the last byte", async () => {
    await open(language);
    await button(word.flag).click();
    await button(word.clear).waitFor();
    await setAside(word);
    const answer = async (name: string): Promise<void> => {
      await button(word.clear).click();
      await page.getByRole("alertdialog").getByRole("button", { name, exact: true }).click();
      await page.getByRole("alertdialog").waitFor({ state: "detached" });
    };
    await answer(word.cancel);
    // The page can be used again, and nothing was taken out.
    await button(word.flagAgain).waitFor();
    await answer(word.keep);
    await page.getByText(word.stays).waitFor();
    await heading(word.withAside).waitFor();
    expect(await noteIn(await save(word.save))).toBe("null");
    await button(word.flag).click();
    await button(word.clear).waitFor();
    await answer(word.remove);
    await page.getByText(word.lost).waitFor();
    expect(await partsOf(readFileSync(await save(word.save)))).toEqual(await partsOf(sampleBytes()));
    expect(errors).toEqual([]);
  });

  it("keeps what is being typed when the workbook is read again, rows are shown anew, or Esc is pressed", async () => {
    await open(language);
    await openForm(word);
    await page.getByLabel(word.reason).fill("Chờ");
    await typeIntoCell(page, "E14", "0.3");
    await heading(language === "vi" ? "4 chỉ tiêu chưa đạt" : "4 targets missed").waitFor();
    expect(await page.getByLabel(word.reason).inputValue()).toBe("Chờ");
    // Another status and back: the list is drawn anew.
    await page.getByRole("button", { name: language === "vi" ? /^Chỉ xem Vượt/ : /^Show only Exceeded/ }).click();
    expect(await page.getByLabel(word.reason).count()).toBe(0);
    await page.getByRole("button", { name: language === "vi" ? /^Chỉ xem Vượt/ : /^Show only Exceeded/ }).click();
    expect(await page.getByLabel(word.reason).inputValue()).toBe("Chờ");
    await page.getByLabel(word.reason).press("Escape");
    await page.getByLabel(word.reason).waitFor({ state: "detached" });
    expect(await button(word.open).evaluate((element) => element === document.activeElement)).toBe(true);
    await button(word.open).click();
    expect(await page.getByLabel(word.reason).inputValue()).toBe("Chờ");
    expect(errors).toEqual([]);
  });
});

it("is accessible at the width of Excel's pane: form, list, question", async () => {
  await open("vi", { width: 360, height: 760 });
  const check = async (what: string, part = "aside"): Promise<void> => {
    expect(await violations(page, { part }), what).toEqual([]);
  };
  await openForm(words.vi);
  await button(words.vi.submit).click();
  await check("form");
  await page.getByLabel(words.vi.reason).fill("Chờ quyết toán ".repeat(30));
  await button(words.vi.submit).click();
  await button(words.vi.list).click();
  await check("list");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await button(words.vi.flag).click();
  await button(words.vi.clear).click();
  await page.getByRole("alertdialog").waitFor();
  await check("question", "[role=alertdialog]");
});

it("is set aside in Excel's pane too, by keyboard alone", async () => {
  const excel = await openInExcel(site, sampleBytes());
  ({ page } = excel);
  const press = async (name: string | RegExp): Promise<void> => {
    const target = page.getByRole("button", { name, exact: typeof name === "string" });
    await target.waitFor();
    for (let step = 0; step < 60; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
  };
  await page.getByRole("tab", { name: "Đánh dấu" }).click();
  await press(words.vi.why);
  await press(words.vi.open);
  await page.keyboard.type(reason);
  await press(words.vi.submit);
  await heading(words.vi.withAside).waitFor();
  const { customXml } = await excel.book.document.read();
  expect(customXml.find(({ namespace }) => namespace === "urn:so-chi-tieu:asides")?.xml).toContain(reason);
  expect(excel.errors).toEqual([]);
});
