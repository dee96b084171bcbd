import type { NoteSnapshot } from "../../../core/workbook/snapshot";
import type { BiffVersion } from "./readText";
import { recordTypes, type BiffRecord } from "./records";

/**
 * Notes of a sheet. In BIFF8 a NOTE record ([MS-XLS] 2.4.179) names the drawn object that holds its text: an OBJ record with the number,
 * a TXO record with the length, and CONTINUE records with the letters. In BIFF5 the text is in NOTE records themselves.
 */
export class NoteReader {
  private readonly texts = new Map<number, string>();
  private readonly places: { readonly rowIndex: number; readonly columnIndex: number; readonly object: number }[] = [];
  private readonly written: { readonly rowIndex: number; readonly columnIndex: number; text: string }[] = [];
  private object = 0;
  /** Letters that the CONTINUE records to come still have to give. */
  private missing = 0;

  constructor(private readonly version: BiffVersion) {}

  read({ type, body }: BiffRecord): void {
    if (type === recordTypes.continue) {
      if (this.missing > 0) this.readLetters(body);
      return;
    }
    this.missing = 0;
    if (type === recordTypes.note) this.readNote(body);
    else if (type === recordTypes.object && body.byteLength >= 8) this.object = body.getUint16(6, true);
    else if (type === recordTypes.textObject && body.byteLength >= 12) this.missing = body.getUint16(10, true);
  }

  notes(decode: (text: string) => string): NoteSnapshot[] {
    const found = [...this.written, ...this.places.map(({ object, ...place }) => ({ ...place, text: this.texts.get(object) ?? "" }))];
    return found.filter(({ text }) => text !== "").map(({ text, ...place }) => ({ ...place, text: decode(text) }));
  }

  private readNote(body: DataView): void {
    const rowIndex = body.getUint16(0, true);
    const columnIndex = body.getUint16(2, true);
    if (this.version === 8) {
      this.places.push({ rowIndex, columnIndex, object: body.getUint16(6, true) });
      return;
    }
    const text = String.fromCharCode(...Array.from({ length: body.byteLength - 6 }, (_, index) => body.getUint8(6 + index)));
    const last = this.written.at(-1);
    // A longer text goes on in a record without a place.
    if (rowIndex === 0xffff && last !== undefined) last.text += text;
    else this.written.push({ rowIndex, columnIndex, text });
  }

  /** Each record says again whether its letters have one or two bytes. */
  private readLetters(body: DataView): void {
    const size = (body.getUint8(0) & 1) + 1;
    const count = Math.min(this.missing, Math.floor((body.byteLength - 1) / size));
    const letters = Array.from({ length: count }, (_, index) => (size === 2 ? body.getUint16(1 + index * 2, true) : body.getUint8(1 + index)));
    this.texts.set(this.object, (this.texts.get(this.object) ?? "") + String.fromCharCode(...letters));
    this.missing -= count;
  }
}
