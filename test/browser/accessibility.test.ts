/** One walk through every screen in each language: what axe finds in light, dark and high contrast, reflow, large text, languages. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

import { openInExcel } from "./excelPage";
import { openWorkbench, siteOfTests } from "./page";
import { cutOff, enlargeText, faintShapes, foreignTexts, setColours, setWidth, violations } from "./readable";
import { sample, screens, writeFiles } from "./screens";
import type { Files } from "./screens";

const folder = mkdtempSync(join(tmpdir(), "sct-screens-"));
const site = siteOfTests();
let files: Files;

beforeAll(async () => {
  files = await writeFiles(folder, (path, bytes) => writeFileSync(path, bytes));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const light = { colorScheme: "light", forcedColors: "none" } as const;
const dark = { colorScheme: "dark", forcedColors: "none" } as const;
const highContrast = { colorScheme: "dark", forcedColors: "active" } as const;

/** What stands against the screen on show, each line with how it was looked at. Colours do not change with the language. */
async function faultsOf(page: Page, { height, part, withColours, width }: { height: number; part?: string | undefined; withColours: boolean; width: number }): Promise<readonly string[]> {
  const found: string[] = [];
  const note = (how: string, lines: readonly string[]): void => void found.push(...lines.map((line) => `${how}: ${line}`));
  note("light", await violations(page, { part }));
  note("language", await foreignTexts(page));
  if (withColours) {
    await setColours(page, dark);
    note("dark", await violations(page, { part, onlyColours: true }));
    await setColours(page, highContrast);
    note("high contrast", await faintShapes(page));
    await setColours(page, light);
  }
  // Changing the size has the grid drawn anew, which takes long.
  if (width !== 320) await setWidth(page, 320, height);
  note("320 px", await cutOff(page));
  await setWidth(page, width === 320 ? 640 : width, height);
  if (width === 320) {
    const restore = await enlargeText(page);
    note("text at 200 %", await cutOff(page));
    await restore();
    await setWidth(page, width, height);
  }
  return found;
}

it.each([
  ["vi", { width: 320, height: 760 }],
  ["en", { width: 1400, height: 900 }],
] as const)("every screen can be read by everyone: %s, %o", async (language, size) => {
  const { page, errors } = await openWorkbench(site, language, { size });
  const walk = { files, language, page, pane: page.locator("aside") };
  const found: string[] = [];
  for (const { name, reach, part } of screens) {
    await reach(walk).catch((error: unknown) => {
      throw new Error(`The screen “${name}” was not reached`, { cause: error });
    });
    found.push(...(await faultsOf(page, { ...size, part, withColours: language === "vi" })).map((line) => `${name}, ${line}`));
  }
  expect(found).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
}, 300_000);

it("the pane in Excel, the page for an Excel that is too old, and the help can be read by everyone", async () => {
  const excel = await openInExcel(site, readFileSync(sample), { size: { width: 320, height: 760 } });
  const { page } = excel;
  const found: string[] = [];
  const look = async (name: string): Promise<void> => void found.push(...(await faultsOf(page, { width: 320, height: 760, withColours: true })).map((line) => `${name}, ${line}`));
  await page.getByRole("tab", { name: "Đánh dấu" }).click();
  await page.getByRole("heading", { name: "5 chỉ tiêu chưa đạt" }).waitFor();
  await look("Excel");
  expect(excel.errors).toEqual([]);
  for (const path of ["unsupported.html", "help/vi/index.html", "help/vi/loggrowth.html", "help/vi/progressstatus.html", "help/en/status.html"]) {
    await page.goto(`${site.address}${path}`);
    await look(path);
  }
  expect(found).toEqual([]);
  await page.context().close();
});
