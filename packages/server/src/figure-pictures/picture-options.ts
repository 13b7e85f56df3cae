import type { FigureLanguage } from '@resilience-kit/text/figures';
import type { Theme } from './colours.ts';

/** `badge`: one line with the number and the name. `card`: all that makes the number true. */
export type PictureKind = 'badge' | 'card';

/** What a picture of a figure depends on besides the figure. The figure comes in the same language. */
export interface PictureOptions {
  readonly kind: PictureKind;
  readonly language: FigureLanguage;
  readonly theme: Theme;
  /** The calendar day in Kyiv, `YYYY-MM-DD`: whether the figure should have been looked at again. */
  readonly today: string;
}
