import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

import { hostContract } from "../../host-contract/contract";
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

hostContract("the grid host", () => openRemoteGrid(page));
