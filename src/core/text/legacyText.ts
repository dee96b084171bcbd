/** Text of the time before Unicode: TCVN3 and VNI-Windows, recognised cell by cell and read as Unicode. */

import { decodeTcvn3, restoreCapitals } from "./tcvn3";
import { decodeVni } from "./vniWindows";
import { asWindows1252 } from "./windows1258";
import { convertWords, weigh } from "./weigh";
import type { Charges } from "./weigh";
import type { LegacyEncoding } from "./wordReadings";

export { legacyEncodings } from "./wordReadings";
export type { LegacyEncoding } from "./wordReadings";

/** The text in Unicode NFC. `encoding` is null where the text was Unicode already. */
export interface ReadText {
  readonly text: string;
  readonly encoding: LegacyEncoding | null;
}

interface FontKind {
  readonly charges: Charges;
  /** Whether the font draws small letters as capitals. */
  readonly isCapitals: boolean;
  readonly cache: Map<string, ReadText>;
}

const otherFont = fontKind({ Unicode: 0, TCVN3: 2, VNI: 3, mixed: 2 });
const tcvn3Font = fontKind({ Unicode: 2, TCVN3: 0, VNI: 6, mixed: 0 });
const tcvn3CapitalsFont: FontKind = { ...fontKind(tcvn3Font.charges), isCapitals: true };
const vniFont = fontKind({ Unicode: 2, TCVN3: 4, VNI: 0, mixed: 0 });

function fontKind(charges: Charges): FontKind {
  return { charges, isCapitals: false, cache: new Map() };
}

function kindOf(fontName: string | null): FontKind {
  if (fontName === null) return otherFont;
  if (/^\.vn/i.test(fontName)) return /h$/i.test(fontName) ? tcvn3CapitalsFont : tcvn3Font;
  return /^vni[-_ ]/i.test(fontName) ? vniFont : otherFont;
}

const ascii = /^[\0-\x7f]*$/;
/** Labels repeat from sheet to sheet; a cache that is full begins anew. */
const [cachedTexts, cachedLength] = [8192, 200];

/**
 * Reads the text of a cell, whatever it was typed in. `fontName` is null where it is not known; it is evidence, not proof:
 * cells in `.VnTime` hold true Unicode, cells in Arial hold TCVN3, and one cell can mix both word by word. Unicode text, in any
 * language, comes back as it is, in NFC. Text in a font that ends in H (`.VnTimeH`) was drawn in capitals and is given so.
 * `readText("S¶n l­îng", null)` is "Sản lượng", TCVN3.
 */
export function readText(text: string, fontName: string | null): ReadText {
  const kind = kindOf(fontName);
  if (ascii.test(text)) return { text: kind.isCapitals ? text.toUpperCase() : text, encoding: null };
  const known = kind.cache.get(text);
  if (known !== undefined) return known;
  const read = readAs(text, kind);
  const result = kind.isCapitals ? { ...read, text: read.text.toUpperCase() } : read;
  if (text.length <= cachedLength) {
    if (kind.cache.size >= cachedTexts) kind.cache.clear();
    kind.cache.set(text, result);
  }
  return result;
}

/**
 * Converts all of a text that is known to be in `encoding`, also where the result is no Vietnamese. Letters that the encoding
 * does not have stay. `toUnicode("Toång soá", "VNI")` is "Tổng số".
 */
export function toUnicode(text: string, encoding: LegacyEncoding): string {
  const decoded = encoding === "TCVN3" ? restoreCapitals(decodeTcvn3(text)) : decodeVni(text);
  return decoded.normalize("NFC");
}

/** Charge for a text that was in an old encoding and then read with the wrong code page. */
const windows1258Charge = 3;

/** The likeliest reading of a text that has a character beyond ASCII. */
function readAs(text: string, { charges }: FontKind): ReadText {
  const unicode = text.normalize("NFC");
  const best = weigh(unicode, charges);
  const otherText = asWindows1252(text);
  if (otherText !== null) {
    const other = weigh(otherText, charges);
    if (other.encoding !== null && other.cost + windows1258Charge < best.cost) return { text: convertWords(otherText, other), encoding: other.encoding };
  }
  const converted = convertWords(unicode, best);
  return { text: converted, encoding: converted === unicode ? null : best.encoding };
}
