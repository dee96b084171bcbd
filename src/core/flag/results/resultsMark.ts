/** How the results sheet is told from every other sheet, whatever it is called. These names are permanent: they stand in users' files. */

import type { CellPosition } from "../../workbook/address";
import { absoluteAddress, parseSheetRanges, quoteSheetName } from "../../workbook/address";
import type { Edit } from "../../workbook/edits";
import type { DefineName } from "../../workbook/edits/recordEdits";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";

/** The sheet's table; the second sign, for a sheet whose hidden names someone removed. */
export const resultsTable = "SCT_Results";

/** Every hidden name of the sheet begins with this. */
const namePrefix = "SCT_Results.";
const sheetName = `${namePrefix}sheet`;

/** The name of the cell that row `index` of the table leads to. */
export function rowName(index: number): string {
  return `${namePrefix}${index + 1}`;
}

/** A hidden name for a cell: unlike the address in a link it follows inserted rows and renamed sheets. */
export function hiddenName(name: string, sheet: string, position: CellPosition): DefineName {
  return { kind: "defineName", name, formula: `${quoteSheetName(sheet)}!${absoluteAddress(position)}`, hidden: true };
}

/** The name by which the sheet is found again. */
export function signOf(sheet: string): DefineName {
  return hiddenName(sheetName, sheet, { rowIndex: 0, columnIndex: 0 });
}

/** The results sheet that an earlier check left; null where there is none. */
export function findResults({ sheets, names }: WorkbookSnapshot): SheetSnapshot | null {
  // A copy that the user made of the sheet has these names too, but only for itself.
  const sign = names.find(({ name, sheet }) => sheet === null && isSame(name, sheetName));
  const [place] = sign === undefined ? [] : parseSheetRanges(sign.formula);
  const named = sheets.filter(({ name }) => name === place?.sheet);
  const withTable = sheets.filter(({ tables }) => tables.some(({ name }) => isSame(name, resultsTable)));
  return [...named, ...withTable].find(mentionsItself) ?? null;
}

/**
 * Whether a sheet counts rows of the table or leads to cells by the names, as the results sheet does from its first row on. A name or a
 * table alone, in a file that was damaged or made for it, must not have a sheet of somebody's numbers taken for ours: ours is deleted.
 */
function mentionsItself({ formulas }: SheetSnapshot): boolean {
  return formulas.some((row) => row?.some((formula) => formula !== undefined && ownReference.test(formula)) === true);
}

const ownReference = /\bSCT_Results[.[]/i;

/** The workbook without our results sheet: it repeats what other sheets say, so it is never assessed itself. */
export function withoutResults(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const results = findResults(snapshot);
  return results === null ? snapshot : { ...snapshot, sheets: snapshot.sheets.filter((sheet) => sheet !== results) };
}

/** Takes the sheet away with its table and its names; the names also where someone has deleted the sheet. */
export function clearResults(snapshot: WorkbookSnapshot): Edit[] {
  const names = snapshot.names.filter(({ name, sheet }) => sheet === null && name.toLowerCase().startsWith(namePrefix.toLowerCase()));
  const results = findResults(snapshot);
  return [
    ...names.map(({ name }): Edit => ({ kind: "removeName", name })),
    ...(results === null ? [] : [{ kind: "removeSheet", sheet: results.name } as const]),
  ];
}

function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
