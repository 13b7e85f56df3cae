import { hash } from 'node:crypto';
import type { Highlight, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { stem, wordRanges, type QueryTerm } from '@resilience-kit/text';
import { shareItem } from '../pages/shared-items.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import type { Dictionary } from './dictionary.ts';
import { lexemeOf } from './lexeme.ts';
import { unfinishedWord } from './matching.ts';
import type { RememberedData } from './search-memory.ts';

/** The texts that results are shown with; what else they were found by is not shown. */
const shown: readonly (readonly [pointer: string, text: (detail: ServiceAtLocationDetail) => string | undefined])[] = [
  ['/service/name', ({ service }) => service.name],
  ['/service/alternate_name', ({ service }) => service.alternate_name],
  ['/service/description', ({ service }) => service.description],
  ['/description', ({ description }) => description],
  ['/organization/name', ({ organization }) => organization?.name],
  ['/location/name', ({ location }) => location?.name],
];

interface Word {
  start: number;
  end: number;
  lexeme: string;
}

/** How many words take a unit of memory. */
const WORDS_A_UNIT = 3;
/** How much memory the highlights of a result take, with their JSON. */
const UNITS_OF_HIGHLIGHTS = 6;

/** What is highlighted. */
export interface SoughtWords {
  lexemes: ReadonlySet<string>;
  /** The same for the same words. */
  key: string;
}

/** The words to highlight: those of the terms, what means the same, and what begins with the last one. */
export function soughtWords(dictionary: Dictionary, terms: readonly QueryTerm[]): SoughtWords {
  const last = terms.at(-1);
  const beginning = last && unfinishedWord(last);
  const lexemes = new Set([
    ...terms.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems.map(lexemeOf))),
    ...(beginning === undefined ? [] : dictionary.beginningWith(beginning).map(({ lexeme }) => lexeme)),
  ]);
  return { lexemes, key: hash('sha256', [...lexemes].sort().join(' '), 'base64url') };
}

/** Where the sought words stand in the texts of a result; it is worked out once, so nobody may change it. */
export function highlightsIn(
  detail: ServiceAtLocationDetail,
  { lexemes, key }: SoughtWords,
  { language, remembered }: { language: ContentLanguageCode; remembered: RememberedData },
): readonly Highlight[] {
  if (lexemes.size === 0) return [];
  const keyOfDetail = `highlights ${language} ${key} ${detail.id}`;
  const known = remembered.get(keyOfDetail) as Highlight[] | undefined;
  if (known) return known;
  const found = shareItem(highlightsOf(detail, lexemes, remembered));
  remembered.set(keyOfDetail, found, UNITS_OF_HIGHLIGHTS);
  return found;
}

function highlightsOf(
  detail: ServiceAtLocationDetail,
  lexemes: ReadonlySet<string>,
  remembered: RememberedData,
): Highlight[] {
  return shown.flatMap(([pointer, textOf]) => {
    const text = textOf(detail);
    if (text === undefined) return [];
    const found = wordsOf(text, remembered).filter(({ lexeme }) => lexemes.has(lexeme));
    // An apostrophe between digits makes two words of one range.
    const ranges = found.filter(({ start }, index) => found[index - 1]?.start !== start);
    return ranges.length === 0 ? [] : [{ pointer, ranges: ranges.map(({ start, end }) => ({ start, end })) }];
  });
}

/** Finding the stems of a text takes longer than all else about it: that is done once. */
function wordsOf(text: string, remembered: RememberedData): readonly Word[] {
  const key = `words ${text}`;
  const known = remembered.get(key) as readonly Word[] | undefined;
  if (known) return known;
  const words = wordRanges(text).map(({ start, end, token }) => ({ start, end, lexeme: lexemeOf(stem(token)) }));
  remembered.set(key, words, 1 + Math.ceil((words.length + text.length / 100) / WORDS_A_UNIT));
  return words;
}
