/**
 * TCVN3, also called ABC: the 8-bit code of the `.Vn…` fonts, one code a letter. It is the VN3 set of the standard
 * TCVN 5712:1993, which has no capital vowels with a tone mark: `.Vn…H` fonts draw the small ones as capitals. Codes are written
 * as the characters that a reader makes of the bytes (Windows-1252 and Latin-1 agree on all of them, none is below A1).
 */

/** Capitals and small letters without a tone, A1 to AE. The last but one, "ư", is the soft hyphen. */
const plainCodes = "¡¢£¤¥¦§¨©ª«¬\u00ad®";
const plainLetters = "ĂÂÊÔƠƯĐăâêôơưđ";

/** Small vowels, each with grave, hook, tilde, acute and dot below. */
const tonedCodes: readonly (readonly [codes: string, letters: string])[] = [
  ["µ¶·¸¹", "àảãáạ"],
  ["»¼½¾Æ", "ằẳẵắặ"],
  ["ÇÈÉÊË", "ầẩẫấậ"],
  ["ÌÎÏÐÑ", "èẻẽéẹ"],
  ["ÒÓÔÕÖ", "ềểễếệ"],
  ["×ØÜÝÞ", "ìỉĩíị"],
  ["ßáâãä", "òỏõóọ"],
  ["åæçèé", "ồổỗốộ"],
  ["êëìíî", "ờởỡớợ"],
  ["ïñòóô", "ùủũúụ"],
  ["õö÷øù", "ừửữứự"],
  ["úûüýþ", "ỳỷỹýỵ"],
];

/** Letter by code. "ý" is its own code. */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  [[plainCodes, plainLetters] as const, ...tonedCodes].flatMap(([codes, letters]) => Array.from(codes, (code, index) => [code, letters.charAt(index)] as const)),
);

const codes = new RegExp(`[${[...tcvn3Letters.keys()].join("")}]`, "g");

/** Every code becomes its letter; all other characters stay. */
export function decodeTcvn3(text: string): string {
  return text.replace(codes, (code) => tcvn3Letters.get(code) ?? code);
}

const toned = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * Capitals where the writer had none: in a word whose other letters are capitals ("HO¹CH", two of them at least), and in the
 * whole text ("KÕ HO¹CH") where there is such a word and no small letter that TCVN3 has a capital for.
 */
export function restoreCapitals(text: string): string {
  const restored = text.replace(/\p{L}+/gu, (word) => (isDrawnInCapitals(word) ? word.toUpperCase() : word));
  return restored === text || hasSmallLetter(restored) ? restored : restored.toUpperCase();
}

function isDrawnInCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && /\p{Ll}/u.test(word) && !hasSmallLetter(word);
}

/** A small letter that could have been written as a capital. */
function hasSmallLetter(text: string): boolean {
  return (text.match(/\p{Ll}/gu) ?? []).some((letter) => !toned.test(letter.normalize("NFD")));
}
