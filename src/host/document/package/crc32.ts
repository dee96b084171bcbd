/** CRC-32 as zip files use it: the digest that the container itself keeps of every part. */

const tables = buildTables();

/** The checksum of `bytes`, or of `bytes` after what `previous` is the checksum of. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  const [t0, t1, t2, t3] = tables;
  let crc = ~previous;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^= byte(bytes, at) | (byte(bytes, at + 1) << 8) | (byte(bytes, at + 2) << 16) | (byte(bytes, at + 3) << 24);
    crc = entry(t3, crc & 0xff) ^ entry(t2, (crc >>> 8) & 0xff) ^ entry(t1, (crc >>> 16) & 0xff) ^ entry(t0, crc >>> 24);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ entry(t0, (crc ^ byte(bytes, at)) & 0xff);
  return ~crc >>> 0;
}

/** Four tables, so that a step takes four bytes ("slicing by 4"). */
function buildTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const next = (table: Int32Array) => table.map((value) => (value >>> 8) ^ entry(first, value & 0xff));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function entry(table: Int32Array, at: number): number {
  return table[at] ?? 0;
}
