import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { searchEntryOf } from './entry.ts';
import { loadIndexReferences, type IndexReferences } from './index-references.ts';
import { IndexWords } from './index-words.ts';
import type { IndexedRecord } from './indexed-record.ts';
import { writeLexemes } from './lexeme-table.ts';
import { searchTextsOf } from './search-texts.ts';
import { tsvectorOf } from './vector.ts';

/** An embedded database answers nobody while a batch is written: it takes a quarter of a second. */
const RECORDS_A_BATCH = 250;
/** The key of the advisory lock that lets one server at a time write a batch. */
const INDEX_LOCK = 4_010_002;

/**
 * Brings the search index up to date with the records, as of the day of `now`. Searches go on meanwhile: entries are
 * replaced batch by batch, unchanged ones not at all. To be called after records have changed, and daily, because dated
 * hours are worked out for 92 days.
 */
export async function rebuildSearchIndex(database: Database, now: Date): Promise<void> {
  const references = await loadIndexReferences(database);
  const words = new IndexWords();
  let last: string | undefined;
  do {
    last = await database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${INDEX_LOCK})`.execute(transaction);
      return indexBatch(transaction, last, { references, words, now });
    });
  } while (last !== undefined);
  await writeLexemes(database, words.words());
  // GIN indexes keep new entries in a list that every search reads through, until a vacuum sorts them in. An embedded
  // database has nobody else to do that, nor to count what the planner wants to know.
  await sql`vacuum (analyze) search_entry, lexeme`.execute(database);
}

/** Indexes the records that follow `after`; answers with the last of them, or undefined when none follow. */
async function indexBatch(
  database: Transaction<Tables>,
  after: string | undefined,
  work: { references: IndexReferences; words: IndexWords; now: Date },
): Promise<string | undefined> {
  const records = await loadRecords(database, after);
  const indexed = records.filter(({ service }) => service.status !== 'defunct');
  const rows = indexed.map((record) => {
    const texts = searchTextsOf(record, work.references);
    work.words.count(new Set(texts.flatMap(({ text, isReadable }) => work.words.stems(text, isReadable))));
    return {
      ...searchEntryOf(record, work.references, work.now),
      vector: tsvectorOf(texts, work.words.stems),
      names: tsvectorOf(
        texts.filter(({ weight, isReadable }) => weight !== 'D' && isReadable),
        work.words.stems,
      ),
    };
  });
  if (rows.length > 0) await writeEntries(database, rows);
  const last = records.at(-1)?.id;
  await removeOthers(database, { after, upTo: last }, indexed);
  return last;
}

async function loadRecords(database: Transaction<Tables>, after: string | undefined): Promise<IndexedRecord[]> {
  const { rows } = await sql<IndexedRecord>`
    select entry.id, entry.document as "serviceAtLocation", service.document as service, location.document as location,
      organization.document as organization, coalesce((
        select jsonb_agg(jsonb_build_array(taxonomy_term_id, link_type) order by position)
        from service_term join taxonomy_term on taxonomy_term.id = taxonomy_term_id
        where service_term.service_id = service.id
      ), '[]') as terms
    from service_at_location as entry
      join service on service.id = entry.service_id
      join organization on organization.id = service.organization_id
      join location on location.id = entry.location_id
    ${after === undefined ? sql`` : sql`where entry.id > ${after}`}
    order by entry.id limit ${RECORDS_A_BATCH}
  `.execute(database);
  return rows;
}

const columnTypes = {
  service_at_location_id: 'uuid',
  service_id: 'uuid',
  organization_id: 'uuid',
  vector: 'tsvector',
  names: 'tsvector',
  point: 'point',
  latitude: 'double precision',
  longitude: 'double precision',
  place_codes: 'text[]',
  categories: 'text[]',
  audiences: 'text[]',
  modes: 'text[]',
  languages: 'text[]',
  networks: 'text[]',
  free: 'boolean',
  accessible: 'boolean',
  closed: 'boolean',
  weekly_opening: 'int4multirange',
  dated_opening: 'tsmultirange',
  dated_closing: 'tsmultirange',
  sort_name: 'text',
} satisfies Record<keyof Tables['search_entry'], string>;

async function writeEntries(database: Transaction<Tables>, rows: readonly Record<keyof typeof columnTypes, unknown>[]) {
  const types = Object.entries(columnTypes);
  const columns = sql.join(types.map(([column]) => sql.ref(column)));
  const definitions = sql.join(types.map(([column, type]) => sql`${sql.ref(column)} ${sql.raw(type)}`));
  const updates = sql.join(types.slice(1).map(([column]) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`));
  await sql`
    insert into search_entry (${columns})
    select ${columns} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (${definitions})
    on conflict (service_at_location_id) do update set ${updates}
    where search_entry::text is distinct from excluded::text
  `.execute(database);
}

/** Removes the entries of records between two identifiers that are not to be found any more. */
async function removeOthers(
  database: Transaction<Tables>,
  { after, upTo }: { after: string | undefined; upTo: string | undefined },
  kept: readonly IndexedRecord[],
): Promise<void> {
  await sql`
    delete from search_entry
    where service_at_location_id <> all(${kept.map(({ id }) => id)}::uuid[])
      ${after === undefined ? sql`` : sql`and service_at_location_id > ${after}`}
      ${upTo === undefined ? sql`` : sql`and service_at_location_id <= ${upTo}`}
  `.execute(database);
}
