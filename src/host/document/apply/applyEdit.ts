import { quoteSheetName } from "../../../core/workbook/address";
import type { Edit } from "../../../core/workbook/edits";
import type { SetPrint } from "../../../core/workbook/edits/sheetEdits";
import { removeCustomXml, setCustomXml } from "../customXml/writeCustomXml";
import type { WorkbookDraft } from "./WorkbookDraft";

type Handler<E> = (workbook: WorkbookDraft, edit: E) => void | Promise<void>;

/** What each kind of edit does to the draft. */
const handlers: { readonly [K in Edit["kind"]]: Handler<Extract<Edit, { kind: K }>> } = {
  addSheet: (workbook, { sheet, visibility }) => workbook.addSheet(sheet, visibility),
  removeSheet: (workbook, { sheet }) => workbook.removeSheet(sheet),
  writeCells: async (workbook, edit) => {
    if (edit.cells.some((row) => row.some((cell) => cell?.formula !== undefined && cell.value === undefined))) workbook.requireCalculation();
    (await workbook.sheet(edit.sheet)).writeCells(edit);
  },
  mergeCells: async (workbook, { sheet, range }) => (await workbook.sheet(sheet)).merge(range),
  setColumns: async (workbook, { sheet, columns }) => {
    const draft = await workbook.sheet(sheet);
    columns.forEach((column) => draft.setColumn(column));
  },
  setRows: async (workbook, { sheet, rows }) => {
    const draft = await workbook.sheet(sheet);
    rows.forEach(({ rowIndex, height, isFitted = false, hidden = false }) => draft.setRowHeight(rowIndex, { height, isFitted, hidden }));
  },
  setView: async (workbook, edit) => (await workbook.sheet(edit.sheet)).setView(edit),
  setPrint: async (workbook, edit) => {
    (await workbook.sheet(edit.sheet)).setPrint(edit);
    setTitleRows(workbook, edit);
  },
  addTable: async (workbook, edit) => (await workbook.tables()).add(edit),
  resizeTable: async (workbook, edit) => (await workbook.tables()).resize(edit),
  setColumnFormula: async (workbook, edit) => (await workbook.tables()).setColumnFormula(edit),
  addChart: (workbook, edit) => workbook.addChart(edit),
  addConditionalFormat: async (workbook, edit) => (await workbook.sheet(edit.sheet)).addRule(edit),
  removeConditionalFormats: async (workbook, { sheet, marker }) => (await workbook.sheet(sheet)).removeRules(marker),
  appendNotes: async (workbook, { sheet, notes }) => {
    const draft = await workbook.notes(sheet);
    notes.forEach((note) => draft.append(note, note.text));
  },
  removeNotes: async (workbook, edit) => (await workbook.notes(edit.sheet)).removeBlocks(edit),
  defineName: (workbook, { name, formula, hidden }) => workbook.names.define(name, formula, hidden),
  removeName: (workbook, { name }) => workbook.names.remove(name),
  setCustomXml: (workbook, { namespace, xml }) => setCustomXml(workbook, namespace, xml),
  removeCustomXml: (workbook, { namespace }) => removeCustomXml(workbook, namespace),
};

/** Hands one edit to what it concerns in the draft. */
export async function applyEdit(workbook: WorkbookDraft, edit: Edit): Promise<void> {
  // The table's own type ties each handler to its kind; the compiler cannot follow that through a lookup.
  await (handlers[edit.kind] as Handler<Edit>)(workbook, edit);
}

const printTitles = "_xlnm.Print_Titles";

/** Excel keeps the rows repeated on each page as a name of the sheet. */
function setTitleRows(workbook: WorkbookDraft, { sheet, titleRows }: SetPrint): void {
  const scope = workbook.find(sheet);
  if (titleRows === null) {
    workbook.names.remove(printTitles, scope);
    return;
  }
  const { rowIndex, rowCount } = titleRows;
  workbook.names.define(printTitles, `${quoteSheetName(scope.name)}!$${rowIndex + 1}:$${rowIndex + rowCount}`, false, scope);
}
