/** Issues as sentences: where, what, and what to do. */

import type { Language } from "../core/load/texts";
import type { Issue } from "../core/result";

/** Sentences by the code of the issue; `{names}` are its params. */
export type IssueTemplates = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const places: Readonly<Record<Language, { row(row: number): string; column(column: string): string; cell(address: string): string }>> = {
  vi: { row: (row) => `dòng ${row}`, column: (column) => `cột ${column}`, cell: (address) => `ô ${address}` },
  en: { row: (row) => `row ${row}`, column: (column) => `column ${column}`, cell: (address) => `cell ${address}` },
};

/** One issue as a sentence of a catalogue: where, what, and what to do. */
export function sentenceOf({ code, path, params }: Issue, language: Language, templates: IssueTemplates): string {
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
