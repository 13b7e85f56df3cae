import type { QueryTerm } from '@resilience-kit/text';
import { type Dictionary, unfinishedWord, type WordNumber } from './dictionary.ts';

/** Ways to satisfy a term. */
export interface Forms {
  /** Any of these words. */
  anyOf: readonly WordNumber[];
  /** Or all of one of these lists, each with any of `withAnyOf`. */
  together: readonly { allOf: readonly WordNumber[]; withAnyOf?: readonly WordNumber[] }[];
}

export interface TermMatch {
  /** Whether the term tells which help is needed: it counts for more than where and for whom. */
  isHelp: boolean;
  /** What was typed, or is only another spelling of it. */
  typed: Forms;
  /** What means the same, and words that begin with what was typed. */
  related: Forms;
}

/** What a text finds: entries that satisfy every term. Null when a term is in no entry. */
export type TextMatch = readonly TermMatch[] | null;

const NONE: Forms = { anyOf: [], together: [] };

export function matchOf(dictionary: Dictionary, terms: readonly QueryTerm[]): TextMatch {
  const matches = terms.map((term, index) => matchOfTerm(dictionary, term, index === terms.length - 1));
  const isHopeless = matches.some(({ typed, related }) => isNone(typed) && isNone(related));
  return terms.length === 0 || isHopeless ? null : matches;
}

/** In how many entries each term occurs at most: 0 for one that the index does not have. */
export function frequenciesOf(dictionary: Dictionary, terms: readonly QueryTerm[]): Map<QueryTerm, number> {
  return new Map(terms.map((term, index) => [term, frequencyOf(dictionary, term, index === terms.length - 1)]));
}

function frequencyOf(dictionary: Dictionary, term: QueryTerm, isLast: boolean): number {
  const ofWord = (number: WordNumber | undefined) => (number === undefined ? 0 : dictionary.frequencyOf(number));
  const inFull = Math.max(
    ...term.alternatives.map(({ stems }) => Math.min(...stems.map((stem) => ofWord(dictionary.get(stem))))),
  );
  const beginning = inFull === 0 && isLast ? unfinishedWord(term) : undefined;
  if (beginning === undefined) return inFull;
  return Math.max(0, ...dictionary.beginningWith(beginning).map(ofWord));
}

/** The last word also stands for every word that begins with it: the person may still be typing. */
function matchOfTerm(dictionary: Dictionary, term: QueryTerm, isLast: boolean): TermMatch {
  // A former name of a place is looked for by the present one: «Дніпропетровськ» is Dnipro before all of its oblast.
  const isRenamed = term.alternatives.some(({ kind }) => kind === 'alias');
  const ofKind = (isRelated: boolean) =>
    term.alternatives
      .filter(({ kind }) => (isRenamed ? kind !== 'alias' : kind === 'synonym') === isRelated)
      .map(({ stems }) => formsOf(dictionary, stems));
  const typed = joined(ofKind(false));
  const begun = isLast ? begunForms(dictionary, term) : NONE;
  const isHelp = term.about === 'help';
  // A whole word is what is meant first; the beginning of one is all that was typed.
  return isNone(typed)
    ? { isHelp, typed: begun, related: joined(ofKind(true)) }
    : { isHelp, typed, related: joined([...ofKind(true), begun]) };
}

function formsOf(dictionary: Dictionary, stems: readonly string[]): Forms {
  const numbers = new Set(stems.map((stem) => dictionary.get(stem)));
  if (numbers.has(undefined)) return NONE;
  const allOf = [...numbers].filter((number) => number !== undefined);
  return allOf.length === 1 ? { anyOf: allOf, together: [] } : { anyOf: [], together: [{ allOf }] };
}

function begunForms(dictionary: Dictionary, term: QueryTerm): Forms {
  const beginning = unfinishedWord(term);
  const begun = beginning === undefined ? [] : dictionary.beginningWith(beginning);
  if (begun.length === 0) return NONE;
  const before = (term.alternatives[0]?.stems.slice(0, -1) ?? []).map((stem) => dictionary.get(stem));
  if (before.includes(undefined)) return NONE;
  const allOf = before.filter((number) => number !== undefined);
  return allOf.length === 0 ? { anyOf: begun, together: [] } : { anyOf: [], together: [{ allOf, withAnyOf: begun }] };
}

function joined(forms: readonly Forms[]): Forms {
  return {
    anyOf: [...new Set(forms.flatMap(({ anyOf }) => anyOf))],
    together: forms.flatMap(({ together }) => together),
  };
}

function isNone({ anyOf, together }: Forms): boolean {
  return anyOf.length === 0 && together.length === 0;
}
