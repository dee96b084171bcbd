import type { CellContent } from "../../../core/workbook/edits/cellEdits";
import { HostError } from "../../WorkbookHost";
import { childOf, flagOf, type XmlElement } from "../xml/XmlTree";
import { replacesContent } from "./RowChange";

/** What a protected sheet may still let people do, as the attributes of `sheetProtection` name it. */
export type Permission = "formatCells" | "formatColumns" | "formatRows" | "insertHyperlinks" | "objects" | "structure";

/** In the file 1 forbids; these are forbidden where nothing is said, objects are not. `structure` is never allowed. */
const forbiddenByDefault: Readonly<Record<Permission, boolean>> = {
  formatCells: true, formatColumns: true, formatRows: true, insertHyperlinks: true, objects: false, structure: true,
};

/** Refuses what the sheet's protection forbids: we do not take protection away. */
export class ProtectionGuard {
  private readonly protection: XmlElement | null;

  constructor(
    private readonly sheet: string,
    worksheet: XmlElement,
  ) {
    const protection = childOf(worksheet, "sheetProtection");
    this.protection = protection !== null && flagOf(protection, "sheet") ? protection : null;
  }

  require(permission: Permission): void {
    if (this.protection === null) return;
    if (flagOf(this.protection, permission, forbiddenByDefault[permission])) throw new HostError("protectedSheet", { sheet: this.sheet, detail: permission });
  }

  /** Unlocked cells may be filled in on a protected sheet. */
  requireCell(isLocked: boolean, content: CellContent): void {
    if (this.protection === null) return;
    if (replacesContent(content) && isLocked) throw new HostError("protectedSheet", { sheet: this.sheet, detail: "lockedCell" });
    if (content.format !== undefined) this.require("formatCells");
    if (content.link !== undefined) this.require("insertHyperlinks");
  }
}
