import type { WorkbookHost } from "../WorkbookHost";

/** A workbook that is shown in a grid and can be edited there. */
export interface GridHost extends WorkbookHost {
  /** The file with everything that was changed in the grid. */
  save(): Promise<Uint8Array>;
  /** True from the first change, by the user or by `apply`, until `markSaved`. */
  readonly hasUnsavedChanges: boolean;
  markSaved(): void;
  setDark(dark: boolean): void;
  undo(): void;
  redo(): void;
  /** Takes the grid off the page; what was not saved is lost. */
  dispose(): void;
}
