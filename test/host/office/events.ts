import type { Edit } from "../../../src/core/workbook/edits";
import type { Book } from "./model/Book";
import type { SheetState } from "./model/state";
import type { WireHost } from "./wire/WireHost";

/** Excel's telling of changes, to an add-in that listens. */
export class ChangeEvents {
  constructor(
    private readonly book: Book,
    private readonly wire: WireHost,
  ) {}

  /** Somebody else changes the workbook. `address` is what Excel says was changed. */
  async changeOutside(edits: readonly Edit[], name: string, address: string): Promise<void> {
    await this.book.changeOutside(edits);
    const sheet = this.book.find(name);
    if (sheet !== undefined) this.tell(sheet, address, "Unknown");
  }

  /** Excel tells an add-in of what it wrote itself, too. */
  tellOfOwnChanges(): void {
    for (const sheet of this.book.touched) this.tell(sheet, "A1", "ThisLocalAddin");
    this.book.touched.clear();
  }

  private tell({ id }: SheetState, address: string, triggerSource: "Unknown" | "ThisLocalAddin"): void {
    if (!this.book.root.worksheets.listenedTo.has("changed")) return;
    // The event's number and the name for "the whole workbook" are the library's own.
    this.wire.sendEvent(10, "Workbook", { address, changeType: "RangeEdited", source: "Local", worksheetId: id, triggerSource });
  }
}
