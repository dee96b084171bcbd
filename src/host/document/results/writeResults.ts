import { HostError } from "../../WorkbookHost";
import { refreshCharts } from "../charts/refreshCharts";
import type { Package } from "../package/Package";
import { PatchedContent } from "../package/PartContent";
import { readSheetPart } from "../sheet/SheetPart";
import { sheetKey } from "../workbook/sheetKey";
import { readWorkbookPart } from "../workbook/WorkbookPart";
import { patchResults, type FormulaResult } from "./patchResults";

export interface SheetResults {
  readonly sheet: string;
  readonly results: readonly FormulaResult[];
}

/**
 * The package with other results beside its formulas, and in the charts over them. That changes nothing that a sheet's protection protects: any program
 * that opens the file and calculates does the same.
 */
export async function writeResults(parts: Package, sheets: readonly SheetResults[]): Promise<Package> {
  const workbook = await readWorkbookPart(parts);
  const changed = parts.clone();
  for (const { sheet, results } of sheets) {
    const path = workbook.sheets.find(({ name }) => sheetKey(name) === sheetKey(sheet))?.path ?? null;
    if (path === null) throw new HostError("missingSheet", { sheet });
    const part = await readSheetPart(changed.get(path), path);
    const splices = await patchResults(part, results);
    if (splices.length > 0) changed.put(path, new PatchedContent(part.content, splices));
  }
  await refreshCharts(changed, sheets);
  return changed;
}
