import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../database/tables.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import type { SearchQuery } from './filters.ts';
import { SearchMemory } from './search-memory.ts';
import { search } from './search.ts';

const kyiv = { lat: 50.45, lon: 30.52 };
const lviv = { lat: 49.84, lon: 24.03 };

describe.each(databases)('what searches found before, on $kind', ({ open }) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
  });
  afterAll(() => test.close());

  const find = (database: Kysely<Tables>, query: Partial<SearchQuery>, memory: SearchMemory, now = NOW) =>
    search(database, { page: 1, per_page: 5, ...query }, { language: 'uk', now, memory });

  it('changes no answer: not for another page, order, point, circle, moment or filter', async () => {
    const memory = new SearchMemory();
    const queries: Partial<SearchQuery>[] = [
      ...[{}, kyiv, lviv, { ...kyiv, radius_km: 30 }, { ...lviv, radius_km: 30 }, { ...kyiv, radius_km: 60 }],
      ...[{ page: 2 }, { per_page: 3 }, { page: 99 }, { free: true }, { language: 'en' }, { category: 'legal-aid' }],
      ...[{ sort: 'name' as const }, { sort: 'distance' as const, ...kyiv }, { sort: 'distance' as const, ...lviv }],
      { open_at: '2026-03-20T12:00:00+02:00' },
    ];
    const asked = ['допомога', 'психолог Буча', undefined].flatMap((text) =>
      queries.map((query) => (text === undefined ? query : { ...query, text })),
    );
    const later = new Date(NOW.getTime() + 12 * 3_600_000);
    for (const [query, now] of [
      ...asked.map((query) => [query, NOW] as const),
      [{ text: 'псхолог' }, later] as const,
    ]) {
      const fresh = await find(test.database, query, new SearchMemory(), now);
      for (let time = 0; time < 2; time++) {
        expect(await find(test.database, query, memory, now), JSON.stringify(query)).toEqual(fresh);
      }
    }
  });

  it('leaves the page alone to be asked for from another place', async () => {
    const memory = new SearchMemory();
    let statements = 0;
    const counted = test.database.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: ({ result }) => {
        statements += 1;
        return Promise.resolve(result);
      },
    });
    const { total_items: total } = await find(counted, { text: 'юрист', ...kyiv, per_page: 100 }, memory);
    expect(total).toBeLessThan(100);
    statements = 0;
    await find(counted, { text: 'юрист', ...lviv, per_page: 100 }, memory);
    // The version of the data, and the page.
    expect(statements).toBe(2);
  });
});
