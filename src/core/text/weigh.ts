/** Which encoding a text is in: the costs of its words' readings, added up. */

import { restoreCapitals } from "./tcvn3";
import { legacyEncodings, readWord, words } from "./wordReadings";
import type { LegacyEncoding, WordReadings } from "./wordReadings";

/** What a reading of the whole text is charged before its words are looked at, and what is added where words of it are Unicode. */
export type Charges = Readonly<Record<LegacyEncoding | "Unicode" | "mixed", number>>;

/** The cheapest reading; null for Unicode. */
export interface Weighed {
  readonly encoding: LegacyEncoding | null;
  readonly cost: number;
}

/** For a word left as it is within text of an old encoding: what is as good in both is read in that encoding. */
const leavingCharge = 1;

/** Weighs an NFC text under the charges of its font. */
export function weigh(text: string, charges: Charges): Weighed {
  const readings = readWords(text);
  let best: Weighed = { encoding: null, cost: charges.Unicode + sum(readings, ({ cost }) => cost) };
  for (const encoding of legacyEncodings) {
    if (charges[encoding] >= best.cost || !readings.some((reading) => reading[encoding].isOther)) continue;
    const isMixed = readings.some((reading) => reading[encoding].isExcluded);
    const cost = charges[encoding] + (isMixed ? charges.mixed : 0) + sum(readings, (reading) => Math.min(reading[encoding].cost, leavingCost(reading, encoding)));
    if (cost < best.cost) best = { encoding, cost };
  }
  return best;
}

function sum(readings: readonly WordReadings[], costOf: (reading: WordReadings) => number): number {
  let total = 0;
  for (const reading of readings) total += costOf(reading);
  return total;
}

function leavingCost(reading: WordReadings, encoding: LegacyEncoding): number {
  return reading[encoding].isOther ? reading.cost + leavingCharge : reading.cost;
}

/** The text as `weigh` found it is to be read. */
export function convertWords(text: string, { encoding }: Weighed): string {
  if (encoding === null) return text;
  const converted = text.replace(words, (word, offset: number) => {
    if (isAscii(word)) return word;
    const reading = wordReadings(word, isJoined(text, offset, word.length));
    return leavingCost(reading, encoding) < reading[encoding].cost ? word : reading[encoding].text;
  });
  return (encoding === "TCVN3" ? restoreCapitals(converted) : converted).normalize("NFC");
}

/** Each word once: the same word again says nothing new, and three times a foreign word is not three words of an old encoding. */
function readWords(text: string): WordReadings[] {
  const readings = new Set<WordReadings>();
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const [word] = match;
    if (!isAscii(word)) readings.add(wordReadings(word, isJoined(text, match.index, word.length)));
  }
  return [...readings];
}

function isAscii(word: string): boolean {
  for (let index = 0; index < word.length; index += 1) if (word.charCodeAt(index) > 0x7f) return false;
  return true;
}

/** Whether a hyphen without spaces joins the word to one before or behind it. */
function isJoined(text: string, start: number, length: number): boolean {
  const end = start + length;
  return (text[start - 1] === "-" && isLetter(text[start - 2])) || (text[end] === "-" && isLetter(text[end + 1]));
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z\u00a1-\u1eff]/i.test(character);
}

/** Most words of a workbook come again; a cache that is full begins anew. */
const cachedWords = 16384;
const caches = { alone: new Map<string, WordReadings>(), joined: new Map<string, WordReadings>() };

function wordReadings(word: string, isInCompound: boolean): WordReadings {
  const cache = isInCompound ? caches.joined : caches.alone;
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= cachedWords) cache.clear();
  const readings = readWord(word, isInCompound);
  cache.set(word, readings);
  return readings;
}
