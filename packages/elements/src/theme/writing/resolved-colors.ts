import type { ColorToken, Scheme } from './design-tokens.ts';

/** A colour of sRGB, each part 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

export function fromHex(hex: string): Rgb {
  const part = (start: number) => parseInt(hex.slice(start, start + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

export function toHex(color: Rgb): string {
  return `#${color
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The relative luminance of WCAG, 0 to 1. */
export function luminance(color: Rgb): number {
  const [red, green, blue] = linear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours as WCAG counts it, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const lighter = Math.max(luminance(one), luminance(other));
  const darker = Math.min(luminance(one), luminance(other));
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour with what is behind it seen through it, as browsers draw it. */
export function over(color: Rgb, alpha: number, behind: Rgb): Rgb {
  const part = (index: 0 | 1 | 2) => color[index] * alpha + behind[index] * (1 - alpha);
  return [part(0), part(1), part(2)];
}

/** What is shown of each colour on the surface, where a page sets none but those that the tokens start from. */
export function resolvedColors(tokens: ReadonlyMap<string, ColorToken>, scheme: Scheme): ReadonlyMap<string, Rgb> {
  const opaque = (name: string): Rgb => {
    const token = tokens.get(name);
    if (!token) throw new Error(`There is no colour ${name}.`);
    const color = fromHex(token.hex);
    const [most, least] = [token.atMost?.[scheme], token.atLeast?.[scheme]];
    if (most !== undefined && luminance(color) > most) return mixedUntil(color, most, 0);
    return least !== undefined && luminance(color) < least ? mixedUntil(color, least, 1) : color;
  };
  return new Map(
    [...tokens].map(([name, { alpha, over: behind = 'surface' }]) => [name, over(opaque(name), alpha, opaque(behind))]),
  );
}

/** What `bounded()` has browsers do, so that files can say what they show. */
function mixedUntil(color: Rgb, bound: number, pole: 0 | 1): Rgb {
  const own = luminance(color);
  const share = (bound - own) / (pole - own);
  const [red, green, blue] = linear(color);
  return gammaOf([red + (pole - red) * share, green + (pole - green) * share, blue + (pole - blue) * share]);
}

function linear(color: Rgb): Rgb {
  const part = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return [part(color[0]), part(color[1]), part(color[2])];
}

function gammaOf(color: Rgb): Rgb {
  const part = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
  return [part(color[0]), part(color[1]), part(color[2])];
}
