// What `directory` of the SDK reads from this server while others write to it.
import { ResilienceClient } from '@resilience-kit/sdk';
import { directory } from '@resilience-kit/sdk/hsds';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../http/api.ts';
import { silentLogger } from '../http/logger.ts';
import { importDataset } from '../records/import-dataset.ts';
import type { StoredService } from '../records/stored.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { NOW } from '../test-support/fixed.ts';

const idOf = (number: number) => `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, '0')}`;
const numbersFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const serviceOf = (number: number): StoredService => ({
  id: idOf(number),
  organization_id: fixtureId('neighbour'),
  name: { uk: `Послуга ${number}` },
  status: 'active',
  last_modified: '2026-03-01T12:00:00+02:00',
  content_languages: [{ code: 'uk', origin: 'source' }],
});

describe.each(databases)('a whole directory on $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
    const { database } = opened;
    const organization = { ...serviceOf(0), id: fixtureId('neighbour'), description: { uk: 'Організація' } };
    await importDataset(database, {
      organizations: [organization] as never,
      services: numbersFrom(1, 650).map(serviceOf),
    });
  });
  afterAll(() => opened.close());

  test('misses none of what is there all the time while as many services appear as vanish', async () => {
    const { database } = opened;
    const api = createApi({ database, logger: silentLogger, now: () => NOW });
    const client = new ResilienceClient({
      baseUrl: 'http://api.example',
      fetch: async (input, init) => api.request(new Request(input, init)),
    });
    const read = directory(client, { organization_id: fixtureId('neighbour') });
    const ids: string[] = [];
    for await (const { id } of read) {
      ids.push(id);
      // With every hundredth service the one before it goes, and one comes at the end: the total stays the same.
      if (ids.length % 100 !== 0) continue;
      await sql`delete from service where id = ${ids.at(-2)}`.execute(database);
      await importDataset(database, { services: [serviceOf(1000 + ids.length)] });
    }
    expect(ids.filter((id) => id <= idOf(650))).toEqual(numbersFrom(1, 650).map(idOf));
    expect(new Set(ids).size).toBe(ids.length);
    expect(read.complete).toBe(true);
  });
});
