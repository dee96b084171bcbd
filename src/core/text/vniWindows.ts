/**
 * VNI-Windows: the code of the `VNI-…` fonts. Most letters are two codes, the vowel and a mark that is drawn over it; "ơ", "ư",
 * "đ" and the letters of "i" are one. Codes are written as the characters of Windows-1252 and Latin-1, all of them from C0 up.
 */

const [grave, acute, tilde, hook, dot] = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const [circumflex, breve] = ["\u0302", "\u0306"];

/** Vowels by the marks that may follow them; each mark stands for what it adds to its vowel. */
const marks: readonly (readonly [vowels: string, marks: Readonly<Record<string, string>>])[] = [
  ["aeouyôö", { ø: grave, ù: acute, õ: tilde, û: hook, ï: dot }],
  ["aeo", { â: circumflex, à: circumflex + grave, á: circumflex + acute, ã: circumflex + tilde, å: circumflex + hook, ä: circumflex + dot }],
  ["a", { ê: breve, è: breve + grave, é: breve + acute, ü: breve + tilde, ú: breve + hook, ë: breve + dot }],
];

/** "í" and "ì" are their own codes. */
const singleLetters: Readonly<Record<string, string>> = { ô: "ơ", ö: "ư", ñ: "đ", ì: "ì", í: "í", ó: "ĩ", æ: "ỉ", ò: "ị", î: "ỵ" };

/** Letter by its one or two codes. The vowel decides the case: a mark is read in either ("AÙ", "Aù"). */
export const vniLetters: ReadonlyMap<string, string> = new Map([
  ...Object.entries(singleLetters).flatMap(([code, letter]) => [[code, letter], [code.toUpperCase(), letter.toUpperCase()]] as const),
  ...marks.flatMap(([vowels, byMark]) =>
    Array.from(vowels, (vowel) => Object.entries(byMark).flatMap(([mark, added]) => markedLetters(vowel, mark, added))).flat(),
  ),
]);

function markedLetters(vowel: string, mark: string, added: string): (readonly [string, string])[] {
  const letter = ((singleLetters[vowel] ?? vowel) + added).normalize("NFC");
  return [mark, mark.toUpperCase()].flatMap((either) => [[vowel + either, letter], [vowel.toUpperCase() + either, letter.toUpperCase()]] as const);
}

/** A longer code stands before its own beginning. */
const codes = new RegExp([...vniLetters.keys()].sort((one, other) => other.length - one.length).join("|"), "g");

/** Every letter's codes become the letter; all other characters stay, also a mark without a vowel before it. */
export function decodeVni(text: string): string {
  return text.replace(codes, (code) => vniLetters.get(code) ?? code);
}
