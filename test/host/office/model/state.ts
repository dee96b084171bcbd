import type { CellRange } from "../../../../src/core/workbook/address";
import type { ConditionalCellFormat } from "../../../../src/core/workbook/edits/markEdits";
import type { SetPrint } from "../../../../src/core/workbook/edits/sheetEdits";
import type { ChartState } from "./charts";
import type { SheetSnapshot } from "../../../../src/core/workbook/snapshot";

/** What the objects of the model stand for. It is changed at once when they are; the document follows when the workspace settles. */

export interface SheetState {
  readonly id: string;
  readonly name: string;
  /** The cells as the document has them; what was written since is not in it. */
  snapshot: SheetSnapshot;
  tables: TableState[];
  /** In order of priority. */
  rules: RuleState[];
  notes: NoteState[];
  charts: ChartState[];
  view: { frozenRowCount: number; frozenColumnCount: number; showGridlines: boolean };
  print: Partial<PrintState>;
  /** Number formats written since the document was read, by `row,column`: they decide how a text is taken. */
  readonly writtenFormats: Map<string, string>;
  /** Widths of columns that were set, in characters. */
  readonly writtenWidths: Map<number, number>;
  /** Heights of rows that were set, in points. */
  readonly writtenHeights: Map<number, number>;
  /** Rows that Excel was asked to fit to their content: it would know how high that is. */
  readonly fittedRows: { readonly rowIndex: number; readonly rowCount: number }[];
  /** What adds the sheet to the document, until it has it. */
  addition: { visibility: SheetSnapshot["visibility"] } | null;
  /** The object that stands for the sheet. */
  object: object | null;
}

export interface TableState {
  readonly id: string;
  name: string;
  range: CellRange;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  columns: { readonly name: string; formula?: string }[];
  style: string;
  hasFilter: boolean;
  /** True until the document has it. */
  isNew: boolean;
}

export interface RuleState {
  readonly id: string;
  ranges: readonly CellRange[];
  /** As SpreadsheetML names it. */
  readonly type: string;
  formulas: string[];
  format: { -readonly [K in keyof ConditionalCellFormat]: ConditionalCellFormat[K] };
  isNew: boolean;
}

export interface NoteState {
  readonly rowIndex: number;
  readonly columnIndex: number;
  text: string;
}

export interface PrintState {
  orientation: SetPrint["orientation"];
  paper: string;
  fitsWidth: boolean;
  titleRows: SetPrint["titleRows"];
  footer: { left: string; center: string; right: string };
}

export interface NameState {
  readonly name: string;
  formula: string;
  hidden: boolean;
  readonly sheet: SheetState | null;
}

export interface XmlState {
  readonly id: string;
  readonly namespace: string;
  xml: string;
}
