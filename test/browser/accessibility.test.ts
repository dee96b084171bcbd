/** One walk through every screen in each language: what axe finds in light, dark and high contrast, reflow at 320 px, text twice as large, faults of the page. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { openWorkbench, startSite } from "./page";
import type { Site } from "./page";
import { cutOff, enlargeText, faintShapes, foreignTexts, setColours, violations } from "./readable";
import { screens, writeFiles } from "./screens";
import type { Files } from "./screens";

const folder = mkdtempSync(join(tmpdir(), "sct-screens-"));
const shots = process.env.SHOTS;
let site: Site;
let files: Files;

beforeAll(async () => {
  files = await writeFiles(folder, (path, bytes) => writeFileSync(path, bytes));
  site = await startSite();
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

it.each([
  ["vi", { width: 360, height: 760 }],
  ["en", { width: 1400, height: 900 }],
] as const)("every screen can be read by everyone: %s, %o", async (language, size) => {
  const { page, errors } = await openWorkbench(site, language, { size });
  page.setDefaultTimeout(8_000);
  const walk = { files, language, page, pane: page.locator("aside") };
  const found: string[] = [];
  for (const { name, reach, part } of screens.filter(({name}) => !process.env.ONLY || new RegExp(process.env.ONLY).test(name))) {
    const note = (how: string, lines: readonly string[]): void => void found.push(...lines.map((line) => `${name}, ${how}: ${line}`));
    const start = Date.now();
    await reach(walk).catch((error: unknown) => { throw new Error(`${name}: ${String(error)}`); });
    const mid = Date.now();
    note("light", await violations(page, { part }));
    if (shots) await page.screenshot({ path: `${shots}/${language}-light-${name.replace(/\W+/g, "-")}.png` });
    await setColours(page, { colorScheme: "dark", forcedColors: "none" });
    if (language === "vi") note("dark", await violations(page, { part, onlyColours: true }));
    if (shots) await page.screenshot({ path: `${shots}/${language}-dark-${name.replace(/\W+/g, "-")}.png` });
    await setColours(page, { colorScheme: "dark", forcedColors: "active" });
    note("high contrast", await faintShapes(page));
    if (shots) await page.screenshot({ path: `${shots}/${language}-hc-${name.replace(/\W+/g, "-")}.png` });
    await setColours(page, { colorScheme: "light", forcedColors: "none" });
    note("language", await foreignTexts(page));
    await page.setViewportSize({ width: 320, height: size.height });
    note("320 px", await cutOff(page));
    if (shots) await page.screenshot({ path: `${shots}/${language}-320-${name.replace(/\W+/g, "-")}.png` });
    await page.setViewportSize({ width: 640, height: size.height });
    const restore = await enlargeText(page);
    note("text at 200 %", await cutOff(page));
    if (shots) await page.screenshot({ path: `${shots}/${language}-200-${name.replace(/\W+/g, "-")}.png` });
    await restore();
    await page.setViewportSize(size);
    writeFileSync(`/tmp/w/a11y-shots/found-${language}.txt`, found.join("\n"));
    console.log(name, mid - start, Date.now() - mid);
  }
  writeFileSync(`/tmp/w/a11y-shots/found-${language}.txt`, found.join("\n"));
  expect(found).toEqual([]);
  expect(errors).toEqual([]);
}, 300_000);
