import type { FacetValue, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { fit, onUkrainianKeyboard, type TypedWord, typedWords } from './typed-words.ts';

/** Something that a typed text may mean, and the words that say so. */
export interface Match<Value> {
  readonly value: Value;
  readonly words: readonly TypedWord[];
}

/** More than this is no help while typing. */
export const MOST = 4;
/** A shorter word says too little beside others. */
const TELLING = 3;
/** From here on a word is long enough to tell that it means a kind of help, and no place. */
const UNMISTAKABLE = 5;
const PREPOSITIONS = new Set([
  'в',
  'у',
  'на',
  'до',
  'из',
  'з',
  'зи',
  'вид',
  'биля',
  'пид',
  'in',
  'at',
  'near',
  'from',
  'of',
]);

/** Kinds of help that a text may mean, the likeliest first. */
export function matchingKinds(text: string, kinds: readonly FacetValue[]): Match<FacetValue>[] {
  return matching(text, kinds, ({ name }) => name);
}

/** Services among those shown that a text may mean, the likeliest first. */
export function matchingServices(
  text: string,
  items: readonly ServiceAtLocationDetail[],
): Match<ServiceAtLocationDetail>[] {
  return matching(text, items, ({ service }) => service.name);
}

/**
 * The words of a text that may name a place: those behind the last preposition, else all that mean no kind of help.
 * The last word, while it is short, may still become either.
 */
export function placeWords(text: string, kinds: readonly Match<FacetValue>[]): TypedWord[] {
  const all = typedWords(text);
  const taken = new Set(kinds.flatMap(({ words }) => words.map(({ start }) => start)));
  const last = all.at(-1);
  if (last && last.word.length < UNMISTAKABLE) taken.delete(last.start);
  const free = all.filter(({ start }) => !taken.has(start));
  const preposition = free.findLastIndex(({ word }) => PREPOSITIONS.has(word));
  const behind = free.slice(preposition + 1);
  return behind.length > 0 ? behind : [];
}

/** The words to take out with those that name a place: a preposition before them goes too. */
export function withPreposition(text: string, words: readonly TypedWord[]): TypedWord[] {
  const all = typedWords(text);
  const before = all[all.findIndex(({ start }) => start === words[0]?.start) - 1];
  return before && PREPOSITIONS.has(before.word) ? [before, ...words] : [...words];
}

function matching<Value>(text: string, values: readonly Value[], nameOf: (value: Value) => string): Match<Value>[] {
  const found = ranked(typedWords(text), values, nameOf);
  const meant = found.length > 0 ? undefined : onUkrainianKeyboard(text);
  return meant === undefined ? found : ranked(typedWords(meant), values, nameOf);
}

function ranked<Value>(
  typed: readonly TypedWord[],
  values: readonly Value[],
  nameOf: (value: Value) => string,
): Match<Value>[] {
  const telling = typed.filter(({ word }) => word.length >= TELLING || typed.length === 1);
  return values
    .map((value) => {
      const name = typedWords(nameOf(value)).map(({ word }) => word);
      const fits = telling.map((word) => ({
        word,
        fit: Math.max(0, ...name.map((part) => fit(word.word, part))),
        isFirst: name[0]?.startsWith(word.word) === true,
      }));
      const words = fits.filter(({ fit }) => fit > 0);
      const score = words.reduce((sum, { fit, isFirst }) => sum + fit + (isFirst ? 0.5 : 0), 0);
      return { value, words: words.map(({ word }) => word), score };
    })
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST);
}
