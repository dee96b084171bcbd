/**
 * Windows-1258, the Vietnamese code page of Windows: a reader that takes it for the page of TCVN3 or VNI text makes other
 * characters of fourteen bytes than Windows-1252 does, five of them tone marks that then stand on consonants.
 * Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1258.TXT and CP1252.TXT beside it.
 */

const windows1258 = "ĂăĐđƠơƯư₫\u0300\u0301\u0303\u0309\u0323";
const windows1252 = "ÃãÐðÕõÝýþÌìÞÒò";

const letters = new Map(Array.from(windows1258, (letter, index) => [letter, windows1252.charAt(index)]));
const letter = new RegExp(`[${windows1258}]`, "g");

/** Signs that are letters in TCVN3, or a tone mark on what is no vowel: only then is such a text worth another reading. */
const suspicion = /[¡-®µ-¹»-¾×÷]|(?:^|[^aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ])[\u0300\u0301\u0303\u0309\u0323]/;

/** The text as Windows-1252 shows its bytes, where it may have been read as Windows-1258; null where nothing points to that. */
export function asWindows1252(text: string): string | null {
  if (!suspicion.test(text)) return null;
  const other = text.replace(letter, (found) => letters.get(found) ?? found);
  return other === text ? null : other;
}
