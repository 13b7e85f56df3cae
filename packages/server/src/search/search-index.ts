import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { removeUnusedProfiles, writeEntries, type IndexedEntry } from './entry-table.ts';
import { searchEntryOf } from './entry.ts';
import { loadIndexReferences, type IndexReferences } from './index-references.ts';
import { IndexWords } from './index-words.ts';
import { indexedLexemesOf } from './indexed-lexemes.ts';
import type { IndexedRecord } from './indexed-record.ts';
import { lexemeIdentifiers, refreshLexemes } from './lexeme-table.ts';
import { phraseLexemes } from './phrases.ts';
import { searchTextsOf } from './search-texts.ts';

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
  const phrases = phraseLexemes();
  await alone(database, (transaction) => lexemeIdentifiers(transaction, phrases, words));
  let last: string | undefined;
  do {
    last = await alone(database, (transaction) => indexBatch(transaction, last, { references, words, now }));
  } while (last !== undefined);
  await alone(database, async (transaction) => {
    await refreshLexemes(transaction, words.words(new Set([...words.lexemes(), ...phrases])));
    await removeUnusedProfiles(transaction);
  });
  // GIN indexes keep new entries in a list that every search reads through, until a vacuum sorts them in. An embedded
  // database has nobody else to do that, nor to count what the planner wants to know.
  await sql`vacuum (analyze) search_entry, search_profile, lexeme`.execute(database);
}

/** Runs a step of the work when no other server writes one, so that nothing it refers to is removed meanwhile. */
function alone<Result>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${INDEX_LOCK})`.execute(transaction);
    return work(transaction);
  });
}

/** Indexes the records that follow `after`; answers with the last of them, or undefined when none follow. */
async function indexBatch(
  database: Transaction<Tables>,
  after: string | undefined,
  work: { references: IndexReferences; words: IndexWords; now: Date },
): Promise<string | undefined> {
  const records = await loadRecords(database, after);
  const indexed = records.filter(({ service }) => service.status !== 'defunct');
  const entries = indexed.map((record): IndexedEntry => {
    const lexemes = indexedLexemesOf(searchTextsOf(record, work.references), work.words.stems);
    work.words.count(lexemes.lexemes);
    return { ...searchEntryOf(record, work.references, work.now), ...lexemes };
  });
  if (entries.length > 0) {
    const used = new Set(entries.flatMap(({ lexemes }) => lexemes));
    await writeEntries(database, entries, await lexemeIdentifiers(database, [...used], work.words));
  }
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
