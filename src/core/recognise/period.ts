/** How much of a year a header speaks of: "6 tháng", "quý I", "tháng 01", "ước 9 tháng". */

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * Share of the year that has passed at the end of the period that a normalised header names; null where it names a whole year
 * or none. "tháng 01" → 1/12, "6 tháng" → 0.5, "quý III" → 0.75.
 */
export function elapsedShare(header: string): number | null {
  const months = /(?<![\p{L}\p{N}])(\d{1,2}) ?(?:tháng|months)/u.exec(header)?.[1];
  if (months !== undefined) return shareOf(Number(months), 12);
  const month = /(?:tháng|month) ?0?(\d{1,2})(?![\p{L}\p{N}])/u.exec(header)?.[1];
  if (month !== undefined) return shareOf(Number(month), 12);
  const quarter = /(?:quý|quarter|q) ?(iv|i{1,3}|[1-4])(?![\p{L}\p{N}])/u.exec(header)?.[1];
  if (quarter !== undefined) return shareOf(roman[quarter] ?? Number(quarter), 4);
  return null;
}

/** The year that a header names; null where it names none or several. */
export function namedYear(header: string): number | null {
  const years = new Set(header.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []);
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number(year) : null;
}

function shareOf(part: number, whole: number): number | null {
  return part >= 1 && part < whole ? part / whole : null;
}
