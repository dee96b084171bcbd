import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { WorkbookAppearance } from "../document/appearance/Appearance";
import type { DocumentHost } from "../document/DocumentHost";

/** A document with all that the grid shows of it. */
export interface ReadDocument {
  readonly document: DocumentHost;
  readonly snapshot: WorkbookSnapshot;
  readonly appearance: WorkbookAppearance;
}

/** Reads all that the grid will show. A file with a damaged part is refused here, with a `HostError`, before anything is shown. */
export async function readForGrid(document: DocumentHost): Promise<ReadDocument> {
  return { document, snapshot: await document.read(), appearance: await document.readAppearance() };
}
