import type { Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { touchData } from '../data-version/touch-data.ts';
import type { Tables } from '../database/tables.ts';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { watchedDatabase } from '../test-support/watched-database.ts';
import type { SearchQuery } from './filters.ts';
import { SearchMemory } from './search-memory.ts';
import { search } from './search.ts';

const kyiv = { lat: 50.45, lon: 30.52 };

describe('searching on connections of its own', () => {
  let test: TestDatabase;
  let searching: Kysely<Tables>;
  let memory: SearchMemory;
  let statements: string[];
  /** Is done once, after the next statement of a search. */
  let meanwhile: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    test = await postgresql.open();
    searching = watchedDatabase(test.url!, async (query) => {
      statements.push(query.sql);
      const work = meanwhile;
      meanwhile = undefined;
      await work?.();
    });
  });
  afterAll(async () => {
    await searching.destroy();
    await test.close();
  });
  beforeEach(() => {
    memory = new SearchMemory();
    statements = [];
  });
  afterEach(() => {
    meanwhile = undefined;
  });

  const find = (query: Partial<SearchQuery>) =>
    search(test.database, { page: 1, per_page: 20, ...query }, { language: 'uk', now: NOW, memory, searching });
  const afresh = (query: Partial<SearchQuery>) =>
    search(test.database, { page: 1, per_page: 20, ...query }, { language: 'uk', now: NOW });
  const change = () => test.database.transaction().execute(touchData);

  it('takes one statement for what was asked before from elsewhere', async () => {
    await find({ text: 'психолог', ...kyiv });
    expect(statements).toEqual([]);
    const query = { text: 'психолог', lat: 50.46, lon: 30.5 };
    const found = await find(query);
    expect(statements).toHaveLength(1);
    expect(found).toEqual(await afresh(query));
  });

  it.each<Partial<SearchQuery>>([
    { text: 'психолог', ...kyiv, radius_km: 30 },
    { text: 'псхолог' },
    { text: 'юрист у Бучі' },
    { text: 'щось чого немає' },
    { text: 'психолог', page: 50 },
    { category: 'legal-aid', place: 'UA32000000000030281', sort: 'name' },
  ])('finds the same as in a transaction: %j', async (query) => {
    await find({});
    const found = await find(query);
    expect(statements.length).toBeGreaterThan(0);
    expect(found).toEqual(await afresh(query));
    expect(await find(query)).toEqual(found);
  });

  it('begins again when the data has changed before it', async () => {
    await find({ text: 'психолог' });
    const before = memory.version;
    await change();
    expect(await find({ text: 'психолог' })).toEqual(await afresh({ text: 'психолог' }));
    expect(memory.version).not.toBe(before);
  });

  it('begins again when the data changes between two of its statements', async () => {
    await find({ text: 'психолог' });
    const query = { text: 'психолог', ...kyiv, radius_km: 30 };
    const before = memory.version;
    meanwhile = change;
    expect(await find(query)).toEqual(await afresh(query));
    expect(statements.length).toBeGreaterThan(1);
    expect(memory.version).not.toBe(before);
  });
});
