import type { Package } from "../package/Package";
import { Relationships } from "../package/Relationships";

/** Parts that the given part leads to and nothing else does, itself included: what goes with a sheet (its tables, notes, drawings). */
export async function unreachableFrom(parts: Package, removed: string): Promise<string[]> {
  const candidates = await reachableFrom(parts, [removed]);
  const live = await reachableFrom(parts, (await Relationships.read(parts, "")).all.flatMap(({ path }) => path ?? []));
  return [...candidates].filter((path) => !live.has(path));
}

/** The given parts and all that they lead to, over any number of steps. */
export async function reachableFrom(parts: Package, start: readonly string[]): Promise<Set<string>> {
  const seen = new Set<string>();
  const waiting = [...start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path) || !parts.has(path)) continue;
    seen.add(path);
    waiting.push(...(await Relationships.read(parts, path)).all.flatMap((relationship) => relationship.path ?? []));
  }
  return seen;
}
