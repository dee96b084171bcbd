/** The main job by keyboard alone, in both languages: what is pressed next comes after what was pressed, and the focus is always seen and never lost. */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { paneMessages } from "../../src/messages/pane";
import { sendingMessages } from "../../src/messages/pane/sending";
import { conclusionPaneMessages } from "../../src/messages/pane/conclusion";
import { workbenchMessages } from "../../src/messages/workbench";
import { openWorkbench, siteOfTests } from "./page";

const site = siteOfTests();

interface Focus {
  /** What a screen reader calls it. */
  readonly name: string;
  readonly part: "bar" | "grid" | "pane" | "dialog" | "none";
  /** A line around it, or a shadow, tells where the focus is. */
  readonly isSeen: boolean;
}

function focus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const active = document.activeElement as HTMLElement;
    const part = active === document.body ? "none" : active.closest("[role=dialog], [role=alertdialog]") !== null ? "dialog" : active.closest("aside") !== null ? "pane" : active.closest("section:has(canvas)") !== null ? "grid" : "bar";
    const label = active.getAttribute("aria-label") ?? (active as HTMLInputElement).labels?.[0]?.textContent ?? active.textContent;
    const looks = [active, active.parentElement ?? active].flatMap((element) => [null, "::after", "::before"].map((pseudo) => getComputedStyle(element, pseudo)));
    // A link shows it by a double line under it.
    const isUnderlined = looks.some(({ textDecorationStyle }) => textDecorationStyle === "double");
    // Fluent draws the line around some fields on a sibling of the input.
    const sibling = active.nextElementSibling;
    if (active instanceof HTMLInputElement && sibling !== null) looks.push(getComputedStyle(sibling), getComputedStyle(sibling, "::after"));
    const isSeen = isUnderlined || looks.some(({ borderBottomWidth, boxShadow, content, outlineStyle, outlineWidth }) => (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none" || (content !== "none" && content !== "normal" && Number.parseFloat(borderBottomWidth) > 0));
    return { name: label.trim(), part, isSeen };
  });
}

/** Presses Tab until something of this name has the focus: everything on the way has to show it. */
async function tabTo(page: Page, name: string | RegExp, limit = 60): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step <= limit; step++) {
    const now = await focus(page);
    if (typeof name === "string" ? now.name === name : name.test(now.name)) return;
    expect([now.name, now.part], "the focus was lost").not.toEqual(["", "none"]);
    passed.push(now.name);
    await page.keyboard.press("Tab");
    const next = await focus(page);
    if (next.part !== "grid") expect(next, `the focus on ${next.name} is not to be seen`).toMatchObject({ isSeen: true });
  }
  throw new Error(`${String(name)} cannot be reached by Tab from ${passed.join(" → ")}`);
}

async function press(page: Page, name: string | RegExp, key = "Enter"): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

const inPane = (page: Page) => expect.poll(async () => (await focus(page)).part).toBe("pane");

/** Waits for what the pane has to say next, whoever looks at it or listens to it. */
const said = (page: Page, text: string) => page.locator("[role=status], [aria-live], [role=alert]").filter({ hasText: text }).first().waitFor({ state: "attached" });

describe.each(["vi", "en"] as const)("by keyboard alone in %s", (language) => {
  const { asides, conclude, flag, load, model, sections } = paneMessages(language);
  const sending = sendingMessages(language);
  const workbench = workbenchMessages(language);
  const conclusion = conclusionPaneMessages(language);

  it("a sample is opened, a finding looked up, explained, set aside; the rest is flagged, loaded, sent and saved", async () => {
    const { page, errors } = await openWorkbench(site, language);
    // The grid has the focus from the start, as a sheet in Excel has.
    await expect.poll(async () => (await focus(page)).part).toBe("grid");
    await page.keyboard.press("Shift+F6");
    await press(page, workbench.samples);
    await expect.poll(async () => (await focus(page)).name).toBe(workbench.sampleNames["chi-tieu-kinh-te-xa-hoi-2024.xlsx"]);
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await focus(page)).name).toBe(workbench.samples);

    // Around the parts of the page and back to where it was.
    await page.keyboard.press("F6");
    await expect.poll(async () => (await focus(page)).part).toBe("grid");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("F6");
    await expect.poll(async () => (await focus(page)).name).toBe(sections.model);
    await page.keyboard.press("F6");
    await expect.poll(async () => (await focus(page)).name).toBe(workbench.samples);
    await page.keyboard.press("Shift+F6");
    await expect.poll(async () => (await focus(page)).name).toBe(sections.model);

    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await focus(page)).name).toBe(sections.flag);
    await page.getByRole("heading", { name: flag.missed(5) }).waitFor();

    // To the cell and back to the same finding.
    await press(page, /^Tổng thu ngân sách/);
    await page.waitForFunction(() => [...document.querySelectorAll("input")].some(({ value }) => value === "E8"));
    await inPane(page);
    await press(page, /^(?:Vì sao|Why)\? Tổng thu ngân sách/);
    await page.getByRole("button", { name: asides.openOf("Tổng thu ngân sách trên địa bàn") }).waitFor();
    await press(page, asides.openOf("Tổng thu ngân sách trên địa bàn"));
    await expect.poll(async () => (await focus(page)).name).toContain(asides.reason);
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await focus(page)).name).toBe(asides.openOf("Tổng thu ngân sách trên địa bàn"));
    await page.keyboard.press("Enter");
    await page.keyboard.type("Chờ quyết toán");
    await press(page, asides.submit);
    await said(page, asides.done("Tổng thu ngân sách trên địa bàn"));
    await expect.poll(async () => (await focus(page)).name).toContain(flag.missed(5));

    await press(page, flag.flag);
    await said(page, flag.done(4));
    await inPane(page);
    await press(page, flag.clear);
    await expect.poll(async () => (await focus(page)).part).toBe("dialog");
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    await expect.poll(async () => (await focus(page)).name).toBe(flag.clear);

    await press(page, conclude);
    await page.getByRole("dialog", { name: conclusion.title }).waitFor();
    await expect.poll(async () => (await focus(page)).part).toBe("dialog");
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await focus(page)).name).toBe(conclude);

    await tabBackTo(page, sections.flag);
    await page.keyboard.press("Home");
    await press(page, model.load);
    await expect.poll(async () => (await focus(page)).name).toBe(load.title);
    await press(page, load.write);
    await said(page, load.done);
    await inPane(page);

    await tabBackTo(page, sections.model);
    await page.keyboard.press("End");
    await expect.poll(async () => (await focus(page)).name).toBe(sections.send);
    await page.getByRole("button", { name: sending.send }).waitFor();
    const [copy] = await Promise.all([page.waitForEvent("download"), press(page, sending.send)]);
    expect(copy.suggestedFilename()).toMatch(/\.xlsx$/);
    await said(page, paneMessages(language).send.done);
    await inPane(page);

    // A question before changes are lost: Enter stays, and the focus is back.
    await page.keyboard.press("F6");
    await expect.poll(async () => (await focus(page)).part).toBe("bar");
    await press(page, workbench.samples);
    await expect.poll(async () => (await focus(page)).name).toBe(workbench.sampleNames["chi-tieu-kinh-te-xa-hoi-2024.xlsx"]);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await focus(page)).name).toBe(workbench.stay);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await focus(page)).name).toBe(workbench.samples);
    const [saved] = await Promise.all([page.waitForEvent("download"), press(page, workbench.save)]);
    expect(saved.suggestedFilename()).toBe("chi-tieu-kinh-te-xa-hoi-2024.xlsx");
    expect((await focus(page)).name).toBe(workbench.save);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** Back by Shift+Tab. */
async function tabBackTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 80; step++) {
    if ((await focus(page)).name === name) return;
    await page.keyboard.press("Shift+Tab");
  }
  throw new Error(`${name} cannot be reached by Shift+Tab`);
}
