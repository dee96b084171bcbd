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

/** Changes the width, and waits until an open menu stands where it belongs now: until then it may hang over the edge. */
export async function setWidth(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, null, { timeout: 3_000 }).catch(() => null);
}

/** Texts of the page that are cut off at its present width, and whether the page scrolls sideways. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
    for (const part of document.querySelectorAll<HTMLElement>("header, aside, main, [role=dialog], [role=alertdialog], header *, aside *, main *, [role=dialog] *, [role=alertdialog] *")) {
      if (part.closest("section:has(canvas)") !== null || part.clientWidth <= 1) continue;
      const { overflowX, textOverflow, visibility } = getComputedStyle(part);
      if (visibility === "hidden" || part instanceof HTMLInputElement || part instanceof HTMLSelectElement) continue;
      // A table may scroll in a frame of its own that takes the focus.
      if (part.tabIndex === 0 && part.scrollWidth > part.clientWidth) continue;
      const clips = overflowX !== "visible" || textOverflow === "ellipsis";
      if (clips && part.scrollWidth > part.clientWidth + 1) found.push(`cut off by ${part.scrollWidth - part.clientWidth} px: ${part.outerHTML.slice(0, 200)}`);
    }
    // What stands outside the window, or over the edge of it.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const own = node.parentElement;
      if (own === null || node.nodeValue?.trim() === "" || own.closest("section:has(canvas), div[tabindex='0'], .fui-DialogSurface__backdrop") !== null) continue;
      if (!own.checkVisibility({ checkVisibilityCSS: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const isForEars = own.closest("[role=status], [aria-live]")?.clientWidth === 1 || own.clientWidth === 1;
      if (!isForEars && box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)) found.push(`out of the window: ${node.nodeValue?.slice(0, 80)}`);
    }
    return found;
  });
}

/** Text twice as large, as the setting for text of Windows makes it; the layout keeps its widths. */
export async function enlargeText(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    for (const provider of document.querySelectorAll<HTMLElement>(".fui-FluentProvider")) {
      const style = getComputedStyle(provider);
      for (const name of ["Base100", "Base200", "Base300", "Base400", "Base500", "Base600"]) {
        for (const property of [`--fontSize${name}`, `--lineHeight${name}`]) provider.style.setProperty(property, `${2 * Number.parseFloat(style.getPropertyValue(property))}px`);
      }
    }
  });
  return () =>
    page.evaluate(() => {
      for (const provider of document.querySelectorAll<HTMLElement>(".fui-FluentProvider")) provider.removeAttribute("style");
    });
}

/** Shapes of pictures that high contrast leaves without a colour of the system: less than 3 : 1 against the page (WCAG 1.4.11). */
export async function faintShapes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => Number(part) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "Canvas";
    const ground = luminance(getComputedStyle(probe).color);
    probe.remove();
    const contrast = (colour: string): number => (Math.max(luminance(colour), ground) + 0.05) / (Math.min(luminance(colour), ground) + 0.05);
    return [...document.querySelectorAll<SVGElement>("svg[role=img] :is(rect, line, circle, text)")].flatMap((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      const colours = (shape.tagName === "line" ? [stroke] : [fill, stroke]).filter((colour) => colour !== "none");
      return colours.some((colour) => contrast(colour) >= 3) ? [] : [`${shape.tagName} ${shape.textContent} in ${colours.join(", ")}`];
    });
  });
}

/** Changes the colours, and waits until what fades from one to the other has arrived. */
export async function setColours(page: Page, media: { readonly colorScheme: "light" | "dark"; readonly forcedColors: "active" | "none" }): Promise<void> {
  await page.emulateMedia({ ...media, contrast: media.forcedColors === "active" ? "more" : "no-preference" });
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.all(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished.catch(() => null)));
  });
}

/**
 * Texts in another language than the page says they are in (WCAG 3.1.2): in English text with Vietnamese letters, in Vietnamese
 * text with the small words that no English sentence does without.
 */
export async function foreignTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const vietnamese = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/iu;
    const english = /\b(?:the|of|and|is|are|not|with|from|this|that|cell|cells|row|rows|sheet|workbook|target|value|set|by|on|town|assessment|save|close|back|show)\b/i;
    // Most of its words: a name or a unit inside an English sentence is read as well as it can be.
    const isVietnamese = (text: string): boolean => {
      const words = text.match(/\p{L}+/gu) ?? [];
      return words.length > 1 && words.filter((word) => vietnamese.test(word)).length * 3 >= words.length * 2 && !english.test(text);
    };
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const own = node.parentElement;
      const text = node.nodeValue?.trim() ?? "";
      if (own === null || text === "" || own.closest("section:has(canvas), script, style, noscript, code, [data-own-words]") !== null || !own.checkVisibility({ checkVisibilityCSS: true })) continue;
      const language = own.closest("[lang]")?.getAttribute("lang");
      if (language === "en" ? isVietnamese(text) : english.test(text)) found.push(`in ${language ?? "no language"}: ${text.slice(0, 160)}`);
    }
    return found;
  });
}
