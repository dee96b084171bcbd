import { parseRange, type CellRange } from "../../../core/workbook/address";
import { inPart, type SheetPart } from "../sheet/SheetPart";
import { ByteTokenizer, MalformedXml } from "../xml/ByteTokenizer";
import type { RowAppearance } from "./Appearance";

export interface RowsAppearance {
  readonly rows: ReadonlyMap<number, RowAppearance>;
  readonly arrayFormulas: readonly CellRange[];
}

/** Heights and styles of rows and the ranges of array formulas, in one pass over a sheet's bytes. */
export async function readRows(part: SheetPart): Promise<RowsAppearance> {
  const bytes = await part.content.bytes();
  return inPart(part.path, () => scanRows(new ByteTokenizer(bytes, part.bodyStart, bytes.length), part));
}

function scanRows(tokenizer: ByteTokenizer, part: SheetPart): RowsAppearance {
  const rows = new Map<number, RowAppearance>();
  const arrayFormulas: CellRange[] = [];
  if (part.bodyStart >= part.bodyEnd) return { rows, arrayFormulas };
  let rowIndex = -1;
  for (let depth = 0; ; ) {
    if (!tokenizer.next()) throw new MalformedXml("sheetData is not closed", part.bodyEnd);
    if (tokenizer.isClose) {
      if (depth === 0) return { rows, arrayFormulas };
      depth--;
      continue;
    }
    if (tokenizer.is("row")) {
      rowIndex = (tokenizer.attributeNumber("r") ?? rowIndex + 2) - 1;
      const height = tokenizer.attributeText("ht");
      const style = tokenizer.attributeText("customFormat") === "1" ? tokenizer.attributeNumber("s") : null;
      if (height !== null || style !== null) rows.set(rowIndex, { height: height === null ? null : Number(height), style });
    } else if (tokenizer.is("f") && tokenizer.attributeText("t") === "array") {
      const range = parseRange(tokenizer.attributeText("ref") ?? "");
      if (range !== null) arrayFormulas.push(range);
    }
    if (tokenizer.isOpenOnly) depth++;
  }
}
