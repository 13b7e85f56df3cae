import { phrasesAmong } from './phrases.ts';
import type { SearchText } from './search-texts.ts';

/** The lexemes of a record, each once. */
export interface IndexedLexemes {
  /** Of what the service is called. */
  titles: string[];
  /** Of the title and of what the things around it are called. */
  names: string[];
  /** Of all its texts. */
  lexemes: string[];
}

/** Enough for any record; one that is larger is found by what it says first. */
const MOST_LEXEMES = 2_000;

/** The lexemes of the texts with the known phrases among them. `stems` tells the lexemes of one text. */
export function indexedLexemesOf(
  texts: readonly SearchText[],
  stems: (text: string, isReadable: boolean) => readonly string[],
): IndexedLexemes {
  const titles = new Set<string>();
  const names = new Set<string>();
  const all = new Set<string>();
  for (const { text, kind, isReadable } of texts) {
    for (const lexeme of stems(text, isReadable)) {
      if (lexeme === '' || (all.size >= MOST_LEXEMES && !all.has(lexeme))) continue;
      all.add(lexeme);
      if (kind !== 'other') names.add(lexeme);
      if (kind === 'title') titles.add(lexeme);
    }
  }
  const withPhrases = (lexemes: ReadonlySet<string>) => [...lexemes, ...phrasesAmong(lexemes)];
  return { titles: withPhrases(titles), names: withPhrases(names), lexemes: withPhrases(all) };
}
