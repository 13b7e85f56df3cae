import type { QueryTerm } from '@resilience-kit/text';
import { sql, type RawBuilder } from 'kysely';
import { arrayLiteral } from './array-literal.ts';
import type { Dictionary } from './dictionary.ts';
import { lexemeOf } from './lexeme.ts';
import { unfinishedWord } from './matching.ts';
import { phraseLexemeOf } from './phrases.ts';

/** Ways to satisfy a term, by the identifiers of lexemes. */
export interface Forms {
  /** Any of these. */
  anyOf: readonly number[];
  /** Or all of one of these lists, which the index does not have as a phrase, each with any of `withAnyOf`. */
  together: readonly { allOf: readonly number[]; withAnyOf?: readonly number[] }[];
}

export interface TermMatch {
  /** Whether the term tells which help is needed: it counts for more than where and for whom. */
  isHelp: boolean;
  /** What was typed, or is only another spelling of it. */
  typed: Forms;
  /** What means the same, and words that begin with what was typed. */
  related: Forms;
}

/** What a text finds: entries that satisfy every term in any of its forms. */
export interface TextMatch {
  terms: readonly TermMatch[];
}

/** The match of the terms; null when a term is in no entry, so that nothing can match, and without terms. */
export async function matchOf(dictionary: Dictionary, terms: readonly QueryTerm[]): Promise<TextMatch | null> {
  await lookUpTerms(dictionary, terms);
  const matches = terms.map((term, index) => matchOfTerm(dictionary, term, index === terms.length - 1));
  return terms.length === 0 || matches.some(({ typed, related }) => isNone(typed) && isNone(related))
    ? null
    : { terms: matches };
}

/** Looks up everything that is needed to tell what the terms match, and how often they occur. */
export async function lookUpTerms(dictionary: Dictionary, terms: readonly QueryTerm[]): Promise<void> {
  const last = terms.at(-1);
  const lexemes = terms.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ stems }) => [...stems.map(lexemeOf), phraseLexemeOf(stems.map(lexemeOf))]),
  );
  await dictionary.lookUp(lexemes, last && unfinishedWord(last));
}

/** How often a term occurs in the index: 0 for one that it does not have. It must have been looked up. */
export function frequencyOf(dictionary: Dictionary, term: QueryTerm, isLast: boolean): number {
  const inFull = Math.max(...term.alternatives.map(({ stems }) => frequencyOfAll(dictionary, stems)));
  const beginning = inFull === 0 && isLast ? unfinishedWord(term) : undefined;
  if (beginning === undefined) return inFull;
  return Math.max(0, ...dictionary.beginningWith(beginning).map(({ frequency }) => frequency));
}

/** True of entries whose `column` of lexemes has any of the forms. */
export function has(column: 'lexemes' | 'names' | 'titles', ...either: readonly Forms[]): RawBuilder<unknown> {
  const ref = sql.ref(column);
  const anyOf = [...new Set(either.flatMap((forms) => forms.anyOf))];
  const conditions = either.flatMap(({ together }) =>
    together.map(({ allOf, withAnyOf }) =>
      withAnyOf
        ? sql`(${ref} @> ${identifiers(allOf)} and ${ref} && ${identifiers(withAnyOf)})`
        : sql`${ref} @> ${identifiers(allOf)}`,
    ),
  );
  if (anyOf.length > 0) conditions.unshift(sql`${ref} && ${identifiers(anyOf)}`);
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;
}

function identifiers(ids: readonly number[]): RawBuilder<unknown> {
  return sql`${arrayLiteral(ids)}::integer[]`;
}

function isNone({ anyOf, together }: Forms): boolean {
  return anyOf.length === 0 && together.length === 0;
}

function frequencyOfAll(dictionary: Dictionary, stems: readonly string[]): number {
  return Math.min(...stems.map((stem) => dictionary.get(lexemeOf(stem))?.frequency ?? 0));
}

/** The last word also stands for every word that begins with it: the person may still be typing. */
function matchOfTerm(dictionary: Dictionary, term: QueryTerm, isLast: boolean): TermMatch {
  // A former name of a place is looked for by the present one: «Дніпропетровськ» is Dnipro before all of its oblast.
  const isRenamed = term.alternatives.some(({ kind }) => kind === 'alias');
  const ofKind = (isRelated: boolean) =>
    term.alternatives
      .filter(({ kind }) => (isRenamed ? kind !== 'alias' : kind === 'synonym') === isRelated)
      .map(({ stems }) => formsOf(dictionary, stems.map(lexemeOf)));
  const typed = joined(ofKind(false));
  const begun = isLast ? begunForms(dictionary, term) : NONE;
  const isHelp = term.about === 'help';
  // A whole word is what is meant first; the beginning of one is all that was typed.
  return isNone(typed)
    ? { isHelp, typed: begun, related: joined(ofKind(true)) }
    : { isHelp, typed, related: joined([...ofKind(true), begun]) };
}

const NONE: Forms = { anyOf: [], together: [] };

function joined(forms: readonly Forms[]): Forms {
  return {
    anyOf: [...new Set(forms.flatMap(({ anyOf }) => anyOf))],
    together: forms.flatMap(({ together }) => together),
  };
}

/** All the lexemes: as the one that stands for them, or each of them. */
function formsOf(dictionary: Dictionary, lexemes: readonly string[]): Forms {
  const whole = dictionary.get(phraseLexemeOf(lexemes));
  if (whole) return { anyOf: [whole.id], together: [] };
  const parts = lexemes.map((lexeme) => dictionary.get(lexeme)?.id);
  return parts.includes(undefined)
    ? NONE
    : { anyOf: [], together: [{ allOf: parts.filter((id) => id !== undefined) }] };
}

function begunForms(dictionary: Dictionary, term: QueryTerm): Forms {
  const beginning = unfinishedWord(term);
  const ids = beginning === undefined ? [] : dictionary.beginningWith(beginning).map(({ id }) => id);
  if (ids.length === 0) return NONE;
  const before = (term.alternatives[0]?.stems.slice(0, -1) ?? []).map((stem) => dictionary.get(lexemeOf(stem))?.id);
  if (before.includes(undefined)) return NONE;
  const allOf = before.filter((id) => id !== undefined);
  return allOf.length === 0 ? { anyOf: ids, together: [] } : { anyOf: [], together: [{ allOf, withAnyOf: ids }] };
}
