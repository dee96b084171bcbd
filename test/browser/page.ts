/** A real browser on the built page: started once for a test file. */

import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

const types: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".png": "image/png" };

const quiet = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

export interface ServedPage {
  readonly address: string;
  readonly browser: Browser;
}

export interface Site extends ServedPage {
  close(): Promise<void>;
}

/** Serves a folder, the built page where none is named, on a free port and starts a browser: on Linux one that came with npm, elsewhere an installed Chrome or Edge. */
export async function startSite(folder = dist): Promise<Site> {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${join(folder, "index.html")} is missing: run npm run build first.`);
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname).replace(/^[/\\]+/, "") || "index.html";
    const file = join(folder, path);
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await startBrowser();
  return {
    address: addressOf(server),
    browser,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** The built page, or what `start` serves, for the tests of a file: from before the first until after the last. What a test opened is closed after it, unless pages are kept for all tests. */
export function siteOfTests({ keepsPages = false, start = startSite }: { readonly keepsPages?: boolean; readonly start?: () => Promise<Site> } = {}): ServedPage {
  let site: Site | null = null;
  const started = (): Site => {
    if (site === null) throw new Error("The site is started before the first test, not before.");
    return site;
  };
  beforeAll(async () => {
    site = await start();
  });
  if (!keepsPages) {
    afterEach(async () => {
      await Promise.all(started().browser.contexts().map((context) => context.close()));
    });
  }
  afterAll(() => site?.close());
  return {
    get address() {
      return started().address;
    },
    get browser() {
      return started().browser;
    },
  };
}

export interface WorkbenchPage {
  readonly page: Page;
  /** Faults of the page, and requests to anywhere else. */
  readonly errors: string[];
}

/** Opens the workbench in a context of its own, or in one that is given, and waits for its pane. */
export async function openWorkbench(
  site: ServedPage, language: "vi" | "en", { size = { width: 1400, height: 900 }, colorScheme = "light", context }: { size?: { width: number; height: number }; colorScheme?: "light" | "dark"; context?: BrowserContext } = {},
): Promise<WorkbenchPage> {
  const page = await (context ?? (await site.browser.newContext({ viewport: size, colorScheme, reducedMotion: "reduce" }))).newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address) && !/^(?:data|blob):/.test(request.url())) errors.push(`foreign request: ${request.url()}`);
  });
  await page.goto(`${site.address}?lang=${language}`);
  await page.locator("aside").getByRole("tab").first().waitFor();
  return { page, errors };
}

/** Goes to a cell or a range by the name box, as a person at the keyboard does. */
export async function selectCell(page: Page, address: string): Promise<void> {
  const box = page.locator("[data-u-comp=defined-name] input, section input").first();
  await box.fill(address);
  await box.press("Enter");
}

/** Goes to a cell and types into it. */
export async function typeIntoCell(page: Page, address: string, text: string): Promise<void> {
  await selectCell(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function startBrowser(): Promise<Browser> {
  if (process.platform === "linux") return playwright.launch({ executablePath: await chromium.executablePath(), args: quiet });
  return playwright.launch({ channel: "chrome", args: quiet }).catch(() => playwright.launch({ channel: "msedge", args: quiet }));
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}/`;
}
