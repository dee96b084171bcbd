/** Damaged packages, and how a run on one ends. */

import { HostError } from "../../src/host/WorkbookHost";
import type { Ending } from "./campaign";
import { mutateBytes, mutateText } from "./mutate";
import type { Random } from "./random";

/** Runs `work`; a refusal that names its reason is as good an end as a result. */
export async function ended(work: () => Promise<void>): Promise<Ending> {
  try {
    await work();
    return "done";
  } catch (error) {
    if (error instanceof HostError) return "refused";
    throw error;
  }
}

/** One part in three or so is damaged; a part that is not text, byte by byte. `isOpen` says which parts may be. */
export function damageParts(parts: ReadonlyMap<string, string>, random: Random, isOpen: (path: string) => boolean = () => true): Map<string, Uint8Array> {
  const paths = [...parts.keys()].filter(isOpen);
  const damaged = new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(paths)));
  return new Map(
    [...parts].flatMap(([path, latin1]): [string, Uint8Array][] => {
      const bytes = Buffer.from(latin1, "latin1");
      if (!damaged.has(path)) return [[path, bytes]];
      if (random.chance(0.05)) return [];
      return [[path, /\.(?:xml|rels|vml)$/.test(path) && random.chance(0.9) ? Buffer.from(mutateText(bytes.toString("utf8"), random)) : mutateBytes(bytes, random)]];
    }),
  );
}
