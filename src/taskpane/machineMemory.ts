/** The corrections that the browser keeps on the machine; where it keeps nothing, they last as long as the pane. */

import type { CorrectionMemory } from "../app/session/memory";
import type { FormCorrection } from "../core/recognise/corrections";
import { readCorrections, writeCorrections } from "../core/recognise/storedCorrections";

const key = "so-chi-tieu.corrections";

/**
 * `storage` is asked anew each time, so that another open pane's corrections count too; it may throw, as `localStorage` does
 * where the browser forbids it or is full. Damaged entries are left out.
 */
export function machineMemory(storage: () => Pick<Storage, "getItem" | "setItem">): CorrectionMemory {
  /** What could not be stored. */
  let unstored: readonly FormCorrection[] | null = null;
  return {
    read() {
      if (unstored !== null) return unstored;
      try {
        return readCorrections(storage().getItem(key) ?? "[]");
      } catch {
        return [];
      }
    },
    write(corrections) {
      try {
        storage().setItem(key, writeCorrections(corrections));
        unstored = null;
      } catch {
        unstored = corrections;
      }
    },
  };
}
