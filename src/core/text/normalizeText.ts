/** One form for texts that say the same: for comparing labels and finding words, never for showing. */

const plainText = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
/** Zero-width characters that copying from web pages and Word leaves behind. The soft hyphen stays: in TCVN3 it is "ư". */
const invisible = /[\u200b-\u200d\u2060\ufeff]/g;
/** Anything that the steps below would change: most texts hold none of it. */
const untidy = /[\u00d0\u00f0\u200b-\u200d\u2060\ufeff]|[^\S ]| {2}|^ | $/;
const icelandicD: Readonly<Record<string, string>> = { "\u00d0": "\u0110", "\u00f0": "\u0111" };

/**
 * NFC, one space between words and none around them, Đ for the look-alike Ð (U+00D0); letters keep their case.
 * Everything that Unicode calls a space counts: no-break, thin and narrow spaces, tabs and line ends.
 */
export function tidyText(text: string): string {
  if (plainText.test(text)) return text;
  const composed = text.normalize("NFC");
  if (!untidy.test(composed)) return composed;
  return composed
    .replace(invisible, "")
    .replace(/[\u00d0\u00f0]/g, (letter) => icelandicD[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}

/** The mark moves to the second vowel: `oa oe uy` at the end of a syllable are the only places where writers differ. */
const oldPlacements = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"];
const newPlacements = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"];
const newPlacement = new Map(oldPlacements.map((old, index) => [old, newPlacements[index] ?? old]));
const oldPlacementAtEnd = new RegExp(`(?:${oldPlacements.join("|")})(?!\\p{L})`, "gu");

/**
 * The form in which two labels are compared: `tidyText`, lower case, and tone marks where the newer spelling has them
 * ("hòa" → "hoà", "thủy" → "thuỷ"; "quý" stays). Equal results are the same words; nothing else is folded.
 */
export function normalizeText(text: string): string {
  return tidyText(text)
    .toLowerCase()
    .replace(oldPlacementAtEnd, (old) => newPlacement.get(old) ?? old);
}

/** `normalizeText` without accents and with d for đ. For suggestions only: "bò" and "bố" are not the same word. */
export function foldAccents(text: string): string {
  return normalizeText(text).normalize("NFD").replace(/\p{M}+/gu, "").replaceAll("đ", "d");
}
