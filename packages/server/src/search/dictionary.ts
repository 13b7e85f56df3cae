import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** A lexeme that the index has. */
export interface KnownLexeme {
  id: number;
  lexeme: string;
  /** In how many entries it occurred when the index was last brought up to date. */
  frequency: number;
}

/** The lexemes of the index, as far as one search has asked for them: each is looked up once. */
export class Dictionary {
  readonly #database: Database;
  readonly #known = new Map<string, KnownLexeme | undefined>();
  readonly #beginnings = new Map<string, KnownLexeme[]>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Looks lexemes up, and all words that begin with `beginning`, in one query at most. */
  async lookUp(lexemes: readonly string[], beginning: string | undefined): Promise<void> {
    const asked = [...new Set(lexemes)].filter((lexeme) => !this.#known.has(lexeme));
    const begun = beginning !== undefined && !this.#beginnings.has(beginning) ? beginning : undefined;
    if (asked.length === 0 && begun === undefined) return;
    const pattern = begun === undefined ? undefined : `${begun.replace(/[\\%_]/g, '\\$&')}%`;
    const { rows } = await sql<KnownLexeme>`
      select id, lexeme, frequency from lexeme where lexeme = any(${asked}::text[])
      ${pattern === undefined ? sql`` : sql`union select id, lexeme, frequency from lexeme where lexeme like ${pattern}`}
    `.execute(this.#database);
    for (const lexeme of asked) this.#known.set(lexeme, undefined);
    for (const row of rows) this.#known.set(row.lexeme, row);
    if (begun !== undefined) {
      // Phrases have a space in them: whoever types their first word means that word.
      const words = rows.filter(({ lexeme }) => lexeme.startsWith(begun) && !lexeme.includes(' '));
      this.#beginnings.set(begun, words);
    }
  }

  /** A lexeme that was looked up; undefined when the index does not have it. */
  get(lexeme: string): KnownLexeme | undefined {
    return this.#known.get(lexeme);
  }

  /** The words that begin so; it must have been looked up. */
  beginningWith(beginning: string): readonly KnownLexeme[] {
    return this.#beginnings.get(beginning) ?? [];
  }
}
