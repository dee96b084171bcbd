/**
 * All numbers that a sentence may be understood to state. Only used to ask whether a given number stands in a quote, so it
 * offers every reading instead of choosing one: "8.126" is 8126 and 8.126, "4.430 tỷ 600 triệu" is 4430.6 (tỷ),
 * 4430600 (triệu) and so on.
 */

const numberShape = /\d+(?:[.,]\d+)*/g;
// "tỷ" is also the first half of words such as "tỷ lệ" (rate).
const scaleShape = /^\s*(tỷ|tỉ|triệu|nghìn|ngàn|billion|million|thousand)(?!\p{L}|\s*(?:lệ|trọng|suất|số|giá))/iu;
const powers: ReadonlyMap<string, number> = new Map([
  ["tỷ", 9], ["tỉ", 9], ["triệu", 6], ["nghìn", 3], ["ngàn", 3], ["billion", 9], ["million", 6], ["thousand", 3],
]);
/** An amount in words of scale is also an amount in every other scale: "4,5 tỷ" is 4500 triệu. */
const shownPowers = [9, 6, 3, 0] as const;

/** An amount such as "1.319 tỷ" that a smaller scale may continue. */
interface Amount {
  readonly power: number;
  readonly end: number;
  /** In plain units, one for each reading. */
  readonly totals: readonly number[];
}

/** True where `text` states `value` in digits, in either notation and any scale. The sign does not count: "giảm 3%" states −3. */
export function statesNumber(text: string, value: number): boolean {
  const wanted = Math.abs(value);
  const plain = String(wanted);
  // Most rows print their number just so; every reading of every other number costs more than all else that is checked.
  if (isPrinted(text, plain) || isPrinted(text, plain.replace(".", ","))) return true;
  return numbersIn(text).some((stated) => Math.abs(stated - wanted) <= 1e-9 * Math.max(stated, wanted));
}

/** True where the digits stand in the text as a number of their own. */
function isPrinted(text: string, digits: string): boolean {
  const start = text.indexOf(digits);
  if (start < 0) return false;
  return !/[\d.,]/.test(text.charAt(start - 1)) && !/^(?:\d|[.,]\d)/.test(text.slice(start + digits.length, start + digits.length + 2));
}

/** Every reading of every number in the text, without sign. */
function numbersIn(text: string): readonly number[] {
  const sentence = text.normalize("NFC");
  const found: number[] = [];
  let previous: Amount | null = null;
  for (const match of sentence.matchAll(numberShape)) {
    const readings = readingsOf(match[0]);
    for (const reading of readings) found.push(reading);
    previous = amountAt(sentence, match.index, match[0].length, readings, previous);
    for (const total of previous?.totals ?? []) for (const power of shownPowers) found.push(total / 10 ** power);
  }
  return found;
}

/** The amount whose digits start at `start`: "1.319 tỷ", or "696 triệu" added to the "1.319 tỷ" right before it. */
function amountAt(sentence: string, start: number, length: number, readings: readonly number[], previous: Amount | null): Amount | null {
  const scale = scaleShape.exec(sentence.slice(start + length, start + length + 20));
  const power = powers.get(scale?.[1]?.toLowerCase() ?? "");
  if (scale === null || power === undefined) return null;
  const continues = previous !== null && power < previous.power && sentence.slice(previous.end, start).trim() === "";
  const before = continues ? previous.totals : [0];
  const totals = before.flatMap((total) => readings.map((reading) => total + reading * 10 ** power));
  return { power, end: start + length + scale[0].length, totals };
}

/** "8.126" → 8126 and 8.126; "473.602,1" → 473602.1; "6.5" → 6.5. */
function readingsOf(digits: string): readonly number[] {
  const readings = new Set<number>();
  for (const [group, decimal] of [[".", ","], [",", "."]] as const) {
    const [whole = "", fraction = "0", ...more] = digits.split(decimal);
    const parts = whole.split(group);
    const grouped = parts.length === 1 || (/^[1-9]\d{0,2}$/.test(parts[0] ?? "") && parts.slice(1).every((part) => part.length === 3));
    const reading = Number(`${parts.join("")}.${fraction}`);
    if (more.length === 0 && grouped && Number.isFinite(reading)) readings.add(reading);
  }
  return [...readings];
}
