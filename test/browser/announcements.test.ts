/** What the page tells people who do not see it: the beginning and the end of work, results, faults; each once, and nothing of what they type themselves. */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { paneMessages } from "../../src/messages/pane";
import { workbenchMessages } from "../../src/messages/workbench";
import { openWorkbench, siteOfTests, typeIntoCell } from "./page";

const site = siteOfTests();

interface Said {
  readonly how: "alert" | "status";
  readonly text: string;
}

declare global {
  interface Window {
    said: Said[];
  }
}

/** From now on, notes every text that comes into a live region, as a screen reader would read it. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.said = [];
    const regions = "[role=alert], [role=status], [aria-live=polite], [aria-live=assertive]";
    const before = new Map([...document.querySelectorAll(regions)].map((region) => [region, region.textContent]));
    new MutationObserver(() => {
      for (const region of document.querySelectorAll(regions)) {
        const text = region.textContent;
        if (before.get(region) === text) continue;
        before.set(region, text);
        if (text !== "" && region.checkVisibility()) window.said.push({ how: region.matches("[role=alert], [aria-live=assertive]") ? "alert" : "status", text });
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

/** What was said since; waits for the last of it. */
async function saidUntil(page: Page, last: string): Promise<readonly Said[]> {
  await expect.poll(() => page.evaluate(() => window.said.map(({ text }) => text))).toContain(last);
  // What comes too late would be said twice.
  await page.waitForTimeout(600);
  return page.evaluate(() => window.said.splice(0));
}

describe.each(["vi", "en"] as const)("announcements in %s", (language) => {
  const { applying, asides, flag, model, sections } = paneMessages(language);
  const workbench = workbenchMessages(language);
  const polite = (text: string): Said => ({ how: "status", text });

  it("tell the beginning and the end of work, results that change, and faults, once each", async () => {
    const { page } = await openWorkbench(site, language);
    const pane = page.locator("aside");
    await pane.getByRole("tab", { name: sections.flag, exact: true }).click();
    await page.getByRole("heading", { name: flag.missed(5) }).waitFor();
    await listen(page);

    await pane.getByRole("button", { name: flag.flag, exact: true }).click();
    expect(await saidUntil(page, flag.done(5))).toEqual([polite(applying.flag), polite(flag.done(5))]);
    await pane.getByRole("button", { name: flag.clear }).click();
    expect(await saidUntil(page, flag.cleared)).toEqual([polite(applying.clear), polite(flag.cleared)]);

    // A corrected number: the new result.
    await typeIntoCell(page, "E22", "100");
    expect((await saidUntil(page, flag.missed(4))).filter(({ text }) => text === flag.missed(4))).toEqual([polite(flag.missed(4))]);

    // What a person types is not read back to them.
    await pane.getByRole("button", { name: /^(?:Vì sao|Why)\?/ }).first().click();
    await pane.getByRole("button", { name: new RegExp(`^${asides.openOf("")}`) }).click();
    await pane.getByLabel(new RegExp(`^${asides.reason}`)).pressSequentially("Chờ");
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.said.splice(0))).toEqual([]);

    await pane.getByRole("tab", { name: sections.model, exact: true }).click();
    await pane.getByRole("searchbox").fill("nước sạch");
    expect(await saidUntil(page, model.found(1))).toEqual([polite(model.found(1))]);

    await page.getByTestId("file").setInputFiles({ name: "hong.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("x") });
    await page.getByRole("alertdialog").getByRole("button", { name: workbench.openAnyway }).click();
    await page.getByText(/^hong\.xlsx: /).first().waitFor({ state: "attached" });
    await page.waitForTimeout(600);
    const faults = await page.evaluate(() => window.said.splice(0).filter(({ how }) => how === "alert"));
    expect(faults.map(({ text }) => text.startsWith("hong.xlsx: "))).toEqual([true]);
    await page.context().close();
  });
});
