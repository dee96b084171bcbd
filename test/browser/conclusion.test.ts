import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { openWorkbench, siteOfTests } from "./page";
import { violations } from "./readable";

const site = siteOfTests();
let page: Page;

const words = {
  vi: { flagTab: "Đánh dấu", conclude: "Sao chép kết luận", title: "Kết luận để dán vào báo cáo", rich: "Sao chép cho Word", markdown: "Sao chép Markdown", copied: "Đã sao chép: hãy dán vào báo cáo.", close: "Đóng", term: "2015–2020", said: "12/17 chỉ tiêu đạt và vượt (trong đó 08 chỉ tiêu vượt)", missed: "05/16 chỉ tiêu chưa đạt" },
  en: { flagTab: "Flag", conclude: "Copy the conclusion", title: "Conclusion for the report", rich: "Copy for Word", markdown: "Copy Markdown", copied: "Copied: paste it into the report.", close: "Close", term: "2015–2020", said: "12 of 17 were met or exceeded (8 of them exceeded)", missed: "5 of 16 were missed" },
} as const;

/** What the clipboard holds, by type. */
async function clipboard(): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Object.fromEntries(await Promise.all((item?.types ?? []).map(async (type) => [type, await (await item!.getType(type)).text()] as const)));
  });
}

describe.each(["vi", "en"] as const)("the conclusion in %s", (language) => {
  const word = words[language];

  it("of a term is shown and copied as rich text and as Markdown", async () => {
    const context = await site.browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"] });
    const opened = await openWorkbench(site, language, { context });
    ({ page } = opened);
    await page.getByRole("tab", { name: word.term }).click();
    await page.getByRole("button", { name: word.conclude }).first().click();
    await page.getByRole("dialog", { name: word.title }).waitFor();
    await page.getByText(word.said).waitFor();
    expect(await violations(page, { part: "[role=dialog]" })).toEqual([]);
    await page.getByRole("button", { name: word.rich }).click();
    await page.getByText(word.copied).waitFor();
    const rich = await clipboard();
    expect(Object.keys(rich).sort()).toEqual(["text/html", "text/plain"]);
    expect(rich["text/html"]).toContain("Times New Roman");
    expect(rich["text/html"]).toContain("<table");
    expect(rich["text/plain"]).toContain(word.said);
    await page.getByRole("button", { name: word.markdown }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes("| :---: |"));
    await page.getByRole("button", { name: word.close, exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(word.conclude);
    expect(opened.errors).toEqual([]);
  });

  it("of the workbook is copied where the clipboard's own API is closed, as in an old web view", async () => {
    const context = await site.browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: "reduce", permissions: ["clipboard-read"] });
    await context.addInitScript(() => {
      Object.defineProperty(window, "ClipboardItem", { value: undefined });
    });
    ({ page } = await openWorkbench(site, language, { context }));
    await page.getByRole("tab", { name: word.flagTab }).click();
    await page.getByRole("button", { name: word.conclude }).last().click();
    await page.getByText(word.missed).waitFor();
    await page.getByRole("button", { name: word.rich }).click();
    await page.getByText(word.copied).waitFor();
    const rich = await clipboard();
    expect(rich["text/html"]).toContain("<table");
    expect(rich["text/plain"]).toContain(word.missed);
  });
});
