import type { Package } from "../package/Package";
import { Relationships } from "../package/Relationships";

/** Parts that only the given part leads to, itself included: what goes with a sheet (its tables, notes, drawings). */
export async function unreachableFrom(parts: Package, removed: string, workbookPath: string, workbook: Relationships): Promise<string[]> {
  const candidates = await reach(parts, [removed], new Set());
  // The workbook's relationships are taken as they will be, without the one to the removed part.
  const start = [...(await Relationships.read(parts, "")).all, ...workbook.all].flatMap(({ path }) => path ?? []);
  const live = await reach(parts, start.filter((path) => path !== workbookPath), new Set([workbookPath]));
  return [...candidates].filter((path) => !live.has(path));
}

async function reach(parts: Package, start: readonly string[], seen: Set<string>): Promise<Set<string>> {
  const waiting = [...start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path) || !parts.has(path)) continue;
    seen.add(path);
    waiting.push(...(await Relationships.read(parts, path)).all.flatMap((relationship) => relationship.path ?? []));
  }
  return seen;
}
