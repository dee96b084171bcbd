/** The catalogue as the list shows it. */

import { catalogueEntries, functionCategories } from "../../../functions";
import type { CatalogueEntry, FunctionCategory } from "../../../functions";
import { helpMessages } from "../../../messages/help";
import { searchByText } from "../searchByText";

/** Functions whose name, task, summary or parameters hold the query, in either language. */
export function searchFunctions(query: string): readonly CatalogueEntry[] {
  return searchByText(catalogueEntries, textsOf, query);
}

function textsOf({ name, category, summary, parameters }: CatalogueEntry): readonly string[] {
  const tasks = [helpMessages("vi"), helpMessages("en")].map(({ categories }) => categories[category]);
  return [`IND.${name}`, ...tasks, summary.vi, summary.en, ...parameters.flatMap(({ name: parameter, description }) => [parameter, description.vi, description.en])];
}

/** The tasks that some of the functions serve, in the order of help. */
export function byCategory(entries: readonly CatalogueEntry[]): readonly { readonly category: FunctionCategory; readonly entries: readonly CatalogueEntry[] }[] {
  return functionCategories.map((category) => ({ category, entries: entries.filter((entry) => entry.category === category) })).filter((group) => group.entries.length > 0);
}
