/**
 * Windows-1258, the Vietnamese code page of Windows: a reader that takes it for the page of TCVN3 or VNI text makes other
 * characters of fourteen bytes than Windows-1252 does, five of them tone marks that then stand on consonants.
 * Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1258.TXT and CP1252.TXT beside it.
 */

const toneMarks = String.raw`\u0300\u0301\u0303\u0309\u0323`;
const windows1252Letters: ReadonlyMap<string, string> = new Map([
  ["Ă", "Ã"], ["ă", "ã"], ["Đ", "Ð"], ["đ", "ð"], ["Ơ", "Õ"], ["ơ", "õ"], ["Ư", "Ý"], ["ư", "ý"], ["₫", "þ"],
  ["\u0300", "Ì"], ["\u0301", "ì"], ["\u0303", "Þ"], ["\u0309", "Ò"], ["\u0323", "ò"],
]);
const windows1258Letters = new RegExp(`[${toneMarks}ĂăĐđƠơƯư₫]`, "g");

/** Signs that are letters in TCVN3, or a tone mark on what is no vowel: only then is such a text worth another reading. */
const suspicion = new RegExp(`[¡-®µ-¹»-¾×÷]|(?:^|[^aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ])[${toneMarks}]`);

/** The text as Windows-1252 shows its bytes, where it may have been read as Windows-1258; null where nothing points to that. */
export function asWindows1252(text: string): string | null {
  if (!suspicion.test(text)) return null;
  const other = text.replace(windows1258Letters, (letter) => windows1252Letters.get(letter) ?? letter);
  return other === text ? null : other;
}
