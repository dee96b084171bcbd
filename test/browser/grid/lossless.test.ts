import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";

import { checkLossless, runsOf } from "../../properties/lossless";
import type { OpenWorld } from "../../properties/lossless";
import { losslessBase } from "../../support/losslessBase";
import type { Meaning } from "../../support/workbookMeaning";
import { siteOfTests } from "../page";
import { openGridPage, openRemoteGrid, startGridSite } from "./remoteGrid";

const site = siteOfTests({ keepsPages: true, start: startGridSite });
/** One with us, one without. Both calculate. */
let withUs: Page;
let alone: Page;

beforeAll(async () => {
  [withUs, alone] = [await openGridPage(site), await openGridPage(site)];
});

const openIn = (page: () => Page): OpenWorld => async (bytes) => {
  const host = await openRemoteGrid(page(), bytes);
  return { host, change: (edits) => host.apply(edits), save: () => host.save() };
};

/** Results beside formulas are the grid's: of a function put back in place of its value it has the old one until it calculates again, and so have the cells that it fills. */
function withoutResults(meaning: Meaning): Meaning {
  return Object.fromEntries(Object.entries(meaning).map(([part, text]) => [part, text.replace(/(<main:c [^\n]*?)(?: t="\w+")?>\n(<main:f[^\n]*\n)<main:v>[^<]*<\/>/g, "$1>\n$2").replace(/(<main:c r="D[34]"[^\n]*?)(?: t="\w+")?>\n<main:v>[^<]*<\/>/g, part === "sheet Tính" ? "$1>" : "$&")]));
}

it("a workbook in the grid is what the user's own changes make of it, once our marks are out", { timeout: 120_000 + runsOf(6) * 30_000 }, async () => {
  await checkLossless({ open: openIn(() => withUs), openAlone: openIn(() => alone), base: losslessBase, said: withoutResults, runs: runsOf(6) });
  expect.hasAssertions();
});
