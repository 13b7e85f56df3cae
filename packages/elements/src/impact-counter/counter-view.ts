import type { Figure, FigureWords } from '@resilience-kit/contract';
import type { Language } from '../locales/page-language.ts';
import type { FigureElementView } from '../figure-element/figure-view.ts';
import type { CounterState } from './counter-store.ts';
import type * as troubles from './counter-troubles.ts';
import { type Content, node, withAttributes } from './node.ts';

/** Says in a language what of a figure is numbers, days and codes. */
export type WordsOf = (figure: Figure, language: Language) => FigureWords;

/** All that the counter is rendered from. */
export interface CounterView extends FigureElementView<CounterState> {
  /** The calendar day in Kyiv, `YYYY-MM-DD`; empty while there is no figure. */
  readonly today: string;
  /** What of a figure is numbers, days and codes, in words. */
  readonly wordsOf: WordsOf;
  /** Shows the parts of a figure; not there unless the page wants them. */
  readonly breakdown: ((view: CounterView, figure: Figure) => Content) | undefined;
  /** What is seldom shown; not there unless it is needed. */
  readonly troubles: Pick<typeof troubles, 'failed' | 'failureText' | 'notices' | 'staleText'> | undefined;
}

/**
 * A text of a figure, marked with its language where that is not the language around it. `pointer` is where it stands in
 * the record: `/source/title`.
 */
export function textOf(
  { language, figureLanguage }: CounterView,
  { language_fallbacks = [], indicator }: Figure,
  pointer: string,
  text: string,
): Content {
  const own =
    language_fallbacks.find((one) => one.pointer === pointer) ??
    indicator.language_fallbacks?.find((one) => `/indicator${one.pointer}` === pointer);
  const spoken = own?.language ?? figureLanguage;
  return spoken === language ? text : withAttributes(node('span', text), { lang: spoken });
}
