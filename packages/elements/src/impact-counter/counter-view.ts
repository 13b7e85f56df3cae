import type { Figure } from '@resilience-kit/contract';
import type { FigureElementView } from '../figure-element/figure-view.ts';
import type { CounterState } from './counter-store.ts';
import { type Content, node, withAttributes } from './node.ts';

/** All that the counter is rendered from. */
export interface CounterView extends FigureElementView<CounterState> {
  /** The calendar day in Kyiv, `YYYY-MM-DD`; empty while there is no figure. */
  readonly today: string;
  /** Shows the parts of a figure; not there unless the page wants them. */
  readonly breakdown: ((view: CounterView, figure: Figure) => Content) | undefined;
  /** What a corrected figure said before; not there unless it is needed. */
  readonly formerText: ((view: CounterView, figure: Figure) => string | undefined) | undefined;
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
