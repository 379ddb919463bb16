/** Red, green and blue of light, each from 0 to 1 and linear. */
export type Rgb = readonly [number, number, number];

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const coded = (part: number) => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055);

/** "#b5502b" as light. */
export const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map(at => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Rgb;

/** `color-mix(in srgb, …)`: so much of one colour, the rest the other. */
export const mixed = (one: Rgb, share: number, other: Rgb): Rgb =>
  one.map((part, at) => linear(share * coded(part) + (1 - share) * coded(other[at] ?? 0))) as unknown as Rgb;

/** How much lighter one is than the other, as WCAG 2 counts it. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [one, other]
    .map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
    .toSorted((a, b) => b - a);
  return light / dark;
}

/** How far apart two colours are to the eye: Euclid in Oklab, where 0.02 is just seen. */
export function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(...a.map((part, at) => part - (b[at] ?? 0)));
}

function oklab([r, g, b]: Rgb): number[] {
  const [l = 0, m = 0, s = 0] = [
    0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
    0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
    0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
  ].map(part => Math.cbrt(Math.max(part, 0)));
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** What remains of a colour where one kind of cone is missing (Machado, Oliveira and Fernandes 2009, severity 1). */
const missing =
  (...rows: Rgb[]) =>
  (colour: Rgb): Rgb =>
    rows.map(row =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, weight, at) => sum + weight * (colour[at] ?? 0), 0),
        ),
      ),
    ) as unknown as Rgb;

/** How colours are seen: by most people, and by those who lack one kind of cone. */
export const SIGHTS = {
  usual: (colour: Rgb): Rgb => colour,
  protan: missing(
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ),
  deutan: missing(
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ),
  tritan: missing(
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ),
};
