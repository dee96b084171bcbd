import { isReference, tokenize } from "@borgar/fx/xlsx";

/** All references of a formula, as they are written: cells, ranges, names, columns of tables. */
export function referencesOf(formula: string): string[] {
  return tokenize(formula, { mergeRefs: true }).filter(isReference).map(({ value }) => value);
}
