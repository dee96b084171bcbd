import type { CellPosition } from "../../../core/workbook/address";
import { escapeText } from "../../../core/text/escapeXml";
import { writeElement, type Naming } from "../xml/writeElement";
import type { ScannedFormula } from "./scanCell";
import { translateFormula } from "../../../core/workbook/translateFormula";

/**
 * Shared formulas whose first cell, the only one that holds the text, was overwritten. The other cells of the group, which all
 * come later, get the formula written out.
 */
export class OrphanedFormulas {
  private readonly texts = new Map<number, CellPosition & { readonly text: string }>();

  get isEmpty(): boolean {
    return this.texts.size === 0;
  }

  /** Told of each formula that is overwritten. */
  remember(formula: ScannedFormula | null, { rowIndex, columnIndex }: CellPosition): void {
    if (formula?.shared == null || formula.text === "") return;
    this.texts.set(formula.shared, { text: formula.text, rowIndex, columnIndex });
  }

  /** The element in the place of a follower's; null where the formula can stay as it is. */
  writtenOut(formula: ScannedFormula | null, { rowIndex, columnIndex }: CellPosition, name: Naming): string | null {
    const first = formula?.shared == null ? undefined : this.texts.get(formula.shared);
    if (first === undefined) return null;
    const text = translateFormula(first.text, rowIndex - first.rowIndex, columnIndex - first.columnIndex);
    return writeElement(name("f"), {}, escapeText(text));
  }
}
