import { type CSSResult, unsafeCSS } from 'lit';
import { colorTokens } from './color-tokens.ts';
import { controlColorTokens } from './control-color-tokens.ts';
import { themeSheet } from './theme-sheet.ts';

/** What elements that can be pressed make of the accent besides, and the em of what is around and between things. */
const accents =
  ':host{--_rk-em:calc(var(--rk-density,1)*1em);--_rk-accent-strong:color-mix(in srgb,var(--_rk-accent) 60%,var(--_rk-text));--_rk-accent-soft:color-mix(in srgb,var(--_rk-accent) 10%,transparent)}';

/** The tokens, for elements made with Lit. */
export const theme: CSSResult = unsafeCSS(themeSheet(`${colorTokens},${controlColorTokens}`) + accents);
