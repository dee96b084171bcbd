/** Reading JSON that someone else may have written: what is not as expected is left out, never thrown. */

/** The value that a text holds; null where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Entries of a list, at most so many where a number is given; none where the value is no list. */
export function listOf(value: unknown, maximum = Infinity): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, maximum) : [];
}

/** Own fields only: a "__proto__" in someone's file is a name like any other. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

export function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

export function wholeNumber(value: unknown, least: number, most: number): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most ? value : null;
}

/** The member of a list of words that a value is; null where it is none. */
export function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word | null {
  return words.find((word) => word === value) ?? null;
}
