import ExcelJS from "exceljs";

/** A workbook as a reader of others sees it. */
export async function readWithExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // A buffer of its own: a Node.js `Buffer` may be part of a larger one.
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}
