/** Texts in TCVN3 and VNI-Windows, encoded by published tables that the product does not share. */

/**
 * TCVN 5712:1993 from A1 to FE, as `iconv -f TCVN5712-1 -t UTF-8` of glibc prints it (charmap TCVN5712-1; the five combining marks
 * are points here). TCVN3 is its part without capital vowels with tones, B0 to B4 and what else is a capital with a tone.
 */
const tcvn5712 =
  "ĂÂÊÔƠƯĐăâêôơưđẰ.....àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ";

/** Every letter of TCVN3 and its code, as Windows-1252 shows it. */
export const tcvn3Codes: ReadonlyMap<string, string> = new Map(
  Array.from(tcvn5712, (letter, index) => [letter, String.fromCharCode(0xa1 + index)] as const).filter(
    ([letter]) => letter === letter.toLowerCase() ? letter !== "." : "ĂÂÊÔƠƯĐ".includes(letter),
  ),
);

/** VNI-Windows by vowel: plain, acute, grave, hook, tilde, dot. The layout and codes of VNI Software, as converters of UniKey and xvnkb have them. */
const vniRows: readonly (readonly [letters: string, codes: string])[] = [
  ["a á à ả ã ạ", "a aù aø aû aõ aï"],
  ["â ấ ầ ẩ ẫ ậ", "aâ aá aà aå aã aä"],
  ["ă ắ ằ ẳ ẵ ặ", "aê aé aè aú aü aë"],
  ["e é è ẻ ẽ ẹ", "e eù eø eû eõ eï"],
  ["ê ế ề ể ễ ệ", "eâ eá eà eå eã eä"],
  ["o ó ò ỏ õ ọ", "o où oø oû oõ oï"],
  ["ô ố ồ ổ ỗ ộ", "oâ oá oà oå oã oä"],
  ["ơ ớ ờ ở ỡ ợ", "ô ôù ôø ôû ôõ ôï"],
  ["u ú ù ủ ũ ụ", "u uù uø uû uõ uï"],
  ["ư ứ ừ ử ữ ự", "ö öù öø öû öõ öï"],
  ["i í ì ỉ ĩ ị", "i í ì æ ó ò"],
  ["y ý ỳ ỷ ỹ ỵ", "y yù yø yû yõ î"],
  ["đ", "ñ"],
];

/** Every letter of VNI-Windows, small and capital, and its codes. */
export const vniCodes: ReadonlyMap<string, string> = new Map(
  vniRows.flatMap(([letters, codes]) => {
    const coded = codes.split(" ");
    return letters.split(" ").flatMap((letter, index) => {
      const code = coded[index]!;
      return [[letter, code], [letter.toUpperCase(), code.toUpperCase()]] as const;
    });
  }),
);

/** The text as it stands in a workbook; letters without a code stay. */
export function encode(text: string, codes: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => codes.get(letter) ?? letter).join("");
}
