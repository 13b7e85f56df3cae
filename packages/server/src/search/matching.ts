import { expandQuery, tokenize, type QueryTerm } from '@resilience-kit/text';
import { lexemeOf, quotedLexeme } from './lexeme.ts';

const SHORTEST_PREFIX = 3;
/** Each form costs time for every match that is ranked; the first of a term are the nearest in meaning. */
const RELATED_RANKED = 6;

/** The letters that stems exchange, so that the beginning of a word compares with the stem of the whole word. */
const STEM_LETTERS: Readonly<Record<string, string>> = { і: 'и', ї: 'и', ы: 'и', є: 'е', э: 'е', ь: '', ъ: '' };

/** What to search for and what to rank by, as the text of a `tsquery` each. */
export interface TextMatch {
  /** Every term, in any of its forms. */
  all: string;
  /** Any form that was typed, or is only another spelling of it. */
  typed: string;
  /** Any form that means the same. */
  related: string | undefined;
}

/** The `tsquery` of a text; undefined when it has no words. */
export function textQuery(text: string): string | undefined {
  return matchOf(expandQuery(text))?.all;
}

/** Undefined without a text; null when it has no words, so that nothing can match it. */
export function matchOfText(text: string | undefined): TextMatch | null | undefined {
  return text === undefined ? undefined : (matchOf(expandQuery(text)) ?? null);
}

/** Undefined without terms. The last word also stands for every word that begins with it: the person may still be typing. */
export function matchOf(terms: readonly QueryTerm[]): TextMatch | undefined {
  if (terms.length === 0) return undefined;
  const forms = terms.map((term, index) => formsOf(term, index === terms.length - 1));
  const typed = forms.flatMap((term) => term.typed);
  const related = forms.flatMap((term) => term.related.slice(0, RELATED_RANKED));
  return {
    all: forms.map((term) => anyOf([...term.typed, ...term.related])).join(' & '),
    typed: anyOf(typed.length > 0 ? typed : related),
    related: typed.length > 0 && related.length > 0 ? anyOf(related) : undefined,
  };
}

function formsOf(term: QueryTerm, mayBeUnfinished: boolean): { typed: string[]; related: string[] } {
  const forms = { typed: [] as string[], related: [] as string[] };
  for (const { stems, kind } of term.alternatives) forms[kind === 'synonym' ? 'related' : 'typed'].push(allOf(stems));
  const prefix = mayBeUnfinished ? unfinishedWord(term) : undefined;
  if (prefix !== undefined) {
    const before = term.alternatives[0]?.stems.slice(0, -1) ?? [];
    forms.typed.push([...before.map(quotedLexeme), `${quotedLexeme(prefix)}:*`].join(' & '));
  }
  return forms;
}

/** The last word of a term as the beginning of a stem: none when it is too short to tell anything. */
export function unfinishedWord(term: QueryTerm): string | undefined {
  const last = tokenize(term.typed).at(-1);
  if (last === undefined || last.length < SHORTEST_PREFIX) return undefined;
  return lexemeOf(Array.from(last, (letter) => STEM_LETTERS[letter] ?? letter).join(''));
}

function allOf(stems: readonly string[]): string {
  return stems.map((stem) => quotedLexeme(lexemeOf(stem))).join(' & ');
}

function anyOf(forms: readonly string[]): string {
  return `(${[...new Set(forms)].map((form) => `(${form})`).join(' | ')})`;
}
