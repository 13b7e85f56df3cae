import { analyze, placeAliases, synonyms } from '@resilience-kit/text';
import { lexemeOf } from './lexeme.ts';

/**
 * Phrases of several words that mean one thing (synonyms, places). A text that has all words of a phrase is indexed
 * under the phrase too, because looking up one lexeme takes a fraction of the time of looking up several together.
 */
const phrases: readonly (readonly string[])[] = phrasesOfTheLists();

const byFirst: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(phrases, ([first = '']) => first);

/** The lexemes of all phrases that are indexed as such. */
export function phraseLexemes(): string[] {
  return phrases.map(phraseLexemeOf);
}

/** The lexeme of a phrase, whatever the order of its words. No word has a space in it. */
export function phraseLexemeOf(lexemes: readonly string[]): string {
  return [...new Set(lexemes)].sort().join(' ');
}

/** The lexemes of the phrases all of whose words are among these. */
export function phrasesAmong(lexemes: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const lexeme of lexemes) {
    for (const phrase of byFirst.get(lexeme) ?? []) {
      if (phrase.every((word) => lexemes.has(word))) found.push(phraseLexemeOf(phrase));
    }
  }
  return found;
}

function phrasesOfTheLists(): string[][] {
  const texts = [
    ...synonyms.flatMap((entry) => ('equivalent' in entry ? entry.equivalent : [...entry.typed, ...entry.means])),
    ...placeAliases.flatMap(({ place, aliases }) => [place, ...aliases]),
  ];
  const distinct = new Map<string, string[]>();
  for (const text of texts) {
    const lexemes = [...new Set(analyze(text).map(lexemeOf))];
    if (lexemes.length > 1) distinct.set(phraseLexemeOf(lexemes), lexemes);
  }
  return [...distinct.values()];
}
