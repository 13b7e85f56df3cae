import { expandQuery, tokenize, type QueryTerm } from '@resilience-kit/text';
import { lexemeOf, quotedLexeme } from './lexeme.ts';

const SHORTEST_PREFIX = 3;

/** The letters that stems exchange, so that the beginning of a word compares with the stem of the whole word. */
const STEM_LETTERS: Readonly<Record<string, string>> = { і: 'и', ї: 'и', ы: 'и', є: 'е', э: 'е', ь: '', ъ: '' };

/**
 * The text as a `tsquery`, for the lists that search in a `tsvector`; undefined when it has no words. The last word also
 * stands for every word that begins with it: the person may still be typing.
 */
export function textQuery(text: string): string | undefined {
  const terms = expandQuery(text);
  if (terms.length === 0) return undefined;
  return terms.map((term, index) => anyOf(formsOf(term, index === terms.length - 1))).join(' & ');
}

function formsOf(term: QueryTerm, mayBeUnfinished: boolean): string[] {
  const ofKind = (isRelated: boolean) =>
    term.alternatives.filter(({ kind }) => (kind === 'synonym') === isRelated).map(({ stems }) => allOf(stems));
  const prefix = mayBeUnfinished ? unfinishedWord(term) : undefined;
  if (prefix === undefined) return [...ofKind(false), ...ofKind(true)];
  const before = term.alternatives[0]?.stems.slice(0, -1) ?? [];
  const begun = [...before.map(quotedLexeme), `${quotedLexeme(prefix)}:*`].join(' & ');
  return [...ofKind(false), begun, ...ofKind(true)];
}

/** The last word of a term as the beginning of a stem: none when it is too short to tell anything. */
export function unfinishedWord(term: QueryTerm): string | undefined {
  const last = tokenize(term.typed).at(-1);
  if (last === undefined || last.length < SHORTEST_PREFIX) return undefined;
  return lexemeOf(Array.from(last, (letter) => STEM_LETTERS[letter] ?? letter).join('')) || undefined;
}

function allOf(stems: readonly string[]): string {
  return stems.map((stem) => quotedLexeme(lexemeOf(stem))).join(' & ');
}

function anyOf(forms: readonly string[]): string {
  return `(${[...new Set(forms)].map((form) => `(${form})`).join(' | ')})`;
}
