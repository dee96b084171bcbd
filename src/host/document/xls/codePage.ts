/** Labels of the encoding standard for the code pages that Excel 5 and 95 stored text in. */
const labels: Readonly<Record<number, string>> = {
  874: "windows-874", 932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 1250: "windows-1250", 1251: "windows-1251", 1253: "windows-1253",
  1254: "windows-1254", 1255: "windows-1255", 1256: "windows-1256", 1257: "windows-1257", 1258: "windows-1258", 10000: "macintosh", 32768: "macintosh",
};

/** Letters 0x80 to 0x9F of windows-1252. A table, because Node before version 24 decodes that code page as if it were Latin-1. */
const westernLetters = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Fonts of the Vietnamese encodings of one byte a letter: `.VnTime`, `VNI-Times` …; they draw other letters than the code page says. */
const ownEncoding = /^(?:\.?vn|vni)/i;

/**
 * How to read the text of an Excel 5 or 95 workbook, given as one character a byte. The code page counts, except where the
 * workbook uses fonts with an encoding of their own: their bytes are kept in the form in which Excel 97 and later hand them on,
 * windows-1252. (windows-1258 would turn a part of them into combining marks.)
 */
export function textDecoder(codePage: number, fontNames: readonly string[]): (bytes: string) => string {
  const label = fontNames.some((name) => ownEncoding.test(name)) ? undefined : labels[codePage];
  if (label === undefined) return (text) => text.replace(/[\x80-\x9f]/g, (letter) => westernLetters[letter.charCodeAt(0) - 0x80] ?? letter);
  const decoder = new TextDecoder(label);
  return (text) => (/^[\0-\x7f]*$/.test(text) ? text : decoder.decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0))));
}
