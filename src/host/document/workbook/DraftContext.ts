import type { ContentTypes } from "../package/ContentTypes";
import type { Package } from "../package/Package";
import type { Relationships } from "../package/Relationships";
import type { CellSource } from "../sheet/readCells";
import type { SheetDraft } from "../sheet/SheetDraft";
import type { NameDraft } from "./NameDraft";
import type { DraftSheet } from "./patchWorkbook";

/** What notes, charts and tables need to know of the workbook that they are written into. */
export interface DraftContext {
  readonly parts: Package;
  readonly types: ContentTypes;
  readonly names: NameDraft;
  /** Where the workbook's own parts lie, with the slash. */
  readonly folder: string;
  readonly worksheets: readonly DraftSheet[];
  sheet(name: string): Promise<SheetDraft>;
  relationships(source: string): Promise<Relationships>;
  /** What cells refer to outside their sheet, for reading them. */
  cellSource(): Promise<CellSource>;
  /** Takes a part out once nothing refers to it any more, with all that only it leads to. */
  discard(path: string): void;
}
