/** The grid of a page in a browser as a host here: every call is made there, and what it gives or throws comes back. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import type { Page } from "playwright-core";

import { HostError } from "../../../src/host/WorkbookHost";
import type { SheetCell, SheetRange, WorkbookHost } from "../../../src/host/WorkbookHost";
import type { Edit } from "../../../src/core/workbook/edits";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { startSite } from "../page";
import type { ServedPage, Site } from "../page";
import type { GridPage } from "./page";

/** Builds the page of the grid and serves it. */
export async function startGridSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "sct-grid-"));
  await build({
    entryPoints: { page: fileURLToPath(new URL("page.ts", import.meta.url)) },
    bundle: true,
    format: "esm",
    target: "es2022",
    outdir: folder,
    logLevel: "error",
  });
  await writeFile(join(folder, "index.html"), '<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="page.css"><title>Grid</title><body><script type="module" src="page.js"></script>');
  const site = await startSite(folder);
  const close = async (): Promise<void> => {
    await site.close();
    await rm(folder, { recursive: true });
  };
  return { ...site, close };
}

/** A page of it, which shows one workbook at a time. `onFault` is told the faults of the page. */
export async function openGridPage({ address, browser }: ServedPage, onFault: (message: string) => void = () => undefined): Promise<Page> {
  const page = await browser.newPage();
  page.on("pageerror", ({ message }) => onFault(message));
  await page.goto(address);
  await page.waitForFunction(() => "gridPage" in globalThis);
  return page;
}

type Method = "read" | "selection" | "apply" | "reveal";
type Failure = Pick<HostError, "code" | "params" | "written">;
type Answer = { readonly value: unknown } | { readonly failure: Failure };

export interface RemoteGrid extends WorkbookHost {
  save(): Promise<Uint8Array>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export async function openRemoteGrid(page: Page, bytes?: Uint8Array): Promise<RemoteGrid> {
  await page.evaluate((given) => (globalThis as unknown as { gridPage: GridPage }).gridPage.open(given), bytes === undefined ? undefined : [...bytes]);
  const call = async (method: Method, argument?: unknown, options?: { readonly marks?: "record" | "undo"; readonly isAborted?: boolean }): Promise<unknown> => {
    const answer = await page.evaluate(
      async ([name, given, { isAborted, ...rest }]): Promise<Answer> => {
        const { host } = (globalThis as unknown as { gridPage: GridPage }).gridPage;
        const more = { ...rest, ...(isAborted === true ? { signal: AbortSignal.abort() } : {}) };
        try {
          return { value: await (host[name] as (first: unknown, second: unknown) => Promise<unknown>).call(host, given, more) };
        } catch (error) {
          if (!(error instanceof Error) || error.name !== "HostError") throw error;
          const { code, params, written } = error as unknown as Failure;
          return { failure: { code, params, written } };
        }
      },
      [method, argument, options ?? {}] as const,
    );
    if ("failure" in answer) throw new HostError(answer.failure.code, answer.failure.params, answer.failure.written);
    return answer.value;
  };
  return {
    capabilities: await page.evaluate(() => (globalThis as unknown as { gridPage: GridPage }).gridPage.host.capabilities),
    read: async (request) => (await call("read", request)) as WorkbookSnapshot,
    selection: async () => (await call("selection")) as SheetRange | null,
    apply: async (edits: readonly Edit[], { marks, signal } = {}) => {
      await call("apply", edits, { ...(marks === undefined ? {} : { marks }), isAborted: signal?.aborted === true });
    },
    reveal: async (cell: SheetCell) => {
      await call("reveal", cell);
    },
    onChange: () => () => undefined,
    save: async () => new Uint8Array(await page.evaluate(async () => [...(await (globalThis as unknown as { gridPage: GridPage }).gridPage.host.save())])),
    undo: () => page.evaluate(() => (globalThis as unknown as { gridPage: GridPage }).gridPage.host.undo()),
    redo: () => page.evaluate(() => (globalThis as unknown as { gridPage: GridPage }).gridPage.host.redo()),
  };
}
