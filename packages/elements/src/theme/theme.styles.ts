import { type CSSResult, unsafeCSS } from 'lit';
import { colorTokens } from './color-tokens.ts';
import { controlColorTokens } from './control-color-tokens.ts';
import { derives, themeSheet } from './theme-sheet.ts';

/**
 * The main button keeps the accent as the page gives it: white can be read on it up to the luminance of 0.18, black from there on, at
 * 4.5:1 and more. Its edge is the accent that can be seen. Visitors who ask for more contrast get more than that.
 */
const fill = derives
  ? '--_rk-fill:color(from var(--rk-accent,var(--_rk-accent)) xyz x y z/1);--_rk-on-fill:color(from var(--_rk-fill) xyz calc((.18 - y)*1e9) calc((.18 - y)*1e9) calc((.18 - y)*1e9))}@media(prefers-contrast:more){:host{--_rk-fill:var(--_rk-text)'
  : '--_rk-fill:var(--_rk-accent);--_rk-on-fill:var(--_rk-surface)';

/** What elements that can be pressed make of the accent besides, and the em of what is around and between things. */
const accents = `:host{--_rk-em:calc(var(--rk-density,1)*1em);--_rk-accent-strong:color-mix(in srgb,var(--_rk-accent) 60%,var(--_rk-text));--_rk-accent-soft:color-mix(in srgb,var(--_rk-accent) 10%,transparent);${fill}}`;

/** The tokens, for elements made with Lit. */
export const theme: CSSResult = unsafeCSS(themeSheet(`${colorTokens},${controlColorTokens}`) + accents);
