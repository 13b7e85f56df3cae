import type { SearchAnswer } from '@resilience-kit/contract';
import { sql, type CompiledQuery, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../database/tables.ts';
import { importDataset } from '../records/import-dataset.ts';
import { syntheticRecords } from '../synthetic-data/synthetic-dataset.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { watchedDatabase } from '../test-support/watched-database.ts';
import type { SearchQuery } from './filters.ts';
import { rebuildSearchIndex } from './search-index.ts';
import { inSearchTransaction } from './search-transaction.ts';
import { search } from './search.ts';

const RECORDS = 5000;
const center = { lat: 49.5, lon: 31.5 };

describe(`the plans of searches among ${RECORDS} services at locations`, () => {
  let test: TestDatabase;
  let watched: Kysely<Tables>;
  const queries: CompiledQuery[] = [];

  beforeAll(async () => {
    test = await databases.find(({ kind }) => kind === 'postgresql')!.open();
    for (const part of syntheticRecords(RECORDS)) await importDataset(test.database, part);
    await rebuildSearchIndex(test.database, NOW);
    watched = watchedDatabase(test.url!, (query) => queries.push(query));
  }, 120_000);
  afterAll(async () => {
    await watched.destroy();
    await test.close();
  });

  /** The plans of all queries that a search makes of the index. */
  async function plansOf(query: Partial<SearchQuery>): Promise<string[]> {
    queries.length = 0;
    await search(watched, { page: 1, per_page: 20, ...query }, { language: 'uk', now: NOW, dataStatus: 'demo' });
    const ofIndex = queries.filter((query) => query.sql.includes('search_entry'));
    return inSearchTransaction(watched, async (transaction) => {
      const plans: string[] = [];
      for (const asked of ofIndex) {
        const { rows } = await transaction.executeQuery<{ 'QUERY PLAN': string }>({
          ...asked,
          sql: `explain ${asked.sql}`,
        });
        plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
      }
      return plans;
    });
  }

  it.each([
    { text: 'психолог' },
    { text: 'псхолог' },
    { text: 'gcb[jkju' },
    { text: 'психолог', category: 'legal-aid', place: 'UA32000000000030281' },
    { text: 'психолог', open_at: '2026-03-20T12:00:00+02:00', free: true },
    { place: 'UA32000000000030281' },
    { category: 'legal-aid', place: 'UA32000000000030281' },
    { ...center, radius_km: 25 },
    { ...center, text: 'юрист', sort: 'distance' as const },
  ])('never read the whole index row by row: %j', async (query) => {
    const plans = await plansOf(query);
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) expect(plan).not.toContain('Seq Scan on search_entry');
  });

  it.each([
    ['the nearest by their point', { ...center }, 'search_entry_point'],
    ['the nearest of a text', { ...center, text: 'допомога' }, 'search_entry_point'],
    ['a page by name', { page: 40 }, 'search_entry_sort_name'],
  ])('look up %s, however many there are', async (_, query, index) => {
    const page = (await plansOf({ sort: 'distance', ...query })).find((plan) => plan.includes('Index Scan using'));
    expect(page).toContain(`Index Scan using ${index}`);
    expect(page).not.toContain('Seq Scan');
  });

  it('count a text by one pass over its words, whatever it is narrowed by', async () => {
    const plans = await plansOf({ text: 'психолог', category: 'psychological-support', audience: 'children' });
    const counting = plans.filter((plan) => plan.includes('Aggregate'));
    expect(counting).toHaveLength(1);
    expect(counting[0]).toContain('Bitmap Index Scan on search_entry_lexemes');
  });

  it('count everything without reading the entries', async () => {
    const [counting] = await plansOf({ page: 2 });
    expect(counting).toContain('Index Only Scan using search_entry_profile');
  });

  it('rank those alone that have the text in their title, when they fill the page', async () => {
    const ranking = (await plansOf({ text: 'психолог' })).filter((plan) => plan.includes('Sort Key'));
    expect(ranking.filter((plan) => plan.includes('Bitmap Index Scan on search_entry_titles'))).toHaveLength(1);
    expect(ranking.filter((plan) => plan.includes('CASE'))).toEqual([]);
  });

  it('go through all pages of many matches, each once', async () => {
    const pages: SearchAnswer[] = [];
    do {
      const query: SearchQuery = { text: 'допомога', page: pages.length + 1, per_page: 100 };
      pages.push(await search(watched, query, { language: 'uk', now: NOW, dataStatus: 'demo' }));
    } while (!pages.at(-1)?.last_page);
    const ids = pages.flatMap(({ contents }) => contents.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(2000);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(pages[0]?.total_items ?? 0);
  });

  it('find few among many without reading more than those', async () => {
    const [plan = ''] = await plansOf({ text: 'логопед', place: 'UA32080070000050759' });
    expect(plan).toMatch(/Bitmap Index Scan on search_entry_(lexemes|place_codes)/);
  });

  it('are not disturbed by an index that is brought up to date without a change', async () => {
    const before = await rowVersions(watched);
    await rebuildSearchIndex(test.database, NOW);
    expect(await rowVersions(watched)).toEqual(before);
  }, 60_000);
});

/** Where each row is on the disk: an update would move it. */
async function rowVersions(database: Kysely<Tables>): Promise<unknown> {
  const { rows } = await sql`
    select count(*), md5(string_agg(ctid::text, ',' order by service_at_location_id)) as versions from search_entry
  `.execute(database);
  return rows;
}
