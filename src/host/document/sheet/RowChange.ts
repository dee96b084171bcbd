import type { CellContent } from "../../../core/workbook/edits/cellEdits";

/** What edits want of one row. */
export interface RowChange {
  height?: RowHeight;
  readonly cells: Map<number, CellContent>;
}

/** Later content on top of earlier: what it does not name stays, a value takes the formula's place and the other way round. */
export function mergeContent(earlier: CellContent | undefined, later: CellContent): CellContent {
  if (earlier === undefined) return later;
  const replaces = later.value !== undefined || later.formula !== undefined;
  const { value, formula, spill, ...rest } = earlier;
  const kept: CellContent = replaces ? rest : { ...rest, ...(value === undefined ? {} : { value }), ...(formula === undefined ? {} : { formula }), ...(spill === undefined ? {} : { spill }) };
  return { ...kept, ...later, ...(earlier.format === undefined ? {} : { format: { ...earlier.format, ...later.format } }) };
}

/** Whether a content takes the place of the cell's value and formula. */
export function replacesContent(content: CellContent): boolean {
  return content.value !== undefined || content.formula !== undefined;
}

/** In points. A fitted height is not marked as the user's own, so that a program may fit the row again. */
export interface RowHeight {
  readonly height: number;
  readonly isFitted: boolean;
  /** False leaves a row hidden that is hidden already. */
  readonly hidden: boolean;
}

/** The attributes of a row that has this height. */
export function heightAttributes(height: RowHeight | undefined): Record<string, number | null> {
  return height === undefined ? {} : { ht: height.height, customHeight: height.isFitted ? null : 1, ...(height.hidden ? { hidden: 1 } : {}) };
}
