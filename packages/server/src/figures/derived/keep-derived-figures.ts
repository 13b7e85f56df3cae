import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { touchData } from '../../data-version/touch-data.ts';
import type { Database } from '../../database/database.ts';
import { asKept } from '../../publishing/kept-record.ts';
import { loadRecords } from '../../publishing/load-records.ts';
import { storeFigures, storeIndicators } from '../store-figures.ts';
import { countRecords } from './count-records.ts';
import { derivedRecords } from './derived-records.ts';

/** The key of the advisory lock under which one copy of the server counts. */
const COUNTING_LOCK = 4_010_012;

/**
 * Counts anew what the server knows of itself and stores it as figures like all others, so that lists, pages, snapshots and
 * caches need to know nothing of it. What is the same as before is left alone, and then no cached answer is given up.
 */
export async function keepDerivedFigures(database: Database, now: Date): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ locked: boolean }>`
      select pg_try_advisory_xact_lock(${COUNTING_LOCK}) as locked
    `.execute(transaction);
    if (rows[0]?.locked !== true) return;
    const { indicators, figures } = derivedRecords(await countRecords(transaction, now));
    const changedIndicators = await changed(transaction, 'indicators', indicators);
    const changedFigures = await changed(transaction, 'figures', figures);
    await storeIndicators(transaction, changedIndicators);
    await storeFigures(
      transaction,
      changedFigures.map((figure) => ({ ...figure, last_modified: now.toISOString() })),
    );
    const gone = await withoutCounts(
      transaction,
      indicators,
      figures.map(({ id }) => id),
    );
    if (changedIndicators.length + changedFigures.length + gone > 0) await touchData(transaction);
  });
}

async function changed<Item extends { id: string }>(
  database: Database,
  resource: 'indicators' | 'figures',
  records: readonly Item[],
): Promise<Item[]> {
  const stored = await loadRecords(
    database,
    resource,
    records.map(({ id }) => id),
  );
  return records.filter((record) => {
    const before = stored.get(record.id);
    return before === undefined || !isDeepStrictEqual(asKept(before), record);
  });
}

/** Removes figures of which nothing is known any more; returns how many there were. */
async function withoutCounts(
  database: Database,
  indicators: readonly { id: string }[],
  counted: readonly string[],
): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('figure')
    .where(
      'indicator_id',
      'in',
      indicators.map(({ id }) => id),
    )
    .where('id', 'not in', [...counted])
    .executeTakeFirst();
  return Number(numDeletedRows);
}
