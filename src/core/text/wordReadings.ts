/** What one word can mean: as it stands, read as TCVN3 and read as VNI, each with how unlikely that is. */

import { commonSyllables } from "./commonSyllables";
import { normalizeText } from "./normalizeText";
import { isSyllable, isSyllableRun, lacksTone } from "./syllable";
import { decodeTcvn3, tcvn3Letters } from "./tcvn3";
import { decodeVni, vniLetters } from "./vniWindows";

export const legacyEncodings = ["TCVN3", "VNI"] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];

interface LegacyReading {
  readonly text: string;
  /** False where the word is the same in both. */
  readonly isOther: boolean;
  /** Higher is less likely; see `costs`. Equal to the cost of the word as it stands where the two are the same text. */
  readonly cost: number;
  /** True where the word is Vietnamese as it stands and has a letter that the encoding cannot hold: it was typed in Unicode. */
  readonly isExcluded: boolean;
}

export interface WordReadings {
  /** Cost of the word as it stands. */
  readonly cost: number;
  readonly TCVN3: LegacyReading;
  readonly VNI: LegacyReading;
}

/**
 * How much a word speaks against a reading. Only sums of a few words are compared, so the distances count: one common word
 * outweighs the doubt that a text is in an old encoding at all (2 or 3, see `legacyText.ts`), a rare syllable alone does not.
 */
const costs = {
  common: 0,
  syllable: 4,
  /** Letters of a foreign word in Unicode: "café". */
  foreign: 5,
  /** The same with letters that no Vietnamese word has: "Malmö". */
  foreignLetters: 6,
  /** Syllables written together, transcribed names, abbreviations with Đ. */
  syllableRun: 5,
  /** A sign inside a word ("N¨m"), a capital inside a word that is not all capitals ("bÊt"), letters that make no syllable. */
  impossible: 9,
} as const;

const signs = "¡-®µ-¹»-¾×÷";
/**
 * Words of Latin letters and of the signs that are letters in TCVN3; a new one begins at "gT" in "VũngTàu". Other scripts hold
 * no code of either encoding.
 */
const wordCharacter = String.raw`[\u0300-\u036fA-Za-zªº${signs}\u00c0-\u024f\u1e00-\u1eff]`;
export const words = new RegExp(`(?:(?![a-z][A-Z])${wordCharacter})*${wordCharacter}`, "g");

const hasSign = new RegExp(`[${signs}]`);
const onlySigns = new RegExp(`^[${signs}]+$`);
/** Signs that stand against a word without being part of it: ¹ ® © and so on behind, quotation marks around, a soft hyphen where a word may break. */
const looseSigns = /^«+|[¹®©»·£¥¢]+$|(?<=\p{L}{2})\u00ad(?=\p{L}{3})/gu;
const unitOfMicro = /^µ(?:[mglsAFVWΩ]|mol|Gy|Sv)$/u;
const capitalInside = /\p{L}[\u00c0-\u00d6\u00d8-\u00de].*\p{Ll}|\p{Ll}[\u00c0-\u00d6\u00d8-\u00de]/u;
const vietnameseLetters = /^[a-zà-ãè-êìíò-õùúýăđĩũơưạ-ỹð]+$/;
const abbreviation = /^(?=.{2})[A-Z]*Đ[A-ZĐ]*$/;
/** đồng, triệu đồng, tỷ đồng, nghìn đồng. */
const moneyUnit = /^(?:|tr|t|n|ng)đ$/i;

/** What runs on without a space for longer is no word, and is left alone. */
const longestWord = 60;

const encodings = {
  TCVN3: { decode: decodeTcvn3, codes: new Set(tcvn3Letters.keys()) },
  VNI: { decode: decodeVni, codes: new Set(Array.from(vniLetters.keys()).join("")) },
} as const;

/**
 * The readings of one word that `words` found. In names joined by hyphens ("Phi-líp-pin") syllables sound like common words without
 * being them, so there all syllables cost the same.
 */
export function readWord(word: string, isJoined: boolean): WordReadings {
  const least = isJoined ? costs.syllable : costs.common;
  const cost = Math.max(least, costAsItStands(word));
  return { cost, TCVN3: legacyReading(word, "TCVN3", cost, least), VNI: legacyReading(word, "VNI", cost, least) };
}

function costAsItStands(word: string): number {
  if (word.length > longestWord) return costs.impossible;
  if (isLoneSign(word) || unitOfMicro.test(word)) return costs.common;
  if (onlySigns.test(word)) return costs.impossible;
  const letters = word.replace(looseSigns, "");
  if (hasSign.test(letters) || capitalInside.test(letters)) return costs.impossible;
  const lower = letters.toLowerCase();
  const cost = syllableCost(lower) ?? (lacksTone(lower) ? costs.syllable : null) ?? (vietnameseLetters.test(lower) ? costs.foreign : costs.foreignLetters);
  return letters === word ? cost : Math.max(cost, costs.syllable);
}

function legacyReading(word: string, encoding: LegacyEncoding, cost: number, least: number): LegacyReading {
  const { decode, codes } = encodings[encoding];
  const text = isLeftAlone(word) ? word : decode(word);
  const isVietnamese = cost <= costs.syllable && vietnameseLetters.test(word.toLowerCase());
  const isExcluded = isVietnamese && Array.from(word).some((letter) => letter > "\u007f" && !codes.has(letter));
  const isOther = text !== word;
  return { text, isOther, cost: isOther ? Math.max(least, legacyCost(text)) : cost, isExcluded };
}

/** A sign between spaces stays what it is, unless it spells a word ("¸" is "á") or a unit ("®" is "đ"). */
function isLeftAlone(word: string): boolean {
  if (word.length > longestWord) return true;
  const text = decodeTcvn3(word);
  return isLoneSign(word) && !commonSyllables.has(text.toLowerCase()) && !moneyUnit.test(text);
}

function isLoneSign(word: string): boolean {
  return word.length === 1 && hasSign.test(word);
}

function legacyCost(text: string): number {
  if (moneyUnit.test(text)) return costs.common;
  const lower = text.toLowerCase();
  return syllableCost(lower) ?? (abbreviation.test(text) || isSyllableRun(lower) ? costs.syllableRun : costs.impossible);
}

/** Null where the word is no syllable. */
function syllableCost(word: string): number | null {
  const normalized = normalizeText(word);
  if (commonSyllables.has(normalized)) return costs.common;
  return isSyllable(normalized) ? costs.syllable : null;
}
