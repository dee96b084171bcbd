/** What the sheets of a model say in one language; the texts themselves are in `messages/modelSheets/`. */

import type { Language } from "../load/texts";
import type { SheetTable } from "./sheetTables";

export interface ModelSheetTexts {
  readonly language: Language;
  readonly titles: Readonly<Record<SheetTable, string>>;
  /** One line under the title: what a row is, and what to keep in mind. */
  readonly hints: Readonly<Record<SheetTable, string>>;
  /** What a person calls a column, by its name; short, since it stands above the name. */
  heading(table: SheetTable, column: string): string;
  /** What stands in a column, for the note on its name. */
  description(table: SheetTable, column: string): string;
  /** The words that a cell of the column may hold, with their meaning; null where any text may. */
  choices(table: SheetTable, column: string): string | null;
}
