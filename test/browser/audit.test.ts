import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { openWorkbench, siteOfTests } from "./page";
import { violations } from "./readable";

const reportText = readFileSync(fileURLToPath(new URL("../../seeds/ben-cat/report.txt", import.meta.url)), "utf8");

const site = siteOfTests();
let page: Page;

const words = {
  vi: { audit: "Đối chiếu số liệu", report: "Văn bản báo cáo", model: "Tất cả chỉ tiêu", all: "Tất cả đối chiếu", back: "Quay lại", show: "Xem trong văn bản", disagrees: "Không khớp", agrees: "Khớp", labour: "Tỷ lệ lao động qua đào tạo", pane: "Ngăn tác vụ" },
  en: { audit: "Cross-check", report: "Text of the report", model: "All indicators", all: "All checks", back: "Back", show: "Show in the report", disagrees: "Disagrees", agrees: "Agrees", labour: "Proportion of trained workers", pane: "Task pane" },
} as const;

type Language = keyof typeof words;

/** The checks on show: what they are about and their verdict. */
function shownChecks(): Promise<readonly string[]> {
  return page.locator("[data-check]").allInnerTexts();
}

async function openAudit(language: Language, look: Parameters<typeof openWorkbench>[2] = {}): Promise<string[]> {
  const opened = await openWorkbench(site, language, look);
  page = opened.page;
  const button = page.getByRole("button", { name: words[language].audit });
  if (!(await button.isVisible())) await page.getByRole("button", { name: words[language].pane }).click();
  await button.click();
  await page.locator("[data-check]").first().waitFor();
  return opened.errors;
}

/** What has the focus: its text. */
function focusedText(): Promise<string> {
  return page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.innerText : ""));
}

describe.each(["vi", "en"] as const)("the cross-check in %s", (language) => {
  const { all, audit, back, disagrees, labour, model, report, show } = words[language];

  it("answers first, lists disagreements first, and leads from a check to its sentences in the text and back", async () => {
    const errors = await openAudit(language);
    const checks = await shownChecks();
    const firstAgreeing = checks.findIndex((text) => !text.includes(disagrees));
    expect(firstAgreeing).toBeGreaterThan(3);
    expect(checks.slice(firstAgreeing).filter((text) => text.includes(disagrees))).toEqual([]);

    const item = page.locator("[data-check]").filter({ hasText: labour });
    expect(await item.innerText()).toMatch(/80-90%[\s\S]*85%/);
    await item.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: labour }).waitFor();
    expect(await page.locator("blockquote mark").allInnerTexts()).toEqual(["Tỷ lệ lao động qua đào tạo đạt: 80-90%", "Phấn đấu đến cuối nhiệm kỳ tỷ lệ lao động qua đào tạo đạt 85%"]);

    await page.getByRole("button", { name: show }).or(page.getByRole("link", { name: show })).nth(1).click();
    const mark = page.locator("ol mark");
    await mark.waitFor();
    expect(await mark.innerText()).toBe("Phấn đấu đến cuối nhiệm kỳ tỷ lệ lao động qua đào tạo đạt 85%");
    expect(await mark.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    })).toBe(true);
    expect(await focusedText()).toContain("Phấn đấu đến cuối nhiệm kỳ");

    await page.getByRole("button", { name: back, exact: true }).click();
    await expect.poll(focusedText).toBe(show);
    await page.getByRole("button", { name: all }).click();
    await expect.poll(focusedText).toContain(labour);
    await page.getByRole("button", { name: model }).click();
    await expect.poll(focusedText).toBe(audit);
    expect(errors).toEqual([]);
  });

  it("limits the list to one verdict, and opens the whole report", async () => {
    await openAudit(language);
    const before = (await shownChecks()).length;
    await page.getByRole("button", { name: new RegExp(`^${disagrees}: \\d+$`) }).click();
    const after = await shownChecks();
    expect(after.length).toBeLessThan(before);
    expect(after.every((text) => text.includes(disagrees))).toBe(true);
    await page.getByRole("button", { name: model }).click();
    await page.getByRole("button", { name: report }).click();
    const lines = page.getByRole("tabpanel").locator("ol > li");
    await lines.first().waitFor();
    expect(await lines.count()).toBe(reportText.split("\n").filter((text) => text.trim() !== "").length);
    expect(await lines.first().innerText()).toContain("PHẦN THỨ NHẤT");
  });
});

it.each([
  ["vi", 1400, "light"],
  ["en", 360, "dark"],
] as const)("can be used without seeing: %s, %i px, %s", async (language, width, colorScheme) => {
  await openAudit(language, { size: { width, height: 800 }, colorScheme });
  expect(await violations(page, { part: "aside" })).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.locator("[data-check]").first().click();
  await page.locator("blockquote").first().waitFor();
  expect(await violations(page, { part: "aside" })).toEqual([]);
  await page.locator("blockquote a, blockquote button").first().click();
  await page.locator("ol mark").waitFor();
  expect(await violations(page, { part: "aside" })).toEqual([]);
});
