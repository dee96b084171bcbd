/** What the Content-Security-Policy of each page holds back, tried from within the page. */

import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openInExcel } from "./excelPage";
import { openWorkbench, siteOfTests } from "./page";
import { listenToPolicy, violationsOf, watchPolicy } from "./violations";

const site = siteOfTests();
/** Another origin that would answer: it hears of whatever leaves a page. */
let server: Server;
let elsewhere: string;
const heard: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(request.url ?? "");
    response.writeHead(200, { "access-control-allow-origin": "*" }).end();
  });
  server.on("upgrade", (request, socket) => {
    heard.push(request.url ?? "");
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

/** Tries everything that could run a text as a program or tell somebody something. Runs in the page, as a script of its own would. */
async function attack(origin: string): Promise<Record<string, string>> {
  const outcomes: Record<string, string> = {};
  const attempt = async (name: string, work: () => unknown): Promise<void> => {
    try {
      const done: unknown = await work();
      outcomes[name] = done === undefined ? "nothing" : "done";
    } catch (error) {
      outcomes[name] = error instanceof Error ? error.name : "refused";
    }
  };
  const put = (markup: string): void => {
    const part = document.createElement("div");
    part.innerHTML = markup;
    document.body.append(part);
  };
  // What a debugger evaluates is not held back: these run later, as the page's own.
  await new Promise((resolve) => setTimeout(resolve));
  await attempt("eval", () => (0, eval)("window.ran = 'eval'"));
  await attempt("new Function", (): unknown => Reflect.construct(Function, ["window.ran = 'function'"]));
  const script = document.createElement("script");
  script.textContent = "window.ran = 'inline script'";
  document.body.append(script);
  const foreign = document.createElement("script");
  foreign.src = `${origin}/a.js`;
  document.body.append(foreign);
  put('<img src="data:," onerror="window.ran = \'handler\'">');
  put(`<img src="${origin}/a.png">`);
  put('<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>');
  put(`<iframe src="${origin}/frame"></iframe><object data="${origin}/object"></object><embed src="${origin}/embed"><video src="${origin}/a.mp4"></video><link rel="stylesheet" href="${origin}/a.css">`);
  put(`<form action="${origin}/form" method="post"><input name="a"></form>`);
  await attempt("fetch", () => fetch(`${origin}/fetch`));
  await attempt("XMLHttpRequest", () => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.onload = resolve;
    request.onerror = () => reject(new TypeError("refused"));
    request.open("GET", `${origin}/xhr`);
    request.send();
  }));
  await attempt("WebSocket", () => new Promise((resolve, reject) => {
    const socket = new WebSocket(origin.replace("http", "ws"));
    socket.onopen = resolve;
    socket.onerror = () => reject(new TypeError("refused"));
  }));
  navigator.sendBeacon(`${origin}/beacon`, "a");
  document.querySelector("form")?.submit();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return outcomes;
}

async function check(page: Page, address: string): Promise<void> {
  expect(await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content")).toMatch(/^default-src 'none';/);
  expect(await violationsOf(page)).toEqual([]);
  const outcomes = await page.evaluate(attack, elsewhere);
  expect(outcomes).toEqual({ eval: "EvalError", "new Function": "EvalError", fetch: "TypeError", XMLHttpRequest: "TypeError", WebSocket: expect.stringMatching(/Error$/) as string });
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(heard).toEqual([]);
  expect(page.url().startsWith(address)).toBe(true);
  const held = new Set((await violationsOf(page)).map((violation) => violation.split(" ")[0]));
  for (const directive of ["script-src", "script-src-elem", "script-src-attr", "img-src", "frame-src", "object-src", "media-src", "style-src-elem", "connect-src", "form-action"]) expect(held).toContain(directive);
}

describe("the policy", () => {
  it("of the workbench", async () => {
    const context = await site.browser.newContext({ viewport: { width: 1400, height: 900 } });
    await watchPolicy(context);
    const { page } = await openWorkbench(site, "vi", { context });
    await check(page, site.address);
    await context.close();
  });

  it("of the pane in Excel, with the real Office.js", async () => {
    const { page } = await openInExcel(site, null, { before: listenToPolicy });
    await page.getByRole("tab").first().waitFor();
    await check(page, `${site.address}taskpane.html`);
    await page.context().close();
  });

  it.each(["help/vi/index.html", "help/en/cagr.html", "unsupported.html"])("of %s, which has no scripts at all", async (path) => {
    const context = await site.browser.newContext();
    await watchPolicy(context);
    const page = await context.newPage();
    await page.goto(`${site.address}${path}`);
    expect(await page.locator("script").count()).toBe(0);
    await check(page, `${site.address}${path}`);
    await context.close();
  });
});
