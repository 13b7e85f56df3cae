import type { PGlite, Results, Transaction } from '@electric-sql/pglite';
import type { Embedded } from './begun-transactions.ts';
import { DatabaseStopped } from './unavailable.ts';

/** How long to wait between two attempts to start a database that does not start, milliseconds. */
const START_AGAIN_AFTER = 5000;

/**
 * An embedded database that comes back. When PostgreSQL gives up (PANIC, as when the disk is too full for its log), the
 * instance must not be touched again: its next answer would never come, and hold up the whole process. It is left behind,
 * and the next query starts a new one on the same folder, which recovers as PostgreSQL does after a crash.
 */
export class RestartingPGlite implements Embedded {
  readonly ready = true;
  readonly waitReady: Promise<void> = Promise.resolve();
  readonly #start: () => Promise<PGlite>;
  readonly #startAgainAfter: number;
  #running: Promise<PGlite>;
  readonly #broken = new WeakSet<PGlite>();
  #failed: { at: number; because: unknown } | undefined;
  #closed = false;

  /** @param start opens the database anew; `running` is its first instance */
  constructor(running: PGlite, start: () => Promise<PGlite>, startAgainAfter = START_AGAIN_AFTER) {
    this.#running = Promise.resolve(running);
    this.#start = start;
    this.#startAgainAfter = startAgainAfter;
  }

  get closed(): boolean {
    return this.#closed;
  }

  async query<Row>(...query: Parameters<PGlite['query']>): Promise<Results<Row>> {
    const instance = await this.#instance();
    return this.#guard(instance, () => instance.query<Row>(...query));
  }

  async transaction<Result>(
    work: (transaction: Pick<Transaction, 'query' | 'rollback'>) => Promise<Result>,
  ): Promise<Result> {
    const instance = await this.#instance();
    return new Promise<Result>((resolve, reject) => {
      const guarded = async (transaction: Transaction): Promise<Result> => {
        const query = <Row>(...query: Parameters<Transaction['query']>) =>
          this.#guard(instance, () => transaction.query<Row>(...query));
        try {
          return await work({ query, rollback: () => transaction.rollback() });
        } catch (error) {
          if (!this.#broken.has(instance)) throw error;
          // A transaction that fails is rolled back; this instance would never answer that.
          reject(error instanceof Error ? error : new Error(String(error)));
          return new Promise<never>(() => undefined);
        }
      };
      this.#guard(instance, () => instance.transaction(guarded)).then(resolve, reject);
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const instance = await this.#running.catch(() => undefined);
    if (instance && !this.#broken.has(instance) && !instance.closed) await instance.close();
  }

  async #guard<Result>(instance: PGlite, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (gaveUp(error)) this.#broken.add(instance);
      throw error;
    }
  }

  /** The instance that answers; a new one when the last one gave up. */
  async #instance(): Promise<PGlite> {
    if (this.#closed) throw new DatabaseStopped('PGlite is closed');
    const running = this.#running;
    const instance = await running;
    if (!this.#broken.has(instance)) return instance;
    // Another query has started one meanwhile.
    if (this.#running !== running) return this.#instance();
    if (this.#failed && Date.now() - this.#failed.at < this.#startAgainAfter) throw this.#stopped();
    this.#running = this.#start().catch((because: unknown) => {
      this.#failed = { at: Date.now(), because };
      // Still the broken one, so that a later query tries again.
      return instance;
    });
    const started = await this.#running;
    if (this.#broken.has(started)) throw this.#stopped();
    return started;
  }

  #stopped(): DatabaseStopped {
    return new DatabaseStopped('The embedded database stopped and does not start again.', {
      cause: this.#failed?.because,
    });
  }
}

/** True when PostgreSQL ended rather than refused a query; with WebAssembly that can also be a trap. */
function gaveUp(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError) return true;
  return error instanceof Error && 'severity' in error && (error.severity === 'PANIC' || error.severity === 'FATAL');
}
