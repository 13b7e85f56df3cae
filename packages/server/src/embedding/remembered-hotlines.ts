import type { Hotline } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { currentHotlines } from './current-hotlines.ts';

/** The numbers to call, also while the database is away: then those that were read last, as far as they are still in date. */
export class RememberedHotlines {
  readonly #database: Database;
  readonly #read = new Map<string, readonly Hotline[]>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** As they are in the database. */
  async current(context: AnswerContext): Promise<readonly Hotline[]> {
    const hotlines = await currentHotlines(this.#database, context);
    this.#read.set(context.language, hotlines);
    return hotlines;
  }

  /** As they were when they were read last; none when they never were. */
  last({ language, now }: AnswerContext): readonly Hotline[] {
    const today = kyivTime(now).date;
    return (this.#read.get(language) ?? []).filter(({ review_after: until }) => until >= today);
  }
}
