import type { WorkbookHost } from "../WorkbookHost";
import type { GridLanguage } from "./locales";

/** A workbook that is shown in a grid and can be edited there. */
export interface GridHost extends WorkbookHost {
  /** The file with everything that was changed in the grid. */
  save(): Promise<Uint8Array>;
  /** True from the first change, by the user or by `apply`, until `markSaved`. */
  readonly hasUnsavedChanges: boolean;
  markSaved(): void;
  /** True where the file carries a digital signature, which any change breaks. */
  readonly isSigned: boolean;
  setDark(dark: boolean): void;
  /** The grid's own words, and the notation in which numbers are shown and typed. */
  setLanguage(language: GridLanguage): void;
  undo(): void;
  redo(): void;
  /** Takes the grid off the page; what was not saved is lost. */
  dispose(): void;
}
