import { type CSSResult, unsafeCSS } from 'lit';
import { themeRules } from './theme-rules.ts';

/** The tokens, for elements made with Lit. */
export const theme: CSSResult = unsafeCSS(themeRules);
