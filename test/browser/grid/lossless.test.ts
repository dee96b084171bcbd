import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

import { DocumentHost } from "../../../src/host/document/DocumentHost";
import { checkLossless, runsOf } from "../../properties/lossless";
import type { OpenWorld } from "../../properties/lossless";
import { losslessBase } from "../../support/losslessBase";
import { startSite } from "../page";
import type { Site } from "../page";
import { buildGridPage, openRemoteGrid } from "./remoteGrid";

let built: Awaited<ReturnType<typeof buildGridPage>>;
let site: Site;
let page: Page;

beforeAll(async () => {
  built = await buildGridPage();
  site = await startSite(built.folder);
  page = await site.browser.newPage();
  await page.goto(site.address);
  await page.waitForFunction(() => "gridPage" in globalThis);
});

afterAll(async () => {
  await site.close();
  await built.remove();
});

const open: OpenWorld = async (bytes) => {
  const host = await openRemoteGrid(page, bytes);
  return { host, change: (edits) => host.apply(edits), save: () => host.save() };
};

/** One workbook is shown at a time; the other is the document beneath a grid that only its user changes. */
const openAlone: OpenWorld = async (bytes) => {
  const host = await DocumentHost.open(bytes);
  return { host, change: (edits) => host.apply(edits), save: () => host.save() };
};

// The grid calculates: results beside formulas are its own, so sequences that leave formulas to it are for the document's own test.
it("a workbook in the grid is what the user's own changes make of it, once our marks are out", { timeout: 120_000 + runsOf(6) * 20_000 }, async () => {
  await checkLossless({ open, openAlone, base: losslessBase, runs: runsOf(6) });
  expect.hasAssertions();
});
