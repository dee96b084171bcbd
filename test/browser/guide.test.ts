import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { guideMessages } from "../../src/messages/guide";
import { firstSteps } from "../../src/messages/guide/firstSteps";
import { paneMessages } from "../../src/messages/pane";
import { sampleBytes } from "../support/samples";
import { openInExcel } from "./excelPage";
import { openWorkbench, selectCell, siteOfTests, typeIntoCell } from "./page";
import { violations } from "./readable";

const sample = sampleBytes();
const { version } = JSON.parse(readFileSync(fileURLToPath(new URL("../../package.json", import.meta.url)), "utf8")) as { version: string };

const site = siteOfTests();
let page: Page;

/** What has the focus: its name, or else its text. */
function focused(): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? null);
}

describe.each(["vi", "en"] as const)("the help in %s", (language) => {
  const steps = firstSteps(language);
  const guide = guideMessages(language);
  const words = paneMessages(language);

  it("shows a newcomer three steps, which lead to the answer and stay hidden once they are", async () => {
    const opened = await openWorkbench(site, language);
    page = opened.page;
    const card = page.getByRole("region", { name: steps.title });
    expect(await card.getByRole("listitem").count()).toBe(3);
    await card.getByRole("button", { name: steps.start }).click();
    await page.getByRole("heading", { name: words.flag.missed(5) }).waitFor();
    expect([await card.count(), await focused()]).toEqual([0, words.sections.flag]);
    await page.getByRole("tab", { name: words.sections.model }).click();
    await card.getByRole("button", { name: steps.hide }).click();
    expect([await card.count(), await focused()]).toEqual([0, steps.help]);
    await page.reload();
    await page.locator("aside").getByRole("tab").first().waitFor();
    expect(await card.count()).toBe(0);
    expect(opened.errors).toEqual([]);
  });

  it.each([
    ["light", 1280],
    ["dark", 360],
  ] as const)("opens over the section and gives the focus back, %s, at %i px", async (colorScheme, width) => {
    const opened = await openWorkbench(site, language, { size: { width, height: 740 }, colorScheme });
    page = opened.page;
    const pane = page.locator("aside");
    expect(await violations(page, { part: "aside" })).toEqual([]);
    await pane.locator("header").getByRole("button", { name: steps.help }).click();
    await pane.getByRole("heading", { name: guide.title, exact: true }).waitFor();
    expect(await focused()).toBe(guide.title);
    expect(await pane.getByRole("table").getByRole("row").count()).toBe(guide.verdicts.length + 1);
    expect(await pane.getByText(guide.version(version), { exact: true }).count()).toBe(1);
    const scroller = pane.getByRole("heading", { name: guide.title, exact: true }).locator("..");
    expect(await scroller.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await violations(page, { part: "aside" })).toEqual([]);
    await page.keyboard.press("Escape");
    await pane.getByRole("heading", { name: guide.title, exact: true }).waitFor({ state: "detached" });
    expect(await focused()).toBe(steps.help);
    expect(opened.errors).toEqual([]);
  });
});

it("names keys that do what it says", async () => {
  ({ page } = await openWorkbench(site, "vi"));
  const words = paneMessages("vi");
  await page.getByRole("tab", { name: words.sections.model }).press("ArrowRight");
  expect(await focused()).toContain(words.sections.flag);
  await page.keyboard.press("End");
  expect(await focused()).toContain(words.sections.send);
  await page.getByRole("tab", { name: words.sections.flag }).press("Enter");
  await page.getByRole("heading", { name: words.flag.missed(5) }).waitFor();
  await page.getByTitle(/E22/).press("Enter");
  await page.waitForFunction(() => [...document.querySelectorAll("input")].some(({ value }) => value === "E22"));
  await typeIntoCell(page, "E22", "100");
  await page.getByRole("heading", { name: words.flag.missed(4) }).waitFor();
  await selectCell(page, "E22");
  await page.keyboard.press("Control+z");
  await page.getByRole("heading", { name: words.flag.missed(5) }).waitFor();
  await page.keyboard.press("Control+y");
  await page.getByRole("heading", { name: words.flag.missed(4) }).waitFor();
});

it("opens in Excel's pane, and its page beside it", async () => {
  const excel = await openInExcel(site, sample);
  page = excel.page;
  const steps = firstSteps("vi");
  const guide = guideMessages("vi");
  await page.locator("header").getByRole("button", { name: steps.help }).click();
  await page.getByRole("heading", { name: guide.verdictTitle }).waitFor();
  const [opened] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: guide.asPage }).click()]);
  await opened.getByRole("heading", { name: guide.verdictTitle }).waitFor();
  expect(await opened.getByRole("table").getByRole("row").count()).toBe(guide.verdicts.length + 1);
});
