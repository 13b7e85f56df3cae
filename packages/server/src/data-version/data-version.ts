import { setImmediate } from 'node:timers/promises';
import type { Database } from '../database/database.ts';

/**
 * Tells which version of the data answers are made from now. Other processes may change it at any time, so it is read
 * from the database each time, yet never by two queries at once: whoever asks meanwhile shares the next one.
 */
export class DataVersion {
  readonly #read: () => Promise<string>;
  #running: Promise<unknown> | undefined;
  #next: Promise<string> | undefined;

  constructor(read: () => Promise<string>) {
    this.#read = read;
  }

  /** The version, read by a query that starts after this call: what was committed before it is in that version. */
  current(): Promise<string> {
    this.#next ??= this.#afterRunning();
    return this.#next;
  }

  async #afterRunning(): Promise<string> {
    // Whether it failed is told to those who asked for it.
    await this.#running?.catch(() => undefined);
    // Requests that have arrived together are heard one after the other: all of them are to share the query.
    await setImmediate();
    this.#next = undefined;
    const read = this.#read();
    this.#running = read;
    return read;
  }
}

/** The version of the data of this database. */
export async function readDataVersion(database: Database): Promise<string> {
  const { version } = await database.selectFrom('data_version').select('version').executeTakeFirstOrThrow();
  return version;
}
