/** Runs in the browser: the real grid without the page around it, for tests that ask the host itself. */

import { DocumentHost } from "../../../src/host/document/DocumentHost";
import type { GridHost } from "../../../src/host/grid/GridHost";
import { mountGrid } from "../../../src/host/grid/mountGrid";
import { readForGrid } from "../../../src/host/grid/readForGrid";

export interface GridPage {
  /** Shows a workbook, a new one without sheets where no bytes are given, in place of the one before. */
  open(bytes?: readonly number[]): Promise<void>;
  readonly host: GridHost;
}

document.body.style.margin = "0";

let container: HTMLElement | null = null;
let host: GridHost | null = null;

const gridPage: GridPage = {
  async open(bytes) {
    host?.dispose();
    container?.remove();
    container = document.createElement("div");
    container.style.height = "100vh";
    document.body.append(container);
    const opened = bytes === undefined ? await DocumentHost.create() : await DocumentHost.open(new Uint8Array(bytes));
    host = await mountGrid(container, await readForGrid(opened), { language: "vi", dark: false });
  },
  get host() {
    if (host === null) throw new Error("no grid is open");
    return host;
  },
};

Object.assign(globalThis, { gridPage });
