import { cellAddress } from "../../core/workbook/address";
import type { AppendNotes, RemoveNotes } from "../../core/workbook/edits";
import { withoutBlocks } from "../../core/workbook/noteText";
import type { StandingNote } from "./lookUp";

interface HeldNote {
  readonly cell: string | null;
  /** Null for a note that is to be added. */
  readonly note: Excel.Note | null;
  text: string;
}

/** The notes of one sheet while edits are written: each edit sees what those before it left. */
export class NoteChanges {
  private readonly held: HeldNote[];

  constructor(standing: readonly StandingNote[]) {
    this.held = standing.map(({ note, cell, text }) => ({ note, cell, text }));
  }

  /** Adds the texts as new notes or below those that stand there. */
  append(sheet: Excel.Worksheet, { notes }: AppendNotes): void {
    for (const { rowIndex, columnIndex, text } of notes) {
      const cell = cellAddress({ rowIndex, columnIndex });
      const known = this.held.find((held) => held.cell === cell);
      if (known === undefined) this.held.push({ cell, note: sheet.notes.add(sheet.getCell(rowIndex, columnIndex), text), text });
      else this.change(known, `${known.text}\n${text}`);
    }
  }

  remove({ firstLine, lastLine }: RemoveNotes): void {
    for (const held of [...this.held]) {
      const rest = withoutBlocks(held.text, { firstLine, lastLine });
      if (rest === held.text) continue;
      if (rest !== "") this.change(held, rest);
      else {
        held.note?.delete();
        this.held.splice(this.held.indexOf(held), 1);
      }
    }
  }

  private change(held: HeldNote, text: string): void {
    held.text = text;
    if (held.note !== null) held.note.content = text;
  }
}
