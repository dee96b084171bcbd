/** How the marks of this product are told from everything else in a workbook. These texts are permanent: they stand in users' files. */

/** Every rule of ours contains this; `N("…")` is 0 for any text, so the term changes nothing. */
export const ruleMarker = 'N("SCT:';

/** The term for one rule, to stand inside `AND(…)`. */
export function ruleTerm(id: string): string {
  return `${ruleMarker}${id}")=0`;
}

/** First line of every note text of ours, followed by the status. */
export const noteFirstLine = "Sổ Chỉ tiêu ·";

/** Last line of every note text of ours. */
export const noteLastLine = "[SCT]";

export const registryNamespace = "urn:so-chi-tieu:registry";

/** What a host that keeps bytes needs to give them back. Any host may open such a file: the record goes with the marks. */
export const restoreNamespace = "urn:so-chi-tieu:restore";

/** Excel becomes slow with tens of thousands of notes; beyond this many on a sheet, cells are flagged by colour alone. */
export const maximumNotesPerSheet = 5000;
