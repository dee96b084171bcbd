import { MalformedXml, type ByteTokenizer } from "../xml/ByteTokenizer";

/** A formula as it stands in a cell. */
export interface ScannedFormula {
  readonly start: number;
  readonly end: number;
  /** Empty in the followers of a shared formula. */
  readonly text: string;
  /** Number of the shared formula it belongs to. */
  readonly shared: number | null;
}

/** Goes from a cell's opening tag to its end and tells the formula on the way. */
export function scanCell(tokenizer: ByteTokenizer): ScannedFormula | null {
  let formula: ScannedFormula | null = null;
  if (tokenizer.isSelfClosing) return formula;
  const opened = tokenizer.start;
  for (;;) {
    if (!tokenizer.next()) throw new MalformedXml("A cell is not closed", opened);
    if (tokenizer.isClose) return formula;
    if (tokenizer.is("f")) {
      const { start } = tokenizer;
      const shared = tokenizer.attributeText("t") === "shared" ? tokenizer.attributeNumber("si") : null;
      const text = tokenizer.readText();
      formula = { start, end: tokenizer.end, text, shared };
    } else tokenizer.skipElement();
  }
}
