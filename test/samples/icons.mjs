/** Draws the icons of `assets/` in the sizes that Excel asks for, from the drawings beside them. Run with `npm run icons`. */

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";

const asset = (name) => fileURLToPath(new URL(`../../assets/${name}`, import.meta.url));

/** The product's drawing has too many parts for 16 pixels, so there is a plainer one. */
const icons = [
  { drawing: "icon-small.svg", name: "icon", sizes: [16] },
  { drawing: "icon.svg", name: "icon", sizes: [32, 64, 80] },
  ...["load", "flag", "clear"].map((command) => ({ drawing: `icon-${command}.svg`, name: `icon-${command}`, sizes: [16, 32, 80] })),
];

const browser = await (process.platform === "linux" ? playwright.launch({ executablePath: await chromium.executablePath(), args: ["--no-sandbox"] }) : playwright.launch({ channel: "chrome" }));
const page = await browser.newPage();
for (const { drawing, name, sizes } of icons) {
  const svg = await readFile(asset(drawing), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin: 0"><img width="${size}" height="${size}" style="display: block" src="data:image/svg+xml,${encodeURIComponent(svg)}"></body>`);
    await writeFile(asset(`${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
