import type { Package } from "../package/Package";
import { PatchedContent, PlainContent, type PartContent } from "../package/PartContent";
import { digestOf } from "./digest";
import type { AddedPart, ChangedPart, RestoreRecord } from "./RestoreRecord";

/** The original of a changed part, or null where someone changed it since. */
export async function originalOf(parts: Package, { path, before, after, splices }: ChangedPart): Promise<PartContent | null> {
  const content = parts.find(path);
  if (content === null || (await digestOf(content)) !== after) return null;
  const kept = await keptOriginal(content, before);
  if (kept !== null) return kept;
  if (splices.some(({ end }) => end > content.size)) return null;
  const restored = new PatchedContent(content, splices);
  return (await digestOf(restored)) === before ? restored : null;
}

/** Whether a part that was added is still as it was. The record itself has no digest and always is. */
export async function isUntouched(parts: Package, { path, after }: AddedPart): Promise<boolean> {
  const content = parts.find(path);
  return content !== null && (after === "" || (await digestOf(content)) === after);
}

/** Gives back the exact parts of before the marks; false, and nothing changed, where any of them was changed since. */
export async function restoreAll(parts: Package, record: RestoreRecord): Promise<boolean> {
  for (const added of record.added) if (!(await isUntouched(parts, added))) return false;
  if (record.removed.some(({ path }) => parts.has(path))) return false;
  const originals = new Map<string, PartContent>();
  for (const changed of record.changed) {
    const original = await originalOf(parts, changed);
    if (original === null) return false;
    originals.set(changed.path, original);
  }
  for (const { path } of record.added) parts.delete(path);
  for (const [path, original] of originals) parts.put(path, original);
  for (const { path, bytes } of record.removed) parts.put(path, new PlainContent(bytes));
  return true;
}

/** In the session that made the change the original is still beneath it, and can be copied packed as it was. */
async function keptOriginal(content: PartContent, before: string): Promise<PartContent | null> {
  for (let layer = content; layer instanceof PatchedContent; layer = layer.base) {
    if ((await digestOf(layer.base)) === before) return layer.base;
  }
  return null;
}
