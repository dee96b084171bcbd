/** Stretches of a note's text that begin with one of our lines and end with another. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The first and last line of what is to go: each is recognised by how it begins. */
export interface Block {
  readonly firstLine: string;
  readonly lastLine: string;
}

/**
 * Finds every block in a text, with one line break that joined it to the rest. A first line without a last is left alone: where another
 * first line follows it, it is no part of that block, since what stands between them is not ours.
 */
export function findBlocks(text: string, { firstLine, lastLine }: Block): Stretch[] {
  const found: Stretch[] = [];
  let first: number | null = null;
  for (const line of linesOf(text)) {
    if (line.text.startsWith(firstLine)) first = line.start;
    if (first === null || !line.text.startsWith(lastLine)) continue;
    found.push(joined(text, first, line.end, found.at(-1)?.end ?? 0));
    first = null;
  }
  return found;
}

export function withoutBlocks(text: string, block: Block): string {
  return withoutStretches(text, findBlocks(text, block));
}

export function withoutStretches(text: string, stretches: readonly Stretch[]): string {
  return stretches.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** Takes the line break before a block, or the one behind it where the block stands first. */
function joined(text: string, start: number, end: number, reached: number): Stretch {
  if (start > reached) return { start: text[start - 2] === "\r" ? start - 2 : start - 1, end };
  return { start, end: text[end] === "\r" ? end + 2 : Math.min(end + 1, text.length) };
}

function linesOf(text: string): { readonly text: string; readonly start: number; readonly end: number }[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const trimmed = line.endsWith("\r") ? line.slice(0, -1) : line;
    const found = { text: trimmed, start, end: start + trimmed.length };
    start += line.length + 1;
    return found;
  });
}
