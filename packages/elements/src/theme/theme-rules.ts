import { colorTokens } from './color-tokens.ts';
import { themeSheet } from './theme-sheet.ts';

/** The tokens, for elements that show figures. */
export const themeRules: string = themeSheet(colorTokens);
