import { restoreNamespace } from "../../../core/flag/marks";
import type { WorkbookDraft } from "../apply/WorkbookDraft";
import { readCustomXml } from "../customXml/readCustomXml";
import { setCustomXml } from "../customXml/writeCustomXml";
import type { Package } from "../package/Package";
import { PatchedContent, PlainContent, type ByteSplice, type PartContent } from "../package/PartContent";
import { digestOf } from "./digest";
import { writeRecord, type AddedPart, type ChangedPart, type RemovedPart, type RestoreRecord } from "./RestoreRecord";

/** Writes the draft with a record of all that it changes, the place of the record itself included. */
export async function writeWithRecord(before: Package, draft: WorkbookDraft): Promise<void> {
  // The record's relationship and content type are changes too, so its place is made before the rest is written.
  await setCustomXml(draft, restoreNamespace, writeRecord({ changed: [], added: [], removed: [] }));
  await draft.write();
  const entries = await readCustomXml(draft.parts, await draft.relationships(draft.workbookPath));
  const place = entries.find(({ namespace }) => namespace === restoreNamespace);
  if (place === undefined) throw new Error("The record has no place");
  draft.parts.put(place.path, PlainContent.ofText(writeRecord(await changesBetween(before, draft.parts, place.path))));
}

async function changesBetween(before: Package, after: Package, recordPath: string): Promise<RestoreRecord> {
  const changed: ChangedPart[] = [];
  const added: AddedPart[] = [];
  const removed: RemovedPart[] = [];
  for (const { path, content } of after.entries) {
    const original = before.find(path);
    // The record cannot hold its own digest; it is taken away with the others.
    if (original === null) added.push({ path, after: path === recordPath ? "" : await digestOf(content) });
    else if (original !== content) changed.push({ path, before: await digestOf(original), after: await digestOf(content), splices: await reverseOf(original, content) });
  }
  for (const { path, content } of before.entries) if (!after.has(path)) removed.push({ path, bytes: await content.bytes() });
  return { changed, added, removed };
}

/** The splices that turn a changed part into the original. */
async function reverseOf(original: PartContent, changed: PartContent): Promise<ByteSplice[]> {
  const bytes = await original.bytes();
  if (!(changed instanceof PatchedContent) || changed.base !== original) return [differenceOf(await changed.bytes(), bytes)];
  let shift = 0;
  return changed.splices.map(({ start, end, insert }) => {
    const from = start + shift;
    shift += insert.length - (end - start);
    return { start: from, end: from + insert.length, insert: bytes.slice(start, end) };
  });
}

/** One splice that turns `from` into `to`: the middle, between what both begin and end with. */
function differenceOf(from: Uint8Array, to: Uint8Array): ByteSplice {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let tail = 0;
  while (tail < shorter - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  return { start, end: from.length - tail, insert: to.slice(start, to.length - tail) };
}
