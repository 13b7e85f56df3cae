import type { Language } from '../locales/page-language.ts';

/** What every element with figures is rendered from. */
export interface FigureElementView<State> {
  readonly state: State;
  readonly language: Language;
  /** The language that the figures were asked for in; another one only until they are there in that of the page. */
  readonly figureLanguage: Language;
  readonly headingLevel: number;
  /** Whether the page has something inside the element. */
  readonly hasFallback: boolean;
  /** Where that is shown. */
  readonly slot: Node;
  readonly retry: () => void;
}
