import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { IndexedWord } from './index-words.ts';

const WORDS_A_STATEMENT = 20_000;

/** Words that misspelt ones are corrected to: of three letters or more, and no numbers. */
const CORRECTION = /^\p{L}{3,}$/u;

/** Replaces the words of the index; searches see the old ones until all new ones are there. */
export async function writeLexemes(database: Database, words: readonly IndexedWord[]): Promise<void> {
  const useful = words.filter(({ lexeme }) => CORRECTION.test(lexeme));
  await database.transaction().execute(async (transaction) => {
    await sql`delete from lexeme`.execute(transaction);
    for (let first = 0; first < useful.length; first += WORDS_A_STATEMENT) {
      const rows = JSON.stringify(useful.slice(first, first + WORDS_A_STATEMENT));
      await sql`
        insert into lexeme (lexeme, word, frequency)
        select lexeme, word, frequency from jsonb_to_recordset(${rows}::jsonb) as row (lexeme text, word text, frequency integer)
        on conflict (lexeme) do nothing
      `.execute(transaction);
    }
  });
}
