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

/** Finds every block in a text, with one line break that joined it to the rest. A first line without a last is left alone. */
export function findBlocks(text: string, { firstLine, lastLine }: Block): Stretch[] {
  const lines = linesOf(text);
  const found: Stretch[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (lines[index]?.text.startsWith(firstLine) !== true) continue;
    const length = lines.slice(index).findIndex((line) => line.text.startsWith(lastLine));
    if (length < 0) break;
    found.push(joined(text, lines[index]?.start ?? 0, lines[index + length]?.end ?? text.length, found.at(-1)?.end ?? 0));
    index += length;
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
