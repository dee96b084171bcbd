import type { CellContent, CellFormat } from "../../../core/workbook/edits/cellEdits";
import type { ByteSplice } from "../package/PartContent";
import { ByteTokenizer, MalformedXml } from "../xml/ByteTokenizer";
import { writeElement, type Naming } from "../xml/writeElement";
import { columnIndexOf } from "../../../core/workbook/address";
import { decodeUtf8 } from "../xml/rawText";
import { editTag } from "./editTag";
import { OrphanedFormulas } from "./OrphanedFormulas";
import { scanCell } from "./scanCell";
import { heightAttributes, replacesContent, type RowChange } from "./RowChange";
import { inPart, type SheetPart } from "./SheetPart";
import { writeCell } from "./writeCell";

export interface RowPatchContext {
  readonly name: Naming;
  /** Style of a cell that is new in a row without a style of its own. */
  columnStyle(columnIndex: number): number;
  derive(style: number, format: CellFormat): number;
  /** Told of each cell before it is changed; throws where the sheet's protection forbids it. */
  check(style: number, content: CellContent): void;
}

export interface RowPatch {
  readonly splices: readonly ByteSplice[];
  /** True where a formula was taken away or written. */
  readonly changesFormulas: boolean;
}

/** Writes rows and cells into a sheet's bytes; every byte that need not change stays. */
export async function patchRows(part: SheetPart, rows: ReadonlyMap<number, RowChange>, context: RowPatchContext): Promise<RowPatch> {
  const bytes = await part.content.bytes();
  return inPart(part.path, () => new RowPatcher(bytes, part, rows, context).patch());
}

/** Characters of new rows that are encoded together. */
const pieceLength = 1 << 18;

class RowPatcher {
  private readonly tokenizer: ByteTokenizer;
  private readonly encoder = new TextEncoder();
  private readonly splices: ByteSplice[] = [];
  private readonly orphaned = new OrphanedFormulas();
  private readonly pending: [number, RowChange][];
  private nextPending = 0;
  rowIndex = -1;
  columnIndex = -1;
  private changesFormulas = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: SheetPart,
    rows: ReadonlyMap<number, RowChange>,
    private readonly context: RowPatchContext,
  ) {
    this.tokenizer = new ByteTokenizer(bytes, part.bodyStart, bytes.length);
    this.pending = [...rows].sort(([a], [b]) => a - b);
  }

  patch(): RowPatch {
    const { part, tokenizer } = this;
    if (part.bodyStart === part.bodyEnd && part.sheetData.openEnd === part.sheetData.end) this.fillEmptySheet();
    else {
      for (;;) {
        if (!tokenizer.next()) throw new MalformedXml("sheetData is not closed", part.bodyEnd);
        if (tokenizer.isClose) break;
        if (tokenizer.is("row")) this.patchRow();
        else tokenizer.skipElement();
      }
      this.insertRowsBefore(Number.POSITIVE_INFINITY, tokenizer.start);
    }
    return { splices: this.splices, changesFormulas: this.changesFormulas };
  }

  /** `<sheetData/>` is opened: its last character closes the closing tag. */
  private fillEmptySheet(): void {
    const slash = this.bytes.lastIndexOf(0x2f, this.part.bodyStart);
    this.replace(slash, slash + 1, ">");
    this.insertRowsBefore(Number.POSITIVE_INFINITY, slash + 1);
    this.insert(slash + 1, `</${this.context.name("sheetData")}`);
  }

  /** In pieces: the rows of a large sheet are more than one text can hold. */
  private insertRowsBefore(rowIndex: number, offset: number): void {
    let rows = "";
    for (let next = this.pending[this.nextPending]; next !== undefined && next[0] < rowIndex; next = this.pending[++this.nextPending]) {
      rows += this.newRow(...next);
      if (rows.length < pieceLength) continue;
      this.insert(offset, rows);
      rows = "";
    }
    this.insert(offset, rows);
  }

  private newRow(rowIndex: number, { height, cells }: RowChange): string {
    const columns = [...cells].sort(([a], [b]) => a - b);
    const written = columns.map(([columnIndex, content]) => this.newCell(rowIndex, columnIndex, content, null));
    return writeElement(this.context.name("row"), { r: rowIndex + 1, ...heightAttributes(height) }, ...written);
  }

  /** Empty where the content leaves no trace in a cell, as a link does. */
  private newCell(rowIndex: number, columnIndex: number, content: CellContent, rowStyle: number | null): string {
    const base = rowStyle ?? this.context.columnStyle(columnIndex);
    this.context.check(base, content);
    if (content.formula !== undefined) this.changesFormulas = true;
    if (!replacesContent(content) && content.format === undefined) return "";
    return writeCell(this.context.name, { rowIndex, columnIndex }, this.styleOf(base, content), content);
  }

  private styleOf(base: number, { format }: CellContent): number {
    return format === undefined ? base : this.context.derive(base, format);
  }

  private patchRow(): void {
    const { tokenizer } = this;
    const number = tokenizer.attributeNumber("r");
    const rowIndex = number === null ? this.rowIndex + 1 : number - 1;
    if (rowIndex <= this.rowIndex) throw new MalformedXml("Rows are not in order", tokenizer.start);
    this.rowIndex = rowIndex;
    this.insertRowsBefore(rowIndex, tokenizer.start);
    const next = this.pending[this.nextPending];
    if (next?.[0] === rowIndex) {
      this.nextPending++;
      this.changeRow(next[1]);
    } else if (this.orphaned.isEmpty) tokenizer.skipElement();
    else this.changeRow({ cells: new Map() });
  }

  private changeRow({ height, cells }: RowChange): void {
    const { tokenizer } = this;
    const tag = decodeUtf8(this.bytes, tokenizer.start, tokenizer.end);
    const { start, end, isSelfClosing } = tokenizer;
    const rowStyle = tokenizer.attributeText("customFormat") === "1" ? tokenizer.attributeNumber("s") : null;
    const columns = [...cells].sort(([a], [b]) => a - b);
    const values = {
      ...heightAttributes(height),
      ...widenedSpans(tokenizer.attributeText("spans"), columns.map(([columnIndex]) => columnIndex)),
    };
    if (isSelfClosing) {
      const written = columns.map(([columnIndex, content]) => this.newCell(this.rowIndex, columnIndex, content, rowStyle)).join("");
      const edited = editTag(tag, values, written !== "");
      const close = written === "" ? "" : `${written}</${this.context.name("row")}>`;
      if (edited !== tag) this.replace(start, end, edited + close);
      return;
    }
    const edited = editTag(tag, values);
    if (edited !== tag) this.replace(start, end, edited);
    this.changeCells(columns, rowStyle);
  }

  private changeCells(columns: readonly (readonly [number, CellContent])[], rowStyle: number | null): void {
    const { tokenizer } = this;
    let next = 0;
    const insertBefore = (columnIndex: number, offset: number) => {
      let written = "";
      for (let column = columns[next]; column !== undefined && column[0] < columnIndex; column = columns[++next]) {
        written += this.newCell(this.rowIndex, column[0], column[1], rowStyle);
      }
      this.insert(offset, written);
    };
    this.columnIndex = -1;
    for (;;) {
      if (!tokenizer.next()) throw new MalformedXml("A row is not closed", this.part.bodyEnd);
      if (tokenizer.isClose) break;
      if (!tokenizer.is("c")) {
        tokenizer.skipElement();
        continue;
      }
      const letters = /^[A-Za-z]+/.exec(tokenizer.attributeText("r") ?? "")?.[0];
      const columnIndex = letters === undefined ? this.columnIndex + 1 : columnIndexOf(letters);
      if (columnIndex <= this.columnIndex) throw new MalformedXml("Cells are not in order", tokenizer.start);
      this.columnIndex = columnIndex;
      insertBefore(columnIndex, tokenizer.start);
      const column = columns[next];
      if (column?.[0] === columnIndex) {
        next++;
        this.changeCell(column[1]);
      } else if (this.orphaned.isEmpty) tokenizer.skipElement();
      else this.writeOutFormula();
    }
    insertBefore(Number.POSITIVE_INFINITY, tokenizer.start);
  }

  private changeCell(content: CellContent): void {
    const { tokenizer, rowIndex, columnIndex } = this;
    const base = tokenizer.attributeNumber("s") ?? 0;
    const { start, end } = tokenizer;
    this.context.check(base, content);
    const style = this.styleOf(base, content);
    if (!replacesContent(content)) {
      if (style !== base) this.replace(start, end, editTag(decodeUtf8(this.bytes, start, end), { s: style }));
      this.writeOutFormula();
      return;
    }
    const formula = scanCell(tokenizer);
    if (formula !== null || content.formula !== undefined) this.changesFormulas = true;
    this.orphaned.remember(formula, this);
    this.replace(start, tokenizer.end, writeCell(this.context.name, { rowIndex, columnIndex }, style, content));
  }

  /** A cell that keeps its formula may have lost the cell that held the text of it. */
  private writeOutFormula(): void {
    const formula = scanCell(this.tokenizer);
    const written = this.orphaned.writtenOut(formula, this, this.context.name);
    if (formula !== null && written !== null) this.replace(formula.start, formula.end, written);
  }

  private insert(offset: number, xml: string): void {
    if (xml !== "") this.replace(offset, offset, xml);
  }

  private replace(start: number, end: number, xml: string): void {
    this.splices.push({ start, end, insert: this.encoder.encode(xml) });
  }
}

/** `spans` is a hint of the columns in a row; where it is given it has to hold. */
function widenedSpans(spans: string | null, columnIndexes: readonly number[]): { readonly spans?: string } {
  const match = /^(\d+):(\d+)$/.exec(spans ?? "");
  if (match === null || columnIndexes.length === 0) return {};
  const first = Math.min(Number(match[1]), ...columnIndexes.map((index) => index + 1));
  const last = Math.max(Number(match[2]), ...columnIndexes.map((index) => index + 1));
  return `${first}:${last}` === spans ? {} : { spans: `${first}:${last}` };
}
