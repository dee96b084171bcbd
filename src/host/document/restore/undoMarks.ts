import { restoreNamespace } from "../../../core/flag/marks";
import type { Edit } from "../../../core/workbook/edits";
import { WorkbookDraft } from "../apply/WorkbookDraft";
import { applyEdit } from "../apply/applyEdit";
import { readCustomXml } from "../customXml/readCustomXml";
import { removeCustomXml } from "../customXml/writeCustomXml";
import type { Package } from "../package/Package";
import { readWorkbookPart } from "../workbook/WorkbookPart";
import { readRecord, type RestoreRecord } from "./RestoreRecord";
import { restoreAll } from "./restoreParts";
import { restoreSharedParts, restoreSheets } from "./restoreSome";

export interface UndoneMarks {
  readonly parts: Package;
  /** True where every part has its bytes of before the marks. */
  readonly isExact: boolean;
}

/**
 * Takes marks back. On a file that nobody else changed every part gets its bytes again. Otherwise sheets that nobody changed
 * do; in the others the edits take out what is ours; and the parts that all sheets share get their bytes where nothing that
 * remains needs what the marks had added to them.
 */
export async function undoMarks(source: Package, edits: readonly Edit[], onEdit: (index: number) => void): Promise<UndoneMarks> {
  const record = await findRecord(source);
  const parts = source.clone();
  if (record !== null && (await restoreAll(parts, record))) return { parts, isExact: true };
  const removedPaths = record === null ? [] : await restoreSheets(parts, record);
  const draft = await WorkbookDraft.open(parts);
  for (const path of removedPaths) draft.types.remove(path);
  for (const [index, edit] of edits.entries()) {
    onEdit(index);
    await applyEdit(draft, edit);
  }
  await removeCustomXml(draft, restoreNamespace);
  await draft.write();
  if (record !== null) await restoreSharedParts(source, draft.parts, record);
  return { parts: draft.parts, isExact: false };
}

export async function findRecord(parts: Package): Promise<RestoreRecord | null> {
  const { relationships } = await readWorkbookPart(parts);
  const entry = (await readCustomXml(parts, relationships)).find(({ namespace }) => namespace === restoreNamespace);
  return entry === undefined ? null : readRecord(entry.xml, entry.path);
}
