import type { WorkbookSnapshot } from "./snapshot";

/** A workbook before it was read. */
export const emptySnapshot: WorkbookSnapshot = { sheets: [], styles: [], names: [], customXml: [], date1904: false };
