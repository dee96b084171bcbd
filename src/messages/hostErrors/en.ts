/** Why a workbook could not be opened or written, and what to do, in English. */

import type { HostErrorCode } from "../../host/WorkbookHost";
import { formatNumber } from "../format";
import type { Params } from "../params";

/** What a writing that stopped had done by then. */
const writtenPart = ({ written = 0, total = 0 }: Params): string =>
  written === 0 ? "Nothing was written." : `${formatNumber(Number(written), "en")} of ${formatNumber(Number(total), "en")} changes were written, the rest was not.`;

export const hostErrorMessages: Readonly<Record<HostErrorCode, (params: Params) => string>> = {
  notWorkbook: () => "This is not an Excel workbook. Open it in the program that made it and save it as .xlsx.",
  truncated: () => "The file is incomplete: its end is missing. Copy or download it again.",
  encrypted: () => "The workbook is protected by a password. Open it in Excel, remove the password (File › Info › Protect Workbook) and save it.",
  binaryWorkbook: () => "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.",
  oldWorkbook: () => "An Excel 97–2003 workbook (.xls) can be read by scan but not written to. Open it in the workbench (npm start) or in Excel, save it as .xlsx and try again.",
  ancientWorkbook: () => "This is a workbook of Excel 4.0 or older. Open it in Excel or LibreOffice and save it as .xlsx.",
  webPage: () => "This is a web page (HTML), not an Excel workbook, even if its name ends in .xls: many programs export reports that way. Open it in Excel, answer “Yes” when Excel asks, and save it as .xlsx.",
  xmlSpreadsheet: () => "This is an “XML Spreadsheet 2003”, not an .xlsx. Open it in Excel and save it as .xlsx.",
  plainText: () => "This is plain text (CSV or columns separated by tabs), not an Excel workbook. Open it in Excel, check its columns and numbers, and save it as .xlsx.",
  strictWorkbook: () => "This is a “Strict Open XML” workbook. Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
  tooLarge: ({ limit = 0 }) => `The workbook unpacks to more than ${formatNumber(Number(limit) / 1_000_000, "en")} MB and was not opened. Split it; on the command line, --max-size raises the limit.`,
  tooManyParts: ({ limit = "" }) => `The file holds more than ${limit} parts and was not opened: it is no ordinary workbook.`,
  tooManyCells: ({ limit = 0 }) => `The workbook has more than ${formatNumber(Number(limit), "en")} cells with data and was not opened. Split it, or open it in Excel and save it as .xlsx.`,
  damagedPart: ({ part = "" }) => `The workbook is damaged in ${part}. Open it in Excel, let Excel repair it, and save it.`,
  unsupportedEncoding: ({ part = "" }) => `${part} is written in an encoding other than UTF-8. Open the workbook in Excel and save it.`,
  protectedSheet: ({ sheet = "" }) => `The sheet “${sheet}” is protected and nothing was written. Unprotect it (Review › Unprotect Sheet) and try again.`,
  missingSheet: ({ sheet = "" }) => `There is no sheet “${sheet}” any more. Nothing was written.`,
  sheetExists: ({ sheet = "" }) => `There is a sheet “${sheet}” already. Nothing was written.`,
  tableExists: ({ table = "" }) => `There is a table “${table}” already. Nothing was written.`,
  missingTable: ({ table = "" }) => `There is no table “${table}” any more. Nothing was written.`,
  outsideSheet: ({ sheet = "" }) => `A cell would lie outside the sheet “${sheet}”. Nothing was written.`,
  cancelled: (params) => `Cancelled. ${writtenPart(params)}`,
  cellEditing: (params) => `A cell is being edited. Press Enter or Esc in the sheet, then try again. ${writtenPart(params)}`,
  payloadLimit: (params) => `This is more than Excel takes at once. ${writtenPart(params)} Split the workbook, or use Excel for Windows or Mac, which takes more than Excel on the web.`,
  accessDenied: (params) => `Excel did not allow the change: the workbook is protected, read-only, or locked by someone else. ${writtenPart(params)} Open it for editing, then try again.`,
  conflict: (params) => `Someone else is changing the same place. ${writtenPart(params)} Wait a moment, then try again.`,
  goneMeanwhile: (params) => `A sheet, table or name was removed while this was going on. ${writtenPart(params)} Try again: the workbook is read anew.`,
  hiddenSheet: ({ sheet = "" }) => `The sheet “${sheet}” is hidden. Unhide it (right-click a sheet tab › Unhide) to see the cell.`,
  notesUnsupported: () => "This Excel lets no add-in write notes. Nothing was written.",
  programFailed: ({ detail = "", ...params }) => `Excel reported: ${detail}. ${writtenPart(params)} Try again; if it happens again, save the workbook and open it anew.`,
};
