import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** The key of the advisory lock under which the index is written. */
const INDEX_LOCK = 4_010_002;

/**
 * Waits until nobody else writes the index, and keeps others from it until the transaction ends: what is read for the index
 * must not be older than what another transaction has put there, and lexemes in use must not be removed.
 *
 * A transaction that deletes records takes it first of all. Otherwise it would wait here for one that waits for the
 * records it has deleted.
 */
export async function lockSearchIndex(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${INDEX_LOCK})`.execute(transaction);
}
