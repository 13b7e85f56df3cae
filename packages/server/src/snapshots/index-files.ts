import type { SnapshotDictionary, SnapshotIndex } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { IndexedEntry } from './indexed-entries.ts';
import type { Part } from './parts.ts';
import { vlq } from './vlq.ts';

/** The words of the index that entries have, in the order of their stems. */
export interface Words {
  file: SnapshotDictionary;
  /** The place in that order, by the identifier of the lexeme. Phrases have none: their words are enough to find them. */
  places: ReadonlyMap<number, number>;
}

interface Lexeme {
  id: number;
  lexeme: string;
  word: string | null;
}

export async function loadWords(database: Database, entries: readonly IndexedEntry[]): Promise<Words> {
  const frequencies = new Map<number, number>();
  for (const { lexemes } of entries) for (const id of lexemes) frequencies.set(id, (frequencies.get(id) ?? 0) + 1);
  const { rows } = await sql<Lexeme>`select id, lexeme, word from lexeme`.execute(database);
  const words = rows
    .filter(({ id, lexeme }) => frequencies.has(id) && !lexeme.includes(' '))
    .sort((a, b) => (a.lexeme < b.lexeme ? -1 : 1));
  return {
    file: {
      stems: words.map(({ lexeme }) => lexeme).join(' '),
      words: words.map(readable).join(' '),
      frequencies: words.map(({ id }) => frequencies.get(id) ?? 0),
    },
    places: new Map(words.map(({ id }, place) => [id, place])),
  };
}

function readable({ lexeme, word }: Lexeme): string {
  if (word === null) return '-';
  return word === lexeme ? '' : word;
}

/** Which entries of the part have each word. */
export function indexFile({ entries }: Part, { places }: Words): SnapshotIndex {
  const postings = Array.from({ length: places.size }, () => ({ text: '', last: -1 }));
  for (const [number, { lexemes, names, titles }] of entries.entries()) {
    const named = new Set(names);
    const titled = new Set(titles);
    for (const id of lexemes) {
      const posting = postings[places.get(id) ?? -1];
      if (!posting) continue;
      posting.text += vlq(3 * (number - posting.last) + (titled.has(id) ? 2 : named.has(id) ? 1 : 0));
      posting.last = number;
    }
  }
  return { postings: postings.map(({ text }) => text).join(' ') };
}
