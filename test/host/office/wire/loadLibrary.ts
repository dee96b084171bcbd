/** Loads the unmodified Excel bundle of `@microsoft/office-js` into Node, in a context of its own with nothing of a page but names. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, runInContext } from "node:vm";

import type { Bridge } from "./messages";
import { addNotes } from "./notes";

/** The two of its globals that the add-in uses. */
export interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

const folder = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");

export function loadLibrary(bridge: Bridge): Library {
  const page: Record<string, unknown> = {
    console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance, URL, Promise,
    navigator: { userAgent: "test" },
    location: { href: "http://localhost/", hash: "", search: "", protocol: "http:" },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    external: {},
    _richApiNativeBridge: bridge,
  };
  page["window"] = page["self"] = page;
  createContext(page);
  const bundle = "excel-win32-16.01.js";
  runInContext(readFileSync(join(folder, bundle), "utf8"), page, { filename: bundle });
  const library = page as unknown as Library;
  addNotes(library);
  return library;
}
