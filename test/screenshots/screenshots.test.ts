/** The pictures of the READMEs: what a newcomer does first on the sample, step by step, in both languages. `npm run screenshots` writes them to `assets/screenshots/`. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";

import { messagesOf } from "../../src/messages";
import { firstSteps } from "../../src/messages/guide/firstSteps";
import { guideMessages } from "../../src/messages/guide";
import { paneMessages } from "../../src/messages/pane";
import { documentLinks } from "../../src/messages/pane/documentLinks";
import { openWorkbench, selectCell, siteOfTests } from "../browser/page";
import { palettePng } from "./palettePng";

const folder = fileURLToPath(new URL("../../assets/screenshots/", import.meta.url));
/** Notes and sheets carry the date of the check. */
const today = new Date("2026-01-15T08:00:00");
const desk = { width: 1280, height: 760 };
const phone = { width: 360, height: 740 };
/** What a page of a README may weigh. */
const pictureLimit = 150_000;

const site = siteOfTests();
let page: Page;
let errors: string[];

beforeAll(() => void mkdirSync(folder, { recursive: true }));

interface Look {
  readonly colorScheme?: "light" | "dark";
  readonly hasSteps?: boolean;
  readonly size?: { width: number; height: number };
}

/** Opens the sample in a browser whose clock stands still. */
async function open(language: "vi" | "en", { colorScheme = "light", hasSteps = false, size = desk }: Look = {}): Promise<void> {
  const context = await site.browser.newContext({ viewport: size, colorScheme, reducedMotion: "reduce", deviceScaleFactor: size === phone ? 2 : 1, locale: language === "vi" ? "vi-VN" : "en-GB", timezoneId: "Asia/Ho_Chi_Minh" });
  await context.clock.setFixedTime(today);
  ({ page, errors } = await openWorkbench(site, language, { context }));
  if (!hasSteps) await page.getByRole("button", { name: firstSteps(language).hide }).click();
}

/** Writes what is on show once it has come to rest. */
async function take(name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  let picture = await page.screenshot();
  await expect
    .poll(async () => {
      const before = picture;
      picture = await page.screenshot();
      return picture.equals(before);
    }, { interval: 400, timeout: 15_000 })
    .toBe(true);
  const small = palettePng(picture);
  writeFileSync(join(folder, `${name}.png`), small);
  expect(errors).toEqual([]);
  expect(small.length, `${name}.png in bytes`).toBeLessThan(pictureLimit);
}

describe.each(["vi", "en"] as const)("pictures in %s", (language) => {
  const words = paneMessages(language);
  const name = (what: string): string => `${what}.${language}`;
  const openFlag = async (): Promise<void> => {
    await page.getByRole("tab", { name: words.sections.flag }).click();
    await page.getByRole("heading", { name: words.flag.missed(5) }).waitFor();
  };
  const flag = async (): Promise<void> => {
    await page.getByRole("button", { name: words.flag.flag, exact: true }).click();
    await page.getByRole("button", { name: words.flag.clear }).waitFor();
    await page.getByRole("button", { name: words.dismiss }).click();
  };
  const load = async (): Promise<void> => {
    await page.getByRole("button", { name: words.model.load }).click();
    await page.getByRole("button", { name: words.load.write }).click();
    await page.getByRole("button", { name: words.load.open(messagesOf(language).load.summary.sheetName) }).click();
    await page.getByRole("button", { name: words.dismiss }).click();
  };

  it("the first screen", async () => {
    await open(language, { hasSteps: true });
    await take(name("start"));
  });

  it("what was missed, flagged", async () => {
    await open(language);
    await openFlag();
    await flag();
    await selectCell(page, "E22");
    await take(name("flagged"));
  });

  it("why", async () => {
    await open(language);
    await openFlag();
    await flag();
    await page.getByTitle(/E15/).click();
    const item = page.getByRole("listitem").filter({ has: page.getByTitle(/E15/) });
    await item.getByRole("button", { name: words.flag.why }).click();
    await item.evaluate((element) => element.scrollIntoView({ block: "start" }));
    await take(name("why"));
  });

  it("the summary of the loaded model", async () => {
    await open(language);
    await load();
    await take(name("summary"));
  });

  it("the audit", async () => {
    await open(language);
    await page.getByRole("button", { name: documentLinks(language).audit }).click();
    await page.locator("[data-check]").first().waitFor();
    await take(name("audit"));
  });

  it("sending", async () => {
    await open(language);
    await load();
    await page.getByRole("tab", { name: words.sections.send }).click();
    await take(name("send"));
  });

  it("the help", async () => {
    await open(language);
    await page.getByRole("button", { name: firstSteps(language).help }).click();
    await page.getByRole("heading", { name: guideMessages(language).verdictTitle }).evaluate((element) => element.scrollIntoView({ block: "start" }));
    await take(name("help"));
  });

  it("a phone", async () => {
    await open(language, { size: phone });
    await openFlag();
    await take(name("phone"));
  });

  it("in the dark", async () => {
    await open(language, { colorScheme: "dark" });
    await openFlag();
    await flag();
    await take(name("dark"));
  });
});
