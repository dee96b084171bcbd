import type { Download, Page } from "playwright-core";
import { expect, it } from "vitest";

import { openWorkbench, siteOfTests, typeIntoCell } from "./page";

const site = siteOfTests();
let page: Page;

declare global {
  interface Window {
    held: Promise<void>;
    goOn(): void;
  }
}

/** Packing a part waits for `window.held`: a large workbook, at the speed of a small one. Runs in the page. */
function holdPacking(): void {
  const Original = ReadableStream;
  window.held = Promise.resolve();
  window.ReadableStream = class<R> extends Original<R> {
    constructor(source: UnderlyingDefaultSource<R> = {}, strategy?: QueuingStrategy<R>) {
      const { pull } = source;
      super(pull === undefined ? source : { ...source, pull: (controller) => window.held.then(() => pull.call(source, controller)) }, strategy);
    }
  } as typeof ReadableStream;
}

it.each([
  ["vi", { save: "Lưu .xlsx", saving: "Đang lưu chi-tieu-kinh-te-xa-hoi-2024.xlsx…", cancel: "Hủy", cancelled: "Đã hủy lưu", saved: /Đã lưu .+ vào thư mục tải xuống/ }],
  ["en", { save: "Save .xlsx", saving: "Saving chi-tieu-kinh-te-xa-hoi-2024.xlsx…", cancel: "Cancel", cancelled: "Saving was cancelled", saved: /Saved as .+ in your downloads/ }],
] as const)("a saving that takes long says so and can be cancelled, in %s; the changes stay", async (language, word) => {
  const context = await site.browser.newContext({ viewport: { width: 1400, height: 900 } });
  await context.addInitScript(holdPacking);
  ({ page } = await openWorkbench(site, language, { context }));
  await typeIntoCell(page, "E22", "100");
  const downloads: Download[] = [];
  page.on("download", (download) => downloads.push(download));
  await page.evaluate(() => void (window.held = new Promise((resolve) => (window.goOn = resolve))));
  const save = page.getByRole("button", { name: word.save });
  await save.click();
  await page.getByRole("status").filter({ hasText: word.saving }).waitFor();
  expect(await save.getAttribute("aria-disabled")).toBe("true");
  await page.getByRole("main").getByRole("button", { name: word.cancel }).first().click();
  await page.getByText(word.cancelled).waitFor();
  expect(await save.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.evaluate(() => window.goOn());
  await page.waitForTimeout(500);
  expect(downloads).toEqual([]);
  // It is not taken for saved: the page asks before it is left.
  expect(await page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })))).toBe(true);
  await save.click();
  await page.getByText(word.saved).waitFor();
  expect(downloads.length).toBe(1);
  expect(await page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })))).toBe(false);
});
