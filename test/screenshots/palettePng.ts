import { decode, encode } from "fast-png";

/** Colours of the palette that are there because they are common; the others, up to 256, because nothing near them is. */
const commonLength = 192;
const paletteLength = 256;

type Colour = readonly [red: number, green: number, blue: number];

/**
 * A picture of a screen with a palette of 256 colours, which weighs less than half. Screens hold few colours; those that
 * are left out, on the edges of letters, take the nearest one.
 */
export function palettePng(png: Uint8Array): Uint8Array {
  const { channels, data, depth, height, width } = decode(png);
  if (depth !== 8 || channels < 3) throw new Error("A screenshot has 8 bits for each of red, green and blue.");
  const pixels = Array.from({ length: width * height }, (_, index) => pack(data, index * channels));
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts].sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || left - right).map(([colour]) => colour);
  const palette = paletteOf(colours.map(unpack));
  const positions = new Map(colours.map((colour) => [colour, nearest(unpack(colour), palette)]));
  const indices = Uint8Array.from(pixels, (pixel) => positions.get(pixel) ?? 0);
  return encode({ width, height, channels: 1, depth: 8, data: indices, palette: palette.map((colour) => [...colour]) }, { zlib: { level: 9 } });
}

function pack(data: ArrayLike<number>, offset: number): number {
  return ((data[offset] ?? 0) << 16) | ((data[offset + 1] ?? 0) << 8) | (data[offset + 2] ?? 0);
}

function unpack(colour: number): Colour {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** From colours in the order of their frequency: the commonest, then each time the one that is farthest from all chosen ones, so that no hue is lost. */
function paletteOf(colours: readonly Colour[]): Colour[] {
  const palette = colours.slice(0, commonLength);
  const others = colours.slice(commonLength).map((colour) => ({ colour, distance: Math.min(...palette.map((chosen) => distance(colour, chosen))) }));
  while (palette.length < paletteLength && others.length > 0) {
    const farthest = others.reduce((best, other) => (other.distance > best.distance ? other : best));
    palette.push(farthest.colour);
    others.splice(others.indexOf(farthest), 1);
    for (const other of others) other.distance = Math.min(other.distance, distance(other.colour, farthest.colour));
  }
  return palette;
}

function nearest(colour: Colour, palette: readonly Colour[]): number {
  const distances = palette.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function distance(left: Colour, right: Colour): number {
  return (left[0] - right[0]) ** 2 + (left[1] - right[1]) ** 2 + (left[2] - right[2]) ** 2;
}
