/** Issues as sentences: where, what, and what to do. */

import type { Language } from "../core/load/texts";
import type { Issue } from "../core/result";
import { modelIssueTexts } from "./modelIssues";

type Template = Readonly<Record<Language, string>>;

/** Of loading a model, and of starting one from a table. */
const otherIssueTexts: Readonly<Record<string, Template>> = {
  "load/noRoom": {
    vi: "Không còn chỗ dưới bảng {table} cho {rows} dòng mới. Hãy dời phần nằm ngay dưới bảng rồi nạp lại.",
    en: "{rows} new rows found no room below the table {table}. Move what stands there and load again.",
  },
  "start/no-year": {
    vi: "Bảng không cho biết số liệu của năm nào. Hãy cho biết năm (--year ở dòng lệnh).",
    en: "The table does not say which year its numbers are for. Give the year (--year on the command line).",
  },
  "start/no-rows": {
    vi: "Bảng không có dòng nào có kế hoạch hoặc kết quả cả năm để đưa vào mô hình.",
    en: "The table has no row with a plan, or a result for a whole year, to start a model from.",
  },
  "load/summaryKept": {
    vi: "Trang này đã được sửa nên giữ nguyên, chưa theo mô hình mới. Muốn lập lại thì xóa trang rồi nạp lại.",
    en: "This sheet was changed, so it stays as it is and does not follow the new model. To have it made anew, delete it and load again.",
  },
  "load/noRoomRight": {
    vi: "Không còn chỗ bên phải bảng {table} cho {columns} cột mới. Hãy dời phần nằm ngay bên phải bảng rồi nạp lại.",
    en: "{columns} new columns found no room to the right of the table {table}. Move what stands there and load again.",
  },
};

const templates: Readonly<Record<string, Template>> = { ...modelIssueTexts, ...otherIssueTexts };

const places: Readonly<Record<Language, { row(row: number): string; column(column: string): string; cell(address: string): string }>> = {
  vi: { row: (row) => `dòng ${row}`, column: (column) => `cột ${column}`, cell: (address) => `ô ${address}` },
  en: { row: (row) => `row ${row}`, column: (column) => `column ${column}`, cell: (address) => `cell ${address}` },
};

export function issueText({ code, path, params }: Issue, language: Language): string {
  const template = templates[code];
  // A code without a text is a bug of ours; a test keeps the catalogue complete.
  if (template === undefined) throw new Error(`No text for the issue ${code}`);
  const sentence = template[language].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
  const [file, row, column] = path;
  const words = places[language];
  const cell = column === undefined ? undefined : params["cell"];
  const place = [file, typeof row === "number" ? words.row(row) : row, column === undefined ? undefined : words.column(String(column)), cell === undefined ? undefined : words.cell(String(cell))];
  const written = place.filter((part) => part !== undefined).join(", ");
  return written === "" ? sentence : `${written}: ${sentence}`;
}
