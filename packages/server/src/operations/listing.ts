import { inPage, type Page, type Paging } from '@resilience-kit/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { RecordStream } from './record-stream.ts';

const RECORDS_A_BATCH = 200;

/** What a list of records is made of. */
export interface Listing<Item> {
  /** The table with the records' `id`s. */
  table: keyof Tables;
  /** Which of them: every condition holds. */
  conditions: readonly RawBuilder<unknown>[];
  /** The order of the pages; `id` comes last in it. Streams always come in the order of `id`. */
  order?: RawBuilder<unknown>;
  /** The records themselves, in the order of `ids`. */
  records: (ids: readonly string[]) => Promise<Item[]>;
}

interface ListQuery extends Paging {
  format: 'json' | 'ndjson';
}

/** A page of the list, or all of it as a stream. */
export async function answerList<Item>(
  database: Database,
  listing: Listing<Item>,
  query: ListQuery,
): Promise<Page<Item> | RecordStream> {
  return query.format === 'ndjson' ? new RecordStream(batchesOf(database, listing)) : pageOf(database, listing, query);
}

/** One page of the list. */
export async function pageOf<Item>(database: Database, listing: Listing<Item>, query: Paging): Promise<Page<Item>> {
  const { table, order = sql`id` } = listing;
  const where = allOf(listing.conditions);
  const counted = await sql<{ total: number }>`
    select count(*) as total from ${sql.table(table)} where ${where}
  `.execute(database);
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where ${where}
    order by ${order} limit ${query.per_page} offset ${(query.page - 1) * query.per_page}
  `.execute(database);
  const contents = await listing.records(rows.map(({ id }) => id));
  return inPage(contents, counted.rows[0]?.total ?? 0, query);
}

async function* batchesOf<Item>(database: Database, listing: Listing<Item>): AsyncGenerator<Item[], void> {
  const where = allOf(listing.conditions);
  let last: string | undefined;
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(listing.table)} where ${where} ${last === undefined ? sql`` : sql`and id > ${last}`}
      order by id limit ${RECORDS_A_BATCH}
    `.execute(database);
    last = rows.at(-1)?.id;
    if (last === undefined) return;
    yield await listing.records(rows.map(({ id }) => id));
  }
}

function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}
