import { cellAddress } from "../../core/workbook/address";
import type { AppendNotes, RemoveNotes } from "../../core/workbook/edits/markEdits";
import { withoutBlocks } from "../../core/workbook/noteText";
import type { StandingNote } from "./lookUp";

/** The notes of one sheet while edits are written: each edit sees what those before it left. */
export class NoteChanges {
  /** Texts by cell. */
  private readonly held: Map<string, string>;

  constructor(
    private readonly notes: Excel.NoteCollection,
    standing: readonly StandingNote[],
  ) {
    this.held = new Map(standing.map(({ cell, text }) => [cell, text]));
  }

  /** Adds the texts as new notes or below those that stand there. */
  append(sheet: Excel.Worksheet, { notes }: AppendNotes): void {
    for (const { rowIndex, columnIndex, text } of notes) {
      const cell = cellAddress({ rowIndex, columnIndex });
      const known = this.held.get(cell);
      if (known !== undefined) this.change(cell, `${known}\n${text}`);
      else {
        this.notes.add(sheet.getCell(rowIndex, columnIndex), text);
        this.held.set(cell, text);
      }
    }
  }

  remove({ firstLine, lastLine }: RemoveNotes): void {
    for (const [cell, text] of [...this.held]) {
      const rest = withoutBlocks(text, { firstLine, lastLine });
      if (rest === text) continue;
      if (rest !== "") this.change(cell, rest);
      else {
        this.notes.getItem(cell).delete();
        this.held.delete(cell);
      }
    }
  }

  private change(cell: string, text: string): void {
    this.notes.getItem(cell).content = text;
    this.held.set(cell, text);
  }
}
