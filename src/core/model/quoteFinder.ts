/** Where a quote does stand that is not on its line: asked for every wrong passage, so the report is not read again each time. */

/** Answers with the 1-based line that has a quote, 0 where none has. */
export function quoteFinder(lines: readonly string[]): (quote: string) => number {
  let index: ReadonlyMap<string, readonly number[]> | null = null;
  return (quote) => {
    index ??= indexWords(lines);
    // The first and the last word of a quote may be parts of longer ones.
    const words = quote.split(blank).slice(1, -1);
    const candidates = words.map((word) => index?.get(word) ?? []);
    if (candidates.length === 0) return lines.findIndex((line) => line.includes(quote)) + 1;
    const fewest = candidates.reduce((best, next) => (next.length < best.length ? next : best));
    return (fewest.find((lineIndex) => lines[lineIndex]?.includes(quote) === true) ?? -1) + 1;
  };
}

const blank = /\s+/u;

/** The lines of every word, in order. */
function indexWords(lines: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  lines.forEach((line, lineIndex) => {
    for (const word of new Set(line.split(blank))) {
      const same = index.get(word);
      if (same === undefined) index.set(word, [lineIndex]);
      else same.push(lineIndex);
    }
  });
  return index;
}
