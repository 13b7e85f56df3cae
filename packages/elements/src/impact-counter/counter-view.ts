import type { Figure } from '@resilience-kit/contract';
import type { Language } from '../locales/page-language.ts';
import type { CounterState } from './counter-store.ts';
import { type Content, node, withAttributes } from './node.ts';

/** All that the counter is rendered from. */
export interface CounterView {
  readonly state: CounterState;
  readonly language: Language;
  /** The language that the figure was asked for in; another one only until it is there in that of the page. */
  readonly figureLanguage: Language;
  /** The calendar day in Kyiv, `YYYY-MM-DD`. */
  readonly today: string;
  readonly headingLevel: number;
  readonly showsBreakdown: boolean;
  /** Whether the page has something inside the element. */
  readonly hasFallback: boolean;
  /** Where that is shown. */
  readonly slot: Node;
  readonly retry: () => void;
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
