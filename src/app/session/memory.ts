import type { FormCorrection } from "../../core/recognise/corrections";

/** What the machine remembers of the forms that people corrected. */
export interface CorrectionMemory {
  read(): readonly FormCorrection[];
  write(corrections: readonly FormCorrection[]): void;
}

/** A memory that lasts as long as the session. */
export function createMemory(): CorrectionMemory {
  let remembered: readonly FormCorrection[] = [];
  return {
    read: () => remembered,
    write: (corrections) => {
      remembered = corrections;
    },
  };
}
