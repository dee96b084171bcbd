/** Ways to damage a text: what a broken program, a broken disk or an ill-willed sender might do to it. */

import type { Random } from "./random";

/** What has broken readers before: bounds of numbers, names of prototypes, markup, formulas, encodings, endless repetition. */
const treacherous = [
  "", "0", "-1", "1e309", "NaN", "4294967296", "99999999999999999999", "1048577", "16385", "XFD1048577", "A0", "A1:A", "$A$1:XFD1048576", "#REF!", "#N/A",
  "__proto__", "constructor", "toString", "hasOwnProperty", "=1+1", "=HYPERLINK(\"http://x\")", "@SUM(A1)", "&lt;", "&#0;", "&#xD800;", "&e;", "]]>", "<!--", "<![CDATA[", "<a>", "</a>",
  "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "\u0000", "\uFEFF", "\uD83D", "e\u0323\u0302", "\u00AD", "\u202E", "../../x", "/", "xl/workbook.xml", "\"", "'", "|", ";", "true", "TRUE",
] as const;

/** One to four changes to a text, each small or rough. */
export function mutateText(text: string, random: Random): string {
  let mutated = text;
  for (let count = 1 + random.below(4); count > 0; count--) mutated = random.pick(changes)(mutated, random);
  return mutated;
}

const changes: readonly ((text: string, random: Random) => string)[] = [
  // A number becomes another.
  (text, random) => replaceOne(text, /-?\d+(?:\.\d+)?/g, () => random.pick(["0", "-1", "1", "2147483648", "1e308", "1e-320", "007", String(random.below(100_000)), ""]), random),
  // What stands between quotes or between tags.
  (text, random) => replaceOne(text, /"[^"<>]*"/g, () => `"${random.pick(treacherous).replaceAll('"', "")}"`, random),
  (text, random) => replaceOne(text, />[^<]*</g, () => `>${random.pick(treacherous)}<`, random),
  (text, random) => replaceOne(text, /<\/?[\w:]+/g, (tag) => random.pick([tag.toUpperCase(), tag.replace("<", "</"), "<x", `${tag}x`]), random),
  // A name of an attribute or a whole element goes.
  (text, random) => replaceOne(text, / [\w:]+="[^"]*"/g, () => "", random),
  (text, random) => replaceOne(text, /<([\w:]+)[^>]*\/>|<([\w:]+)[^>]*>[^<]*<\/\2>/g, (element) => random.pick(["", element + element, element.repeat(30)]), random),
  // Two values change places; so do two elements of one name, whole with what they hold.
  (text, random) => swap(text, /"[^"<>]*"/g, random),
  (text, random) => swap(text, random.pick([/<row\b[^>]*>[^]*?<\/row>/g, /<c\b[^>]*>[^]*?<\/c>/g, /<(?:sheet|Relationship|definedName|tableColumn|xf|mergeCell)\b[^>]*\/>/g]), random),
  (text, random) => replaceOne(text, /<row\b[^>]*>[^]*?<\/row>/g, (row) => row + row, random),
  // A relation to nowhere, to itself, out of the file.
  (text, random) => replaceOne(text, /(?<=Target=")[^"]*/g, () => random.pick(["", "#", "/", "nowhere.xml", "../../../etc/passwd", "/xl/workbook.xml", "workbook.xml", "http://example.invalid/x", "%00", "\u0000"]), random),
  // As long as a cell can be, and deeper than any part is.
  (text, random) => replaceOne(text, />[^<]*</g, () => `>${random.pick(["1", "1.", " ", "(", "–", "năm ", "a", "&amp;", "1 – "]).repeat(random.below(9000))}<`, random),
  (text, random) => insert(text, random.pick(["<a>", "<a><b/>", "(", "["]).repeat(random.below(2000)), random),
  // Anything anywhere.
  (text, random) => insert(text, random.pick(treacherous), random),
  (text, random) => cut(text, 1 + random.below(random.chance(0.2) ? text.length : 12), random),
  (text, random) => repeat(text, 1 + random.below(200), random),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => insert(text, String.fromCharCode(random.below(random.chance(0.5) ? 128 : 65_536)), random),
];

function replaceOne(text: string, pattern: RegExp, by: (found: string) => string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: match, index } = random.pick(found);
  return text.slice(0, index) + by(match) + text.slice(index + match.length);
}

function swap(text: string, pattern: RegExp, random: Random): string {
  const found = [...text.matchAll(pattern)];
  if (found.length < 2) return text;
  const at = random.below(found.length - 1);
  const [one, other] = [found[at]!, found[at + 1 + random.below(found.length - at - 1)]!];
  return text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length, other.index) + one[0] + text.slice(other.index + other[0].length);
}

function insert(text: string, piece: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function cut(text: string, length: number, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + text.slice(at + length);
}

function repeat(text: string, length: number, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
}

/** One to eight bytes or stretches of a binary file changed. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const mutated = new Uint8Array(bytes);
  for (let count = 1 + random.below(8); count > 0 && mutated.length > 0; count--) {
    const at = random.below(mutated.length);
    if (random.chance(0.3)) mutated.fill(random.pick([0, 0xff, 0x20]), at, at + random.below(64));
    else mutated[at] = random.below(256);
  }
  return random.chance(0.1) ? mutated.slice(0, random.below(mutated.length + 1)) : mutated;
}
