/** What a number format code says about how a number is shown. */

export interface ShownAs {
  /** Decimals shown; null where the format shows the number as it is (`General`, `@`). */
  readonly decimals: number | null;
  /** Shown times one hundred with a percent sign. */
  readonly isPercent: boolean;
  readonly isDate: boolean;
}

const asItIs: ShownAs = { decimals: null, isPercent: false, isDate: false };
const cache = new Map<string, ShownAs>();

/** Reads the first section of a format code: `#,##0.0` → 1 decimal, `0.00%` → 2 decimals of a percentage. */
export function shownAs(numberFormat: string): ShownAs {
  const known = cache.get(numberFormat);
  if (known !== undefined) return known;
  const shown = readFormat(numberFormat);
  // Bounded: a hostile file may hold any number of codes.
  if (cache.size < 1000) cache.set(numberFormat, shown);
  return shown;
}

function readFormat(numberFormat: string): ShownAs {
  // Quoted text, escaped characters, colours and conditions show no digits.
  const code = (numberFormat.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (code === "" || code === "@" || /general/i.test(code)) return asItIs;
  if (!/[0#?]/.test(code)) return { decimals: null, isPercent: false, isDate: /[dmyhs]/i.test(code) };
  const decimals = /\.([0#?]+)/.exec(code)?.[1]?.length ?? 0;
  return { decimals, isPercent: code.includes("%"), isDate: false };
}
