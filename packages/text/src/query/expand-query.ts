import { latinToCyrillic } from '../scripts/latin-to-cyrillic.ts';
import { transliterate } from '../scripts/transliterate.ts';
import { stem } from '../stems/stem.ts';
import { isNegation, isStopWord, withoutStopWords } from '../words/stop-words.ts';
import { wordRanges } from '../words/word-ranges.ts';
import type { WordRange } from '../words/word-ranges.ts';
import { isBeforeCircumstance, isFiller } from './fillers.ts';
import { phraseBookOf } from './phrase-book.ts';
import type { PhraseBook } from './phrase-book.ts';
import { placeAliases } from './place-aliases.ts';
import type { PlaceAlias } from './place-aliases.ts';
import { phraseRunTogether } from './run-together.ts';
import { synonyms } from './synonyms.ts';
import type { Subject, Synonym } from './synonyms.ts';

/** One way to satisfy a part of a query. */
export interface Alternative {
  /** All of these must occur. Never empty. */
  stems: string[];
  /** How the alternative came about: `typed` is what the person wrote and outranks what was guessed from it. */
  kind: 'typed' | 'synonym' | 'transliteration' | 'alias';
}

/** One required part of a query: a record matches when it satisfies any of the alternatives. */
export interface QueryTerm {
  /** The words of the query that this part stands for, as they were typed. */
  typed: string;
  /** Best first; the first one is always what was typed. */
  alternatives: Alternative[];
  /** What the term tells, when the synonyms know: a search that cannot have all terms does without the others first. */
  about?: Subject;
}

/** Lists other than those that come with the package. */
export interface ExpandQueryOptions {
  /** Instead of the list shipped with this package. Prepared once per array, so pass the same array again and do not change it. */
  synonyms?: readonly Synonym[];
  /** Instead of the list shipped with this package; prepared once per array too. */
  placeAliases?: readonly PlaceAlias[];
}

/** A longer query is a pasted text; reading on would only make it match nothing. */
const LONGEST_QUERY = 200;
const MOST_TERMS = 12;
const MOST_ALTERNATIVES = 24;

const UKRAINIAN_WORD = /^[а-щьюяіїє]+$/;
const LATIN_WORD = /^[a-z]+$/;

interface QueryWord extends WordRange {
  /** As it is indexed. */
  stem: string;
  /** As the phrases of the book have it. */
  phraseStem: string;
  isFiller: boolean;
  isNegation: boolean;
}

/** Words of a query that are looked for together. */
interface Unit {
  /** How many words of the query they take, with those in between that say nothing. */
  length: number;
  words: readonly QueryWord[];
}

function cutAtWordBoundary(text: string): string {
  if (text.length <= LONGEST_QUERY) return text;
  const cut = text.slice(0, LONGEST_QUERY + 1);
  const end = cut.search(/\s\S*$/);
  return end > 0 ? cut.slice(0, end) : cut.slice(0, LONGEST_QUERY);
}

/** Short numbers are written together and apart (a hotline as 1234 or 12-34): each way finds the other. */
function numberAlternative(tokens: readonly string[]): string[] | undefined {
  const digits = tokens.join('');
  if (!/^(?:\d{4}|\d{6})$/.test(digits)) return undefined;
  return tokens.length === 2 ? [digits] : [digits.slice(0, digits.length / 2), digits.slice(digits.length / 2)];
}

function isSplitNumber(first: QueryWord | undefined, second: QueryWord | undefined): boolean {
  if (first === undefined || first.token.length !== second?.token.length) return false;
  return numberAlternative([first.token, second.token]) !== undefined;
}

/**
 * What makes one term from here on: the longest phrase that the book has, all its words or those that are no fillers, else a number
 * written in two parts, else one word.
 */
function unitAt(words: readonly QueryWord[], at: number, book: PhraseBook): Unit {
  for (let length = Math.min(book.longestPhrase, words.length - at); length > 1; length--) {
    const all = words.slice(at, at + length);
    if (book.has(all.map((word) => word.phraseStem))) return { length, words: all };
  }
  const [first] = words.slice(at);
  if (first && !first.isFiller && !first.isNegation) {
    const telling = words.slice(at).filter((word) => !word.isFiller && !word.isNegation);
    for (let length = Math.min(book.longestPhrase, telling.length); length > 1; length--) {
      const some = telling.slice(0, length);
      const last = some.at(-1);
      if (last && book.has(some.map((word) => word.phraseStem))) {
        return { length: words.indexOf(last) - at + 1, words: some };
      }
    }
  }
  const length = isSplitNumber(words[at], words[at + 1]) ? 2 : 1;
  return { length, words: words.slice(at, at + length) };
}

/** The same word in the other script, for records that have it only there. */
function inOtherScript(token: string, book: PhraseBook): Alternative[] {
  if (UKRAINIAN_WORD.test(token)) return [{ stems: [stem(transliterate(token))], kind: 'transliteration' }];
  if (!LATIN_WORD.test(token)) return [];
  const stems = Array.from(new Set(latinToCyrillic(token).map(stem)));
  // "psyholog" is Ukrainian behind Latin letters, so the synonyms of психолог hold for it as well.
  return [
    ...stems.map((each): Alternative => ({ stems: [each], kind: 'transliteration' })),
    ...stems.flatMap((each) => book.meaningsOf([each])),
  ];
}

function alternativesOf(words: readonly QueryWord[], book: PhraseBook): Alternative[] {
  const indexed = words.filter((word) => !word.isNegation);
  const stems = (indexed.length > 0 ? indexed : words).map((word) => word.stem);
  const tokens = words.map((word) => word.token);
  const number = numberAlternative(tokens);
  const phrase = tokens.length === 1 ? phraseRunTogether(tokens[0] ?? '', book) : [];
  const all: Alternative[] = [
    { stems, kind: 'typed' },
    ...(phrase.length > 0 ? [{ stems: phrase, kind: 'typed' } as const, ...book.meaningsOf(phrase)] : []),
    ...(number ? [{ stems: number, kind: 'typed' } as const] : []),
    ...book.meaningsOf(words.map((word) => word.phraseStem)),
    ...(tokens.length === 1 ? inOtherScript(tokens[0] ?? '', book) : []),
  ];
  const distinct = new Map<string, Alternative>();
  for (const alternative of all) {
    const key = alternative.stems.join(' ');
    if (key !== '' && !distinct.has(key)) distinct.set(key, { stems: [...alternative.stems], kind: alternative.kind });
  }
  return Array.from(distinct.values()).slice(0, MOST_ALTERNATIVES);
}

/** What the term tells: by itself, with the space that it lacks, or read in the other script. */
function subjectOf(words: readonly QueryWord[], alternatives: readonly Alternative[], book: PhraseBook) {
  const readings = alternatives.slice(1).filter(({ kind }) => kind === 'typed' || kind === 'transliteration');
  return (
    book.subjectOf(words.map((word) => word.phraseStem)) ??
    readings.map(({ stems }) => book.subjectOf(stems)).find((about) => about !== undefined)
  );
}

/** Whether a word is only said along with others, be it in Latin letters. */
function saysNothing(token: string, book: PhraseBook): boolean {
  if (isFiller(token) || isBeforeCircumstance(token)) return true;
  return (
    LATIN_WORD.test(token) &&
    !book.has([book.stemOf(token)]) &&
    latinToCyrillic(token).some((reading) => isFiller(reading) || isStopWord(reading))
  );
}

/** Without what happened («після обстрілу») when something else tells which help is needed. */
function withoutCircumstances(units: readonly Unit[], book: PhraseBook): readonly Unit[] {
  const tells = ({ words }: Unit) => words.some((word) => !word.isFiller && !word.isNegation);
  const circumstances = new Set<Unit | undefined>();
  for (const [index, unit] of units.entries()) {
    if (!isBeforeCircumstance(unit.words[0]?.token ?? '')) continue;
    circumstances.add(unit.words.length > 1 ? unit : units.slice(index + 1).find(tells));
  }
  const others = units.filter((unit) => !circumstances.has(unit));
  const isHelp = ({ words }: Unit) => subjectOf(words, alternativesOf(words, book), book) === 'help';
  return circumstances.size > 0 && others.some((unit) => tells(unit) && isHelp(unit)) ? others : units;
}

/** Without what says nothing beside the rest: fillers that are part of no phrase, and negations. */
function withoutFillers(units: readonly Unit[]): readonly Unit[] {
  const isEmpty = ({ words }: Unit) => words.every((word) => word.isFiller || word.isNegation) && words.length === 1;
  const telling = units.filter((unit) => !isEmpty(unit));
  if (telling.length > 0) return telling;
  const positive = units.filter(({ words }) => words.some((word) => !word.isNegation));
  return positive.length > 0 ? positive : units;
}

/**
 * Turns what a person typed into what to look for: required parts, each with alternatives from stems, synonyms, place aliases and the
 * other script. Phrases that the lists know ("legal aid", «гаряча лінія») become one part. Empty for text without words.
 * Text over 200 characters is cut at a word; at most 12 parts with at most 24 alternatives each.
 * A wrong keyboard layout is not tried here: call it again with {@link switchKeyboardLayout} when little is found.
 */
export function expandQuery(text: string, options: ExpandQueryOptions = {}): QueryTerm[] {
  const query = cutAtWordBoundary(text);
  const book = phraseBookOf(options.synonyms ?? synonyms, options.placeAliases ?? placeAliases);
  const isKept = (token: string) => isNegation(token) || isBeforeCircumstance(token);
  const significant = withoutStopWords(wordRanges(query), (word) => word.token, isKept);
  const words = significant.map((word): QueryWord => ({
    ...word,
    stem: stem(word.token),
    phraseStem: book.stemOf(word.token),
    isFiller: saysNothing(word.token, book),
    isNegation: isNegation(word.token),
  }));
  const units: Unit[] = [];
  for (let at = 0; at < words.length; at += units.at(-1)?.length ?? 1) units.push(unitAt(words, at, book));
  const terms = new Map<string, QueryTerm>();
  for (const { words: unit } of withoutFillers(withoutCircumstances(units, book))) {
    const key = unit.map((word) => word.stem).join(' ');
    if (terms.has(key)) continue;
    const alternatives = alternativesOf(unit, book);
    const about = subjectOf(unit, alternatives, book);
    terms.set(key, {
      typed: query.slice(unit[0]?.start, unit.at(-1)?.end),
      alternatives,
      ...(about && { about }),
    });
    if (terms.size === MOST_TERMS) break;
  }
  return withHelpForEveryone(Array.from(terms.values()));
}

/** The name of an audience that nobody is left out of. */
const EVERYONE: Alternative = { stems: ['everyon'], kind: 'synonym' };

/** The help that is needed for some people is also help for everyone. */
function withHelpForEveryone(terms: QueryTerm[]): QueryTerm[] {
  if (!terms.some(({ about }) => about === 'help')) return terms;
  return terms.map((term) =>
    term.about === 'people' ? { ...term, alternatives: [...term.alternatives, EVERYONE] } : term,
  );
}
