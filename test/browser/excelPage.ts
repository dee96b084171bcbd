/** The built task pane in a browser with the real Office.js, whose Excel is a document in memory of this process. */

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type { Page } from "playwright-core";

import { DocumentHost } from "../../src/host/document/DocumentHost";
import { ChangeEvents } from "../host/office/events";
import { Book } from "../host/office/model/Book";
import { FileCopies, fileMethods } from "../host/office/model/FileCopies";
import type { InvocationResult } from "../host/office/model/SharedRuntime";
import { addNotes } from "../host/office/wire/notes";
import { WireHost } from "../host/office/wire/WireHost";
import type { ServedPage } from "./page";

const library = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
const officeAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/";

export interface ExcelPage {
  readonly page: Page;
  readonly book: Book;
  readonly wire: WireHost;
  readonly events: ChangeEvents;
  /** The copies of the workbook's file that the page was given. */
  readonly files: FileCopies;
  /** Faults of the page, and requests to anywhere but the page's own files and Office.js. */
  readonly errors: readonly string[];
  /** Presses a button of the ribbon; resolves once the command has told Excel that it is done. */
  press(command: string): Promise<void>;
  /** Calls a custom function from a cell: ranges as rows, what is left out as null. */
  call(name: string, args: readonly unknown[]): Promise<InvocationResult>;
}

export interface ExcelPageOptions {
  /** The newest requirement sets that this Excel has, by name. */
  readonly sets?: Readonly<Record<string, number | string>>;
  readonly size?: { readonly width: number; readonly height: number };
  /** Runs in the page before anything of it. */
  readonly before?: () => void;
}

/** `CustomFunctions` is the library's own set: from 1.7 on it answers calls with arrays. */
const newest = { ExcelApi: "1.20", SharedRuntime: "1.2", CustomFunctionsRuntime: "1.4", CustomFunctions: "1.7", DelayForCellEdit: "1.1", CompressedFile: "1.1" };

export async function openInExcel(site: ServedPage, workbook: Uint8Array | null, { sets = newest, size = { width: 360, height: 760 }, before }: ExcelPageOptions = {}): Promise<ExcelPage> {
  const book = await Book.open(workbook === null ? await DocumentHost.create() : await DocumentHost.open(workbook));
  const wire: WireHost = new WireHost(book, { onAnswered: () => events.tellOfOwnChanges() });
  const events = new ChangeEvents(book, wire);
  const files = new FileCopies(book.document);
  const page = await (await site.browser.newContext({ viewport: size })).newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.route("**/*", (route) => {
    const address = route.request().url();
    if (address.startsWith(site.address) || /^(?:data|blob):/.test(address)) return route.continue();
    const file = join(library, new URL(address).pathname.replace("/lib/1/hosted/", ""));
    if (!address.startsWith(officeAddress) || !existsSync(file)) {
      errors.push(`foreign request: ${address}`);
      return route.abort();
    }
    const body = readFileSync(file, "utf8");
    return route.fulfill({ contentType: "text/javascript", body: file.endsWith("excel-win32-16.01.js") ? `${body}\n;(${addNotes.toString()})({ Excel, OfficeExtension });` : body });
  });
  await page.exposeFunction("sendToExcel", (text: string) => wire.bridge.sendMessageToHost(text));
  await page.exposeFunction("askExcelForFile", async (method: number, parameters: readonly unknown[]) =>
    // A million numbers one by one would take the browser seconds.
    (await files.answer(method, parameters)).map((part) => (part instanceof Uint8Array ? { base64: Buffer.from(part).toString("base64") } : part)));
  wire.bridge.onMessageFromHost = (text) => void page.evaluate(receive, text).catch(() => undefined);
  await page.addInitScript(shell, { sets: JSON.stringify(sets), fileMethods: Object.values(fileMethods) });
  if (before !== undefined) await page.addInitScript(before);
  await page.goto(`${site.address}taskpane.html`);
  let calls = 0;
  return {
    page, book, wire, events, files, errors,
    press: async (command) => {
      const status = await page.evaluate((name) => window.pressRibbon(name), command);
      if (status !== 0) throw new Error(`Excel was told ${status} of the command ${command}.`);
    },
    call: (name, args) => {
      const id = (calls += 1);
      const answer = book.runtime.functions.answer(id);
      wire.sendInvocation(id, name, args, "'Chỉ tiêu'!A1");
      return answer;
    },
  };
}

declare global {
  interface Window {
    sendToExcel(text: string): void;
    askExcelForFile(method: number, parameters: readonly unknown[]): Promise<readonly (number | { readonly base64: string })[]>;
    pressRibbon(command: string): Promise<number>;
    _richApiNativeBridge: { sendMessageToHost(text: string): void; onMessageFromHost: ((text: string) => void) | null };
  }
}

function receive(text: string): void {
  window._richApiNativeBridge.onMessageFromHost?.(text);
}

/** What Excel for Windows puts into its web view: who it is, and the way to it. Runs in the page. */
function shell({ sets, fileMethods: methodsOfFiles }: { readonly sets: string; readonly fileMethods: readonly number[] }): void {
  window._richApiNativeBridge = { sendMessageToHost: (text) => window.sendToExcel(text), onMessageFromHost: null };
  const context = {
    GetAppType: () => 1, GetSolutionRef: () => "pane", GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1, GetAppUILocale: () => 1066, GetAppDataLocale: () => 1066,
    GetDocUrl: () => "C:\\bao-cao.xlsx", GetAppCapabilities: () => 0, GetActivationMode: () => 0, GetControlIntegrationLevel: () => 0, GetSolutionToken: () => "",
    GetSupportedMatrix: () => sets, GetHostFullVersion: () => "16.0.18000.20000", GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424, controlBackgroundColor: 0xffffff, controlForegroundColor: 0x242424 }),
    // What the pane does not use, Excel answers with nothing.
    GetSettings: () => ({ Read: () => undefined }), GetContext: () => undefined,
  };
  // Numbers of Office.js for "a command was invoked" and "a command has completed".
  const invoked = 39;
  const completed = 94;
  interface SafeArray {
    toArray(): unknown[];
    dimensions(): number;
  }
  const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => [...items], dimensions: () => 1 });
  let invoke: ((event: number, payload: SafeArray) => void) | null = null;
  const waiting = new Map<string, (status: number) => void>();
  const registered = new Promise<void>((resolve) => {
    const external = {
      // The last parts say that one page runs pane, commands and functions (flags 1 and 2).
      GetHostInfo: () => "Excel|Win32|16.01|vi-VN||||3",
      GetContext: () => context,
      RegisterEvent: (event: number, _target: string, handler: (event: number, payload: SafeArray) => void, done: (status: number) => void) => {
        if (event === invoked) {
          invoke = handler;
          resolve();
        }
        done(0);
      },
      UnregisterEvent: (_event: number, _target: string, done: (status: number) => void) => done(0),
      Execute: (method: number, parameters: unknown[], done: (answer: SafeArray) => void) => {
        if (methodsOfFiles.includes(method)) {
          void window.askExcelForFile(method, parameters).then((answer) => done(safeArray(answer.map((part) => (typeof part === "number" ? part : safeArray(Array.from(atob(part.base64), (character) => character.charCodeAt(0))))))));
          return;
        }
        if (method === completed) waiting.get(String(parameters[0]))?.(Number(parameters[1]));
        done(safeArray([0]));
      },
    };
    Object.defineProperty(window, "external", { configurable: true, value: external });
  });
  let presses = 0;
  window.pressRibbon = async (command) => {
    await registered;
    const id = `press-${(presses += 1)}`;
    const done = new Promise<number>((resolve) => waiting.set(id, resolve));
    invoke?.(invoked, safeArray([id, command, JSON.stringify({ source: { id: command } })]));
    return done;
  };
}
