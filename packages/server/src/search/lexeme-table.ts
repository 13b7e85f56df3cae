import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { IndexedWord } from './index-words.ts';

/** Words that misspelt ones are corrected to: of three letters or more, and no numbers or phrases. */
const CORRECTION = /^\p{L}{3,}$/u;

/** The identifiers of the lexemes of these words; those that the index did not have are added, as occurring nowhere yet. */
export async function lexemeIdentifiers(
  database: Database,
  words: readonly IndexedWord[],
): Promise<Map<string, number>> {
  const lexemes = words.map(({ lexeme }) => lexeme);
  const { rows } = await sql<{ id: number; lexeme: string }>`
    select id, lexeme from lexeme where lexeme = any(${lexemes}::text[])
  `.execute(database);
  const identifiers = new Map(rows.map(({ id, lexeme }) => [lexeme, id]));
  const added = words.filter(({ lexeme }) => !identifiers.has(lexeme));
  if (added.length === 0) return identifiers;
  const { rows: inserted } = await sql<{ id: number; lexeme: string }>`
    insert into lexeme (lexeme, word, frequency) select lexeme, word, 0 from ${unnested(added)}
    returning id, lexeme
  `.execute(database);
  for (const { id, lexeme } of inserted) identifiers.set(lexeme, id);
  return identifiers;
}

/** Writes how often each of the words occurs and how it is read, and removes all others that no entry has. */
export async function refreshLexemes(database: Database, words: readonly IndexedWord[]): Promise<void> {
  await sql`
    update lexeme set word = counted.word, frequency = counted.frequency::integer from ${unnested(words)}
    where lexeme.lexeme = counted.lexeme
      and (lexeme.word, lexeme.frequency) is distinct from (counted.word, counted.frequency::integer)
  `.execute(database);
  await sql`
    delete from lexeme where lexeme <> all(${words.map(({ lexeme }) => lexeme)}::text[])
      and not exists (select 1 from search_entry where lexemes @> array[lexeme.id])
  `.execute(database);
}

function unnested(words: readonly IndexedWord[]) {
  const lexemes = words.map(({ lexeme }) => lexeme);
  const readable = words.map(({ lexeme, word }) => (CORRECTION.test(lexeme) ? word : null));
  const frequencies = words.map(({ frequency }) => String(frequency));
  return sql`unnest(${lexemes}::text[], ${readable}::text[], ${frequencies}::text[]) as counted (lexeme, word, frequency)`;
}
