import { differentialsInUse } from "../apply/differentialsInUse";
import { reachableFrom } from "../apply/unreachable";
import { ContentTypes, contentTypesPath } from "../package/ContentTypes";
import type { Package } from "../package/Package";
import type { PartContent } from "../package/PartContent";
import { relationshipsPathOf } from "../package/Relationships";
import { largestStyleIn } from "../sheet/largestStyle";
import { childOf, parseXml } from "../xml/XmlTree";
import { readWorkbookPart } from "../workbook/WorkbookPart";
import { isUntouched, originalOf } from "./restoreParts";
import type { RestoreRecord } from "./RestoreRecord";

/**
 * Restores every sheet of which nothing was changed since: the sheet with its relationships, notes, drawings, charts and tables,
 * all of them or none, since each names the others. Returns the paths of parts that went.
 */
export async function restoreSheets(parts: Package, record: RestoreRecord): Promise<string[]> {
  const gone: string[] = [];
  for (const { path } of (await readWorkbookPart(parts)).sheets) {
    // A sheet that the marks added goes by an edit of its own.
    if (path === null || record.added.some((added) => isSame(added.path, path))) continue;
    const members = [...(await reachableFrom(parts, [path]))].flatMap((member) => [member, relationshipsPathOf(member)]);
    const added = record.added.filter((entry) => members.some((member) => isSame(member, entry.path)));
    const changed = record.changed.filter((entry) => members.some((member) => isSame(member, entry.path)));
    const originals = await Promise.all(changed.map(async (entry) => ({ path: entry.path, original: await originalOf(parts, entry) })));
    const untouched = await Promise.all(added.map((entry) => isUntouched(parts, entry)));
    if (untouched.includes(false) || originals.some(({ original }) => original === null)) continue;
    for (const entry of originals) if (entry.original !== null) parts.put(entry.path, entry.original);
    for (const entry of added) parts.delete(entry.path);
    gone.push(...added.map((entry) => entry.path));
  }
  return gone;
}

/**
 * Restores the parts that sheets share, where they were untouched in `source` and the workbook, as the edits have left it,
 * needs nothing more than the originals offer.
 */
export async function restoreSharedParts(source: Package, parts: Package, record: RestoreRecord): Promise<void> {
  const originals = new Map<string, PartContent>();
  for (const changed of record.changed) {
    const original = await originalOf(source, changed);
    if (original !== null) originals.set(changed.path, original);
  }
  const { path: workbookPath, relationships } = await readWorkbookPart(parts);
  const stylesPath = relationships.pathOf("styles");
  const candidates: readonly (readonly [readonly (string | null)[], (restored: Package) => Promise<boolean>])[] = [
    [[stylesPath], (restored) => hasEnoughStyles(restored, stylesPath ?? "")],
    [[workbookPath, relationshipsPathOf(workbookPath)], (restored) => meansTheSame(restored, parts)],
    [[contentTypesPath], (restored) => declaresTheSame(restored, parts)],
  ];
  for (const [paths, isConsistent] of candidates) {
    const known = paths.flatMap((path) => (path === null || !originals.has(path) ? [] : [path]));
    const restored = parts.clone();
    for (const path of known) restored.put(path, originals.get(path) ?? restored.get(path));
    if (known.length > 0 && (await isConsistent(restored))) for (const path of known) parts.put(path, restored.get(path));
  }
}

/** Whether every style that a cell or rule names is there. */
async function hasEnoughStyles(parts: Package, stylesPath: string): Promise<boolean> {
  const { root } = parseXml(await parts.text(stylesPath), stylesPath);
  const { sheets } = await readWorkbookPart(parts);
  const differentials = await differentialsInUse(parts, sheets, root);
  const differentialCount = childOf(root, "dxfs")?.children.length ?? 0;
  if ([...differentials].some((index) => index >= differentialCount)) return false;
  const styleCount = childOf(root, "cellXfs")?.children.length ?? 1;
  for (const { path } of sheets) if (path !== null && (await largestStyleIn(parts.get(path), path)) >= styleCount) return false;
  return true;
}

/** Whether two packages' workbook parts name the same sheets, names and other parts. */
async function meansTheSame(restored: Package, parts: Package): Promise<boolean> {
  const [one, other] = await Promise.all([restored, parts].map(describeWorkbook));
  return one === other;
}

async function describeWorkbook(parts: Package): Promise<string> {
  const { sheets, names, relationships } = await readWorkbookPart(parts);
  return JSON.stringify([
    sheets.map(({ name, sheetId, path, visibility }) => [name, sheetId, path, visibility]),
    names.map(({ name, formula, hidden, sheetIndex }) => [name, formula, hidden, sheetIndex]).sort(),
    relationships.all.map(({ id, type, path }) => [id, type, path]).sort(),
  ]);
}

/** Whether the restored declarations give every part that is there the type it has now. */
async function declaresTheSame(restored: Package, parts: Package): Promise<boolean> {
  const [one, other] = await Promise.all([ContentTypes.read(restored), ContentTypes.read(parts)]);
  return parts.entries.every(({ path }) => one.typeOf(path) === other.typeOf(path));
}

function isSame(path: string, other: string): boolean {
  return path.toLowerCase() === other.toLowerCase();
}
