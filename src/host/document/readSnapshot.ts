import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { HostError, type ReadRequest } from "../WorkbookHost";
import { readCustomXml } from "./customXml/readCustomXml";
import type { Package } from "./package/Package";
import { emptySheet, readSheet } from "./sheet/readSheet";
import { sharedStringsOf } from "./sheet/sharedStrings";
import { plainStyle, readStyles } from "./styles/readStyles";
import { sheetKey } from "./workbook/sheetKey";
import type { WorkbookPart } from "./workbook/WorkbookPart";
import { readWorkbookPart } from "./workbook/WorkbookPart";
import { parseXml } from "./xml/XmlTree";

/**
 * Reads the workbook. Every sheet is in the snapshot by name; only sheets asked for are unpacked and have cells, tables,
 * notes and rules in it.
 */
export async function readSnapshot(parts: Package, request: ReadRequest = {}): Promise<WorkbookSnapshot> {
  const workbook = await readWorkbookPart(parts);
  const asked = request.sheets === undefined ? null : new Set(request.sheets.map(sheetKey));
  const missing = request.sheets?.find((sheet) => workbook.sheets.every(({ name }) => sheetKey(name) !== sheetKey(sheet)));
  if (missing !== undefined) throw new HostError("missingSheet", { sheet: missing });

  const source = { sharedStrings: await readSharedStrings(parts, workbook), date1904: workbook.date1904 };
  const sheets: SheetSnapshot[] = [];
  for (const entry of workbook.sheets) {
    sheets.push(asked === null || asked.has(sheetKey(entry.name)) ? await readSheet(parts, entry, source) : emptySheet(entry));
  }
  const customXml = await readCustomXml(parts, workbook.relationships);
  return {
    sheets,
    styles: await readCellStyles(parts, workbook),
    names: workbook.names.map(({ name, formula, hidden, sheetIndex }) => ({
      name, formula, hidden, sheet: sheetIndex === null ? null : (workbook.sheets[sheetIndex]?.name ?? null),
    })),
    customXml: customXml.map(({ namespace, xml }) => ({ namespace, xml })),
    date1904: workbook.date1904,
  };
}

async function readSharedStrings(parts: Package, workbook: WorkbookPart): Promise<readonly string[]> {
  const path = workbook.relationships.pathOf("sharedStrings");
  return path === null || !parts.has(path) ? [] : sharedStringsOf(parts.get(path), path);
}

async function readCellStyles(parts: Package, workbook: WorkbookPart) {
  const path = workbook.relationships.pathOf("styles");
  return path === null || !parts.has(path) ? [plainStyle] : readStyles(parseXml(await parts.text(path), path).root);
}
