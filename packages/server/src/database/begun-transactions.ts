import type { PGliteDialectConfig } from 'kysely';

/** What Kysely needs of PGlite. */
export type Embedded = Exclude<PGliteDialectConfig['pglite'], (...options: never[]) => unknown>;
type EmbeddedTransaction = Parameters<Parameters<Embedded['transaction']>[0]>[0];

/**
 * An embedded database of which Kysely hears when a transaction cannot begin, as when it is closed. Kysely waits for the
 * beginning alone: it would wait for ever, with every later query behind it, and nobody would take the error. So such a
 * transaction begins all the same; its first query fails with the reason, and so does its end.
 */
export class BegunTransactions implements Embedded {
  readonly #pglite: Embedded;
  readonly query: Embedded['query'];

  constructor(pglite: Embedded) {
    this.#pglite = pglite;
    this.query = pglite.query.bind(pglite);
  }

  get ready(): boolean {
    return this.#pglite.ready;
  }

  get waitReady(): Promise<void> {
    return this.#pglite.waitReady;
  }

  get closed(): boolean {
    return this.#pglite.closed;
  }

  close(): Promise<void> {
    return this.#pglite.close();
  }

  async transaction<Result>(work: (transaction: EmbeddedTransaction) => Promise<Result>): Promise<Result> {
    const progress = { hasBegun: false };
    try {
      return await this.#pglite.transaction((transaction) => {
        progress.hasBegun = true;
        return work(transaction);
      });
    } catch (reason) {
      if (!progress.hasBegun) {
        const fail = () => Promise.reject(reason instanceof Error ? reason : new Error(String(reason)));
        await work({ query: fail, rollback: () => Promise.resolve() });
      }
      throw reason;
    }
  }
}
