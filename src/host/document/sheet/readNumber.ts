import { decodeUtf8 } from "../xml/rawText";

/** Powers of ten that a double holds exactly; a quotient of exact numbers is rounded once, hence right. */
const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Largest mantissa to which another digit can be added without leaving the exact integers. */
const exactMantissa = (Number.MAX_SAFE_INTEGER - 9) / 10;

/**
 * The number that bytes spell. Digits with a decimal point are read here; exponents and more than 15 or so digits, which
 * Excel writes rarely, are left to the language. NaN where the bytes are no number.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at++;
  let mantissa = 0;
  let decimals = -1;
  const first = at;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    const digit = byte - 48;
    if (digit >= 0 && digit <= 9) {
      if (mantissa > exactMantissa) return slowNumber(bytes, start, end);
      mantissa = mantissa * 10 + digit;
      if (decimals >= 0) decimals++;
    } else if (byte === 0x2e && decimals < 0) decimals = 0;
    else return slowNumber(bytes, start, end);
  }
  if (at - first <= (decimals < 0 ? 0 : 1) || decimals > 22) return slowNumber(bytes, start, end);
  const value = decimals > 0 ? mantissa / (powersOfTen[decimals] ?? 1) : mantissa;
  return isNegative ? 0 - value : value;
}

function slowNumber(bytes: Uint8Array, start: number, end: number): number {
  const text = decodeUtf8(bytes, start, end).trim();
  return text === "" ? Number.NaN : Number(text);
}
