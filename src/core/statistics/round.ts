/** Rounding as a reader of a printed table does it, and as Excel's ROUND does it: half away from zero. */

/** Digits that two computed numbers must share to be called equal where no printed decimals are known. */
export const significantDigits = 10;

/** Largest exponent for which a power of ten is an exact double. */
const maximumExponent = 22;
const powersOfTen = Array.from({ length: maximumExponent + 1 }, (_, exponent) => Number(`1e${exponent}`));
/** Doubles from here on have no digits after the point. */
const wholeFrom = 2 ** 52;
/** 1.005 is stored a little below 1.005: what lies this close below a half, relative to the number, is a half. */
const binaryNoise = 2 ** -50;

/**
 * `x` rounded to `decimals` digits after the point (before it where negative), half away from zero.
 * Agrees with Excel's ROUND where that differs from binary arithmetic: `roundDecimals(1.005, 2)` is 1.01.
 * Numbers too large to have such digits come back unchanged.
 */
export function roundDecimals(x: number, decimals: number): number {
  if (decimals > maximumExponent || decimals < -maximumExponent) return decimals > 0 ? x : 0;
  const power = powersOfTen[Math.abs(decimals)] ?? 1;
  const scaled = decimals >= 0 ? x * power : x / power;
  const size = Math.abs(scaled);
  if (!(size < wholeFrom)) return x;
  const rounded = Math.floor(size * (1 + binaryNoise) + 0.5);
  const signed = scaled < 0 ? -rounded : rounded;
  // Adding 0 turns −0 into 0.
  return (decimals >= 0 ? signed / power : signed * power) + 0;
}

/** `x` rounded to 10 significant digits: what Excel's `ROUND(x, 9-INT(LOG10(ABS(x))))` gives. 0.1 + 0.2 becomes 0.3. */
export function roundSignificant(x: number): number {
  const size = Math.abs(x);
  if (size < 1e10 && Math.trunc(x) === x) return x + 0;
  const decimals = significantDigits - 1 - Math.floor(Math.log10(size));
  if (Math.abs(decimals) > maximumExponent) return Number(x.toPrecision(significantDigits));
  return roundDecimals(x, decimals);
}
