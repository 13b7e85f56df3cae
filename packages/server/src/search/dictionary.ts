import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { RememberedData } from './search-memory.ts';

/** A lexeme that the index has. */
export interface KnownLexeme {
  id: number;
  lexeme: string;
  /** In how many entries it occurred when the index was last brought up to date. */
  frequency: number;
}

const keyOf = (lexeme: string) => `lexeme ${lexeme}`;
const keyOfBeginning = (beginning: string) => `lexemes from ${beginning}`;

/** The lexemes of the index, as far as searches have asked for them: each is looked up once. */
export class Dictionary {
  readonly #database: Database;
  readonly remembered: RememberedData;

  constructor(database: Database, remembered: RememberedData) {
    this.#database = database;
    this.remembered = remembered;
  }

  /** Looks lexemes up, and all words that begin with `beginning`, in one query at most. */
  async lookUp(lexemes: readonly string[], beginning: string | undefined): Promise<void> {
    const asked = [...new Set(lexemes)].filter((lexeme) => !this.remembered.has(keyOf(lexeme)));
    const begun = beginning !== undefined && !this.remembered.has(keyOfBeginning(beginning)) ? beginning : undefined;
    if (asked.length === 0 && begun === undefined) return;
    const pattern = begun === undefined ? undefined : `${begun.replace(/[\\%_]/g, '\\$&')}%`;
    const { rows } = await sql<KnownLexeme>`
      select id, lexeme, frequency from lexeme where lexeme = any(${asked}::text[])
      ${pattern === undefined ? sql`` : sql`union select id, lexeme, frequency from lexeme where lexeme like ${pattern}`}
    `.execute(this.#database);
    for (const lexeme of asked) this.remembered.set(keyOf(lexeme), undefined);
    for (const row of rows) this.remembered.set(keyOf(row.lexeme), row);
    if (begun !== undefined) {
      // Phrases have a space in them: whoever types their first word means that word.
      const words = rows.filter(({ lexeme }) => lexeme.startsWith(begun) && !lexeme.includes(' '));
      this.remembered.set(keyOfBeginning(begun), words, 1 + words.length);
    }
  }

  /** A lexeme that was looked up; undefined when the index does not have it. */
  get(lexeme: string): KnownLexeme | undefined {
    return this.remembered.get(keyOf(lexeme)) as KnownLexeme | undefined;
  }

  /** The words that begin so; it must have been looked up. */
  beginningWith(beginning: string): readonly KnownLexeme[] {
    return (this.remembered.get(keyOfBeginning(beginning)) as KnownLexeme[] | undefined) ?? [];
  }
}
