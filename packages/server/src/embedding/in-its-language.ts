import type { Figure, LanguageFallback } from '@resilience-kit/contract';
import { html } from 'hono/html';
import { withoutTurns } from '../figure-pictures/plain-text.ts';

type Html = ReturnType<typeof html>;

/** A text that is in another language than the page around it. */
export interface ForeignText {
  text: string;
  language: string;
}

/** The texts of a figure that were not there in the language that it was asked for in. */
export function foreignTexts(figure: Figure): ForeignText[] {
  return [...of(figure, figure.language_fallbacks), ...of(figure.indicator, figure.indicator.language_fallbacks)];
}

/** A line with each of these texts in it marked as being in its language, so that it is read out as what it is. */
export function inItsLanguage(line: string, foreign: readonly ForeignText[]): Html | string {
  const first = foreign
    .map(({ text, language }) => ({ text, language, at: line.indexOf(text) }))
    .filter(({ text, at }) => at !== -1 && text !== '')
    // Of two that begin at the same place, the longer one holds the other.
    .sort((a, b) => a.at - b.at || b.text.length - a.text.length)[0];
  if (!first) return line;
  const { text, language, at } = first;
  // Space between the pieces would be seen before a comma.
  // prettier-ignore
  return html`${line.slice(0, at)}<span lang="${language}">${text}</span>${inItsLanguage(line.slice(at + text.length), foreign)}`;
}

function of(record: object, fallbacks: readonly LanguageFallback[] = []): ForeignText[] {
  return fallbacks.flatMap(({ pointer, language }) => {
    const text = pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], record);
    return typeof text === 'string' ? [{ text: withoutTurns(text), language }] : [];
  });
}
