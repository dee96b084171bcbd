import { columnIndexOf, type CellPosition } from "../../../core/workbook/address";
import { isCellError, type CellValue } from "../../../core/values";
import { escapeText } from "../../../core/text/escapeXml";
import type { ByteSplice } from "../package/PartContent";
import { editTag } from "../sheet/editTag";
import { inPart, type SheetPart } from "../sheet/SheetPart";
import { ByteTokenizer, MalformedXml } from "../xml/ByteTokenizer";
import { escapeCellText, needsSpacePreserved } from "../xml/escape";
import { decodeUtf8 } from "../xml/rawText";
import { namingOf, writeElement, type Naming } from "../xml/writeElement";

/** What a formula gives now, by position. */
export interface FormulaResult extends CellPosition {
  readonly value: CellValue;
}

/**
 * Replaces results in a sheet's bytes. Formulas keep theirs: shared and array formulas stay what they are, and so does the
 * calculation chain. A result for a cell that the file does not have is left out: the program that opens it calculates it.
 */
export async function patchResults(part: SheetPart, results: readonly FormulaResult[]): Promise<readonly ByteSplice[]> {
  const byRow = new Map<number, Map<number, CellValue>>();
  for (const { rowIndex, columnIndex, value } of results) byRow.set(rowIndex, (byRow.get(rowIndex) ?? new Map<number, CellValue>()).set(columnIndex, value));
  if (byRow.size === 0 || part.bodyStart >= part.bodyEnd) return [];
  const bytes = await part.content.bytes();
  return inPart(part.path, () => new ResultPatcher(bytes, part, byRow).patch());
}

class ResultPatcher {
  private readonly tokenizer: ByteTokenizer;
  private readonly encoder = new TextEncoder();
  private readonly splices: ByteSplice[] = [];
  private readonly name: Naming;
  private rowIndex = -1;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: SheetPart,
    private readonly byRow: ReadonlyMap<number, ReadonlyMap<number, CellValue>>,
  ) {
    this.tokenizer = new ByteTokenizer(bytes, part.bodyStart, bytes.length);
    this.name = namingOf(part.skeleton.root);
  }

  patch(): readonly ByteSplice[] {
    const { tokenizer } = this;
    while (this.nextChild()) {
      if (!tokenizer.is("row")) {
        tokenizer.skipElement();
        continue;
      }
      this.rowIndex = (tokenizer.attributeNumber("r") ?? this.rowIndex + 2) - 1;
      const results = this.byRow.get(this.rowIndex);
      if (results === undefined) tokenizer.skipElement();
      else if (!tokenizer.isSelfClosing) this.patchRow(results);
    }
    return this.splices;
  }

  private patchRow(results: ReadonlyMap<number, CellValue>): void {
    const { tokenizer } = this;
    let columnIndex = -1;
    while (this.nextChild()) {
      if (!tokenizer.is("c")) {
        tokenizer.skipElement();
        continue;
      }
      const letters = /^[A-Za-z]+/.exec(tokenizer.attributeText("r") ?? "")?.[0];
      columnIndex = letters === undefined ? columnIndex + 1 : columnIndexOf(letters);
      const value = results.get(columnIndex);
      if (value === undefined) tokenizer.skipElement();
      else this.patchCell(value);
    }
  }

  private patchCell(value: CellValue): void {
    const { tokenizer, name } = this;
    const { start, end, isSelfClosing } = tokenizer;
    const tag = decodeUtf8(this.bytes, start, end);
    const { type, xml } = storedResult(name, value);
    // A rich value of Excel 365 belongs to the result that it replaces.
    const edited = editTag(tag, { t: type, vm: null }, xml !== "");
    if (edited !== tag) this.replace(start, end, edited);
    if (isSelfClosing) {
      if (xml !== "") this.replace(end, end, `${xml}</${name("c")}>`);
      return;
    }
    let written = false;
    while (this.nextChild()) {
      const opened = tokenizer.start;
      const isValue = tokenizer.is("v") || tokenizer.is("is");
      tokenizer.skipElement();
      if (!isValue) continue;
      this.replace(opened, tokenizer.end, written ? "" : xml);
      written = true;
    }
    if (!written) this.replace(tokenizer.start, tokenizer.start, xml);
  }

  /** Goes to the next child's opening tag; false at the parent's closing tag. */
  private nextChild(): boolean {
    if (!this.tokenizer.next()) throw new MalformedXml("An element is not closed", this.part.bodyEnd);
    return !this.tokenizer.isClose;
  }

  private replace(start: number, end: number, xml: string): void {
    if (start !== end || xml !== "") this.splices.push({ start, end, insert: this.encoder.encode(xml) });
  }
}

function storedResult(name: Naming, value: CellValue): { readonly type: string | null; readonly xml: string } {
  if (value === null) return { type: null, xml: "" };
  if (typeof value === "string") {
    const space = needsSpacePreserved(value) ? { "xml:space": "preserve" } : {};
    return { type: "str", xml: writeElement(name("v"), space, escapeCellText(value)) };
  }
  if (typeof value === "boolean") return { type: "b", xml: writeElement(name("v"), {}, value ? "1" : "0") };
  if (isCellError(value)) return { type: "e", xml: writeElement(name("v"), {}, escapeText(value.code)) };
  return { type: null, xml: writeElement(name("v"), {}, String(value)) };
}
