import { bounded } from './bounded.ts';

/**
 * Whether the browser knows all that colours are derived with: Chromium from 131, Firefox from 128, Safari from 18. On a server,
 * where entries are imported too, nothing does.
 */
export const derives = (globalThis as Partial<typeof globalThis>).CSS?.supports(
  'color',
  'color(from light-dark(red,red) xyz x y z)',
);

/**
 * The tokens as private properties of the host; every colour in the package is one of them. `light-dark()` goes by `color-scheme`:
 * an element is dark only where the page itself is, so a page that is light for everybody does not get a dark box.
 *
 * The accent and the surface of the page are brought to luminances at which all texts can be read on all backgrounds. Browsers that
 * cannot do that show the light colours of the kit; an accent or a surface that nobody has checked is left aside there.
 *
 * @param tokens colours, with commas between them. Of each: the name; what it is on light and on dark pages, in hexadecimal; for those
 *   that a page brands with, also the luminance to which it is brought on light pages, that on dark ones, and whether that is
 *   at most (0) or at least (1) on light pages, the other way round on dark ones. Each has a tint of itself, `…-soft`, as its
 *   background. Written like this it is a twentieth of what a counter may weigh, as lists it would be more.
 */
export function themeSheet(tokens: string): string {
  const colors = tokens.split(',').map((token) => {
    const [name = '', light = '', dark = '', onLight, onDark = '', pole] = token.split(' ');
    const own = `var(--rk-color-${name},${derives ? `light-dark(#${light},#${dark})` : `#${light}`})`;
    const given = `var(--rk-${name},${own})`;
    const shown =
      onLight && derives
        ? `light-dark(${bounded(given, onLight, Number(pole))},${bounded(given, onDark, 1 - Number(pole))})`
        : own;
    return `--_rk-${name}:${shown};--_rk-${name}-soft:var(--rk-color-${name}-soft,${derives ? `light-dark(#${dark}42,#${light}42)` : `#${dark}42`});`;
  });
  return (
    `:host{${colors.join('')}--_rk-radius:var(--rk-radius,.75em);font-family:var(--rk-font,inherit)}` +
    '@media(prefers-contrast:more){:host{--_rk-accent:var(--_rk-text);--_rk-text-muted:var(--_rk-text);--_rk-border:var(--_rk-text)}}' +
    ':host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}'
  );
}
