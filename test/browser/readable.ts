/** What must hold of every screen for everyone to read it: what axe finds, in each colour scheme; reflow, enlarged text, size of what is pressed. */

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Univer draws the sheet and its own tools; Fluent's focus traps are empty elements that pass the focus on at once. */
const notOurs = ["section:has(canvas)", "[data-tabster-dummy]"];

const allRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const colourRules = ["color-contrast", "link-in-text-block"];

/** What axe finds in the part, or on the whole page: one line for each element. */
export async function violations(page: Page, { part, onlyColours = false }: { part?: string | undefined; onlyColours?: boolean } = {}): Promise<readonly string[]> {
  // The pages have no frames, for which axe would open a page of its own each time.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (part !== undefined) builder.include(part);
  for (const selector of notOurs) builder.exclude(selector);
  if (onlyColours) builder.withRules(colourRules);
  else builder.withTags(allRules);
  const found = await builder.analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ failureSummary = "", html }) => `${id}: ${html.slice(0, 300)} ${failureSummary.split("\n")[1] ?? ""}`));
}

/** Changes the colours, and waits until what fades from one to the other has arrived. */
export async function setColours(page: Page, media: { readonly colorScheme: "light" | "dark"; readonly forcedColors: "active" | "none" }): Promise<void> {
  await page.emulateMedia({ ...media, contrast: media.forcedColors === "active" ? "more" : "no-preference" });
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.all(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished.catch(() => null)));
  });
}
