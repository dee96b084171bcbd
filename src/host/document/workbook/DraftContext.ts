import type { ContentTypes } from "../package/ContentTypes";
import type { Package } from "../package/Package";
import type { Relationships } from "../package/Relationships";
import type { SheetDraft } from "../sheet/SheetDraft";
import type { NameDraft } from "./NameDraft";
import type { DraftSheet } from "./patchWorkbook";

/** What notes and tables need to know of the workbook that they are written into. */
export interface DraftContext {
  readonly parts: Package;
  readonly types: ContentTypes;
  readonly names: NameDraft;
  /** Where the workbook's own parts lie, with the slash. */
  readonly folder: string;
  readonly worksheets: readonly DraftSheet[];
  sheet(name: string): Promise<SheetDraft>;
  relationships(source: string): Promise<Relationships>;
}
