import { colorTokens } from './color-tokens.ts';

/*
 * `light-dark()` goes by `color-scheme`: an element is dark only where the page itself is, so a page that is light for
 * everybody does not get a dark box. Browsers without it show the light colours.
 */
const names = Object.entries(colorTokens);
const light = names.map(([name, [value]]) => `--_rk-${name}:var(--rk-color-${name},${value});`).join('');
const both = names
  .map(([name, pair]) => `--_rk-${name}:var(--rk-color-${name},light-dark(${pair.join(',')}));`)
  .join('');

/** The tokens as private properties of the host; every colour in the package is one of them. */
export const themeRules: string = [
  `:host{${light}--_rk-radius:var(--rk-radius,0.75em)}`,
  `@supports (color:light-dark(red,red)){:host{${both}}}`,
  `:host([theme='light']){color-scheme:light}`,
  `:host([theme='dark']){color-scheme:dark}`,
].join('');
