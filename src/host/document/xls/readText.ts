/** BIFF8 is Excel 97–2003, BIFF5 is Excel 5 and 95. */
export type BiffVersion = 5 | 8;

/** A text with its length before it, in one or two bytes; BIFF8 says in a byte of its own whether letters have one or two bytes. */
export function readText(body: DataView, at: number, version: BiffVersion, lengthSize: 1 | 2): string {
  const length = lengthSize === 1 ? body.getUint8(at) : body.getUint16(at, true);
  const start = at + lengthSize + (version === 8 ? 1 : 0);
  const isWide = version === 8 && (body.getUint8(at + lengthSize) & 1) === 1;
  const letters = Array.from({ length }, (_, index) => (isWide ? body.getUint16(start + index * 2, true) : body.getUint8(start + index)));
  return String.fromCharCode(...letters);
}
