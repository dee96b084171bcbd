/** What the core wants changed in a workbook: plain data that any host can apply, show as a preview, or refuse. */

import type { WriteCells } from "./edits/cellEdits";
import type { AddChart } from "./edits/chartEdits";
import type { AddConditionalFormat, AppendNotes, RemoveConditionalFormats, RemoveNotes } from "./edits/markEdits";
import type { DefineName, RemoveCustomXml, RemoveName, SetCustomXml } from "./edits/recordEdits";
import type { AddSheet, MergeCells, RemoveSheet, SetColumns, SetPrint, SetRows, SetView } from "./edits/sheetEdits";
import type { AddTable, ResizeTable, SetColumnFormula } from "./edits/tableEdits";

export type Edit =
  | AddSheet
  | RemoveSheet
  | WriteCells
  | MergeCells
  | SetColumns
  | SetRows
  | SetView
  | SetPrint
  | AddTable
  | ResizeTable
  | SetColumnFormula
  | AddChart
  | AddConditionalFormat
  | RemoveConditionalFormats
  | AppendNotes
  | RemoveNotes
  | DefineName
  | RemoveName
  | SetCustomXml
  | RemoveCustomXml;
