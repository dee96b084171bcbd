/** Pieces of formulas in Excel's English notation: a fragment is a reference or a numeral, as text. */

const numeralPattern = /^-?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;
/** A cell, a name or a column of a table, with or without its sheet: what needs no parentheses between operators. */
const referencePattern = /^(?:(?:'(?:[^']|'')+'|[\p{L}\w.]+)!)?(?:[$\p{L}\w.]+(?:\[(?:[^[\]]|\[[^[\]]*\])*\])?|\[@(?:[^[\]]|\[[^[\]]*\])*\])$/u;

/** The number that a fragment states itself; null where it refers to a cell. */
export function numeralOf(fragment: string): number | null {
  return numeralPattern.test(fragment) ? Number(fragment) : null;
}

/** A number as a formula writes it. */
export function numeral(value: number): string {
  return String(value).toUpperCase();
}

/** A fragment that can stand between operators: in parentheses unless it is a reference or an unsigned numeral. */
export function operand(fragment: string): string {
  if (numeralOf(fragment) !== null) return fragment.startsWith("-") ? `(${fragment})` : fragment;
  return referencePattern.test(fragment) ? fragment : `(${fragment})`;
}

/** Text as a formula quotes it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * The condition that every fragment that refers to a cell holds something; null where all are numerals. Written with `<>`:
 * Univer 0.25.1 takes `F5=""` for true where F5 is 0, as soon as another formula has compared the same cell.
 */
export function areFilled(fragments: readonly string[]): string | null {
  const tests = [...new Set(fragments.filter((fragment) => numeralOf(fragment) === null))].map((fragment) => `${operand(fragment)}<>""`);
  return tests.length > 1 ? `AND(${tests.join(",")})` : (tests[0] ?? null);
}

/**
 * A formula that shows `whenBlank` where an input is blank. Twins reckon with numbers, and a blank cell would count as 0.
 * `guardBlanks(["E5", "F5"], "F5-E5")` is `IF(AND(E5<>"",F5<>""),F5-E5,"")`; with `NA()` it shows what the function shows.
 */
export function guardBlanks(fragments: readonly string[], formula: string, whenBlank = '""'): string {
  const condition = areFilled(fragments);
  return condition === null ? formula : `IF(${condition},${formula},${whenBlank})`;
}
