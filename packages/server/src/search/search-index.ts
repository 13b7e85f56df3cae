import { sql, type Transaction } from 'kysely';
import { touchData } from '../data-version/touch-data.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { removeUnusedProfiles } from './entry-table.ts';
import { analysedBatch, loadBatch, RECORDS_A_BATCH, writeBatch } from './index-batch.ts';
import { lockSearchIndex } from './index-lock.ts';
import { IndexWords } from './index-words.ts';
import { lexemeIdentifiers, refreshLexemes } from './lexeme-table.ts';
import { loadRecordsAfter } from './load-records.ts';
import { phraseLexemes } from './phrases.ts';

/**
 * Brings the search index up to date with the records, as of the day of `now`. Searches go on meanwhile: entries are
 * replaced batch by batch, unchanged ones not at all. To be called daily, because dated hours are worked out for 92 days,
 * and after more has changed than `indexEntries` is good for.
 */
export async function rebuildSearchIndex(database: Database, now: Date): Promise<void> {
  const words = new IndexWords();
  const phrases = phraseLexemes();
  await locked(database, (transaction) => lexemeIdentifiers(transaction, words.words(phrases)));
  let last: string | undefined;
  do {
    last = await locked(database, (transaction) => indexNext(transaction, last, { words, now }));
  } while (last !== undefined);
  await locked(database, async (transaction) => {
    await refreshLexemes(transaction, words.words(new Set([...words.lexemes(), ...phrases])));
    await removeUnusedProfiles(transaction);
    await touchData(transaction);
  });
  await tidySearchIndex(database);
}

/**
 * GIN indexes keep new entries in a list that every search reads through, until a vacuum sorts them in. An embedded
 * database has nobody else to do that, nor to count what the planner wants to know. After many changes at once.
 */
export async function tidySearchIndex(database: Database): Promise<void> {
  await sql`vacuum (analyze) search_entry, search_profile, lexeme`.execute(database);
}

function locked<Result>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (transaction) => {
    await lockSearchIndex(transaction);
    return work(transaction);
  });
}

/** Indexes the records that follow `after`; answers with the last of them, or undefined when none follow. */
async function indexNext(
  transaction: Transaction<Tables>,
  after: string | undefined,
  { words, now }: { words: IndexWords; now: Date },
): Promise<string | undefined> {
  const records = await loadRecordsAfter(transaction, after, RECORDS_A_BATCH);
  const last = records.at(-1)?.id;
  const within = sql`true
    ${after === undefined ? sql`` : sql`and service_at_location_id > ${after}`}
    ${last === undefined ? sql`` : sql`and service_at_location_id <= ${last}`}`;
  const analysed = await analysedBatch(await loadBatch(transaction, records, within), words, now);
  for (const { lexemes } of analysed.entries) words.count(lexemes);
  if (await writeBatch(transaction, analysed)) await touchData(transaction);
  return last;
}
