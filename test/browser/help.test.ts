import { expect, it } from "vitest";

import { catalogueEntries } from "../../src/functions";
import { siteOfTests } from "./page";
import { violations } from "./readable";

const site = siteOfTests();

it.each(["vi", "en"])("the help in %s fits a phone: nothing is cut off", async (language) => {
  const page = await (await site.browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  for (const name of ["guide", "index", ...catalogueEntries.map((entry) => entry.name.toLowerCase())]) {
    const response = await page.goto(`${site.address}help/${language}/${name}.html`);
    expect(response?.status(), name).toBe(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBe(0);
  }
});

it.each(["light", "dark"] as const)("can be read by everyone, %s", async (colorScheme) => {
  const page = await (await site.browser.newContext({ colorScheme })).newPage();
  for (const name of ["guide", "index", "loggrowth", "progressstatus"]) {
    await page.goto(`${site.address}help/vi/${name}.html`);
    expect(await violations(page), name).toEqual([]);
  }
});
