/** A browser that keeps nothing, gives no files, or is closed: work is not lost, and what cannot be done is said. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright-core";
import { expect, it } from "vitest";

import { openInExcel } from "./excelPage";
import { openWorkbench, siteOfTests, typeIntoCell } from "./page";

const sample = readFileSync(fileURLToPath(new URL("../../assets/samples/chi-tieu-kinh-te-xa-hoi-2024.xlsx", import.meta.url)));

const site = siteOfTests();
let page: Page;

/** As browsers do whose settings forbid sites to keep anything. Runs in the page. */
function forbidStorage(): void {
  for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  }
}

/** As a browser whose storage is full. Runs in the page. */
function fillStorage(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
}

/** Whether the browser would ask before the page is left. */
function asks(): Promise<boolean> {
  return page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
}

it.each([["keeps nothing", forbidStorage], ["is full", fillStorage]])("works where the browser's storage %s, in the workbench", async (_, refuse) => {
  const context = await site.browser.newContext({ viewport: { width: 1400, height: 900 } });
  await context.addInitScript(refuse);
  const opened = await openWorkbench(site, "vi", { context });
  ({ page } = opened);
  await page.getByRole("tab", { name: "Đánh dấu" }).click();
  await page.getByRole("button", { name: "Đánh dấu", exact: true }).click();
  await page.getByRole("button", { name: "Bỏ đánh dấu" }).waitFor();
  expect(opened.errors).toEqual([]);
});

it("works where the browser keeps nothing, in Excel: another language is chosen all the same", async () => {
  const excel = await openInExcel(site, sample, { before: forbidStorage });
  ({ page } = excel);
  await page.getByRole("tab", { name: "Đánh dấu" }).waitFor();
  await page.locator("button[lang=en]").click();
  await page.getByRole("tab", { name: "Flag" }).waitFor();
  // What Office.js itself says of it.
  expect(excel.errors.filter((error) => error !== "SecurityError: The operation is insecure.")).toEqual([]);
});

it("asks before it is left only where something is unsaved, and a download that failed saves nothing", async () => {
  const context = await site.browser.newContext({ viewport: { width: 1400, height: 900 } });
  ({ page } = await openWorkbench(site, "vi", { context }));
  expect(await asks()).toBe(false);
  await typeIntoCell(page, "E22", "100");
  await expect.poll(asks).toBe(true);

  await page.evaluate(() => {
    const give = URL.createObjectURL.bind(URL);
    URL.createObjectURL = () => {
      URL.createObjectURL = give;
      throw new DOMException("Out of memory", "QuotaExceededError");
    };
  });
  await page.getByRole("button", { name: "Lưu .xlsx" }).click();
  await page.getByText("Đã có lỗi xảy ra").waitFor();
  expect(await asks()).toBe(true);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu .xlsx" }).click();
  await download;
  await expect.poll(asks).toBe(false);
});
