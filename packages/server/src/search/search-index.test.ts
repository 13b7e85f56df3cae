import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { rebuildSearchIndex } from './search-index.ts';
import { search } from './search.ts';

describe.each(databases)('the search index on $kind', ({ open }) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
  });
  afterAll(() => test.close());

  const found = async (text: string) => {
    const context = { language: 'uk', now: NOW, dataStatus: 'demo' } as const;
    return (await search(test.database, { text, page: 1, per_page: 100 }, context)).contents;
  };
  const renamed = (id: string, name: string) =>
    sql`update service set document = jsonb_set(document, '{name,uk}', to_jsonb(${name}::text)) where id = ${id}`.execute(
      test.database,
    );
  const withStatus = (id: string, status: string) =>
    sql`
      update service set status = ${status}, document = jsonb_set(document, '{status}', to_jsonb(${status}::text)) where id = ${id}
    `.execute(test.database);

  it('has every service at a location that is not defunct', async () => {
    const { rows } = await sql<{ missing: number; extra: number }>`
      select count(*) filter (where entry.service_at_location_id is null and service.status <> 'defunct')::int as missing,
        count(*) filter (where entry.service_at_location_id is not null and service.status = 'defunct')::int as extra
      from service_at_location
        join service on service.id = service_at_location.service_id
        left join search_entry as entry on entry.service_at_location_id = service_at_location.id
    `.execute(test.database);
    expect(rows).toEqual([{ missing: 0, extra: 0 }]);
  });

  it('follows the records: renamed, defunct, back again, deleted', async () => {
    const [first] = await found('психолог');
    const id = first?.service.id ?? '';
    await renamed(id, 'Чарівна квасолина');
    await rebuildSearchIndex(test.database, NOW);
    expect((await found('квасолини')).map(({ service }) => service.id)).toContain(id);
    // A new word can be misspelt at once.
    expect((await found('квасалина')).map(({ service }) => service.id)).toContain(id);

    await withStatus(id, 'defunct');
    await rebuildSearchIndex(test.database, NOW);
    expect(await found('квасолина')).toEqual([]);

    await withStatus(id, 'inactive');
    await rebuildSearchIndex(test.database, NOW);
    expect((await found('квасолина')).every(({ service }) => service.status === 'inactive')).toBe(true);
    expect((await found('квасолина')).length).toBeGreaterThan(0);

    await sql`delete from service where id = ${id}`.execute(test.database);
    expect(await found('квасолина')).toEqual([]);
    await rebuildSearchIndex(test.database, NOW);
    expect(await found('квасолина')).toEqual([]);
  });

  it('corrects only to words of three letters or more, and never to numbers', async () => {
    const { rows } = await sql<{ lexeme: string }>`select lexeme from lexeme where word is not null`.execute(
      test.database,
    );
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.filter(({ lexeme }) => !/^\p{L}{3,}$/u.test(lexeme))).toEqual([]);
  });

  it('is empty when there are no records', async () => {
    await sql`truncate service cascade`.execute(test.database);
    await rebuildSearchIndex(test.database, NOW);
    const { rows } = await sql`
        select (select count(*) from search_entry) as entries, (select count(*) from search_profile) as profiles,
          (select count(*) from lexeme where frequency > 0 or word is not null) as words
      `.execute(test.database);
    expect(rows).toEqual([{ entries: 0, profiles: 0, words: 0 }]);
    expect(await found('психолог')).toEqual([]);
  });
});
