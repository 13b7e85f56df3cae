import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { search } from '../search/search.ts';
import { requireSearchIndex } from '../seeding/search-index.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { searchIndex } from './0004-search-index.ts';

describe.each(databases)('the new layout of the search index on $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const run = async (statements: readonly string[]) => {
    for (const statement of statements) await sql.raw(statement).execute(opened.database);
  };
  const found = async () => {
    const context = { language: 'uk', now: NOW, dataStatus: 'demo' } as const;
    return (await search(opened.database, { text: 'психолог', page: 1, per_page: 5 }, context)).total_items;
  };

  test('is filled from the records when a server starts on a database that had the old one', async () => {
    const before = await found();
    expect(before).toBeGreaterThan(0);
    await run(searchIndex.down);
    await run(searchIndex.up);
    expect(await found()).toBe(0);
    await requireSearchIndex(opened.database, NOW);
    expect(await found()).toBe(before);
  });
});
