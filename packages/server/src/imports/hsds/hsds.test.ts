import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFormats } from '../../exports/exports.ts';
import { createApi } from '../../http/api.ts';
import { silentLogger } from '../../http/logger.ts';
import { databases, postgresql, type TestDatabase } from '../../test-support/databases.ts';
import { fixtureId } from '../../test-support/fixture-dataset.ts';
import { NOW, TESTER } from '../../test-support/fixed.ts';
import { identifierOf } from '../../identifiers/identifier.ts';
import type { Database } from '../../database/database.ts';
import { migrate } from '../../migrations/migrate.ts';
import { without } from '../../records/without.ts';
import { keepPlacesCurrent } from '../../seeding/places.ts';
import { CollectedRecords } from './collect-records.ts';
import { crawlApi } from './crawl.ts';
import { importRecords } from './import-records.ts';
import { readJsonServices } from './read-json-services.ts';
import { askWith } from './source-answer.ts';

const other = (key: string) => identifierOf('another server', key);

/** A service as a server that knows nothing of our profile gives it, with this and that which HSDS does not have. */
function foreignService(more: object = {}) {
  return {
    id: other('service'),
    name: 'Food parcels',
    status: 'active',
    description: null,
    shoe_size: 42,
    email: 'not an address',
    organization: { id: other('organization'), name: 'Helpers', description: 'We help' },
    schedules: [{ id: other('schedule'), freq: 'WEEKLY', byday: 'MO', opens_at: '09:00:00Z', closes_at: '17:00:00Z' }],
    attributes: [
      {
        id: other('attribute'),
        link_id: other('service'),
        link_type: 'category',
        taxonomy_term: {
          id: other('term'),
          name: 'Food',
          description: 'Food',
          code: 'food',
          parent_id: other('nobody'),
          taxonomy: 'Their own',
        },
      },
    ],
    service_at_locations: [
      {
        id: other('here'),
        location: {
          id: other('location'),
          location_type: 'physical',
          addresses: [
            {
              id: other('address'),
              address_1: '1 Main St',
              city: 'Bucha',
              state_province: 'Kyiv oblast',
              postal_code: '00000',
              country: 'UA',
              address_type: 'physical',
            },
          ],
        },
      },
      {
        id: other('abroad'),
        location: {
          id: other('far'),
          location_type: 'physical',
          addresses: [
            {
              id: other('far address'),
              address_1: '1',
              city: 'Springfield',
              state_province: 'IL',
              postal_code: '1',
              country: 'US',
              address_type: 'physical',
            },
          ],
        },
      },
    ],
    ...more,
  };
}

describe.each(databases)('HSDS records into $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const importAll = async (services: readonly unknown[], language: 'uk' | 'en' = 'en', isPreview = false) => {
    const collected = new CollectedRecords(NOW);
    for (const service of services) collected.addService(service, language);
    return importRecords(opened.database, collected, { actor: TESTER, now: NOW, isPreview });
  };
  const serviceOf = async (id: string) =>
    (await opened.database.selectFrom('service').select('document').where('id', '=', id).executeTakeFirst())?.document;

  test('a preview writes nothing', async () => {
    expect((await importAll([foreignService()], 'en', true)).counts).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect(await serviceOf(other('service'))).toBeUndefined();
  });

  test('keep their identifiers and their own taxonomies; what cannot be taken over is told', async () => {
    const { leftBehind } = await importAll([foreignService(), { name: 'no id' }]);
    const told = leftBehind.map(({ where, why }) => `${where} ${why.en}`).join('\n');
    for (const part of ['/shoe_size', '/email', '/parent_id', other('abroad'), 'without an id'])
      expect(told).toContain(part);
    expect(await serviceOf(other('service'))).toMatchObject({
      name: { en: 'Food parcels' },
      organization_id: other('organization'),
      schedules: [{ opens_at: '09:00', closes_at: '17:00' }],
      attributes: [{ taxonomy_term_id: other('term'), link_type: 'category' }],
    });
    const term = await opened.database
      .selectFrom('taxonomy_term')
      .select(['code', 'document'])
      .where('id', '=', other('term'))
      .executeTakeFirst();
    expect(term).toMatchObject({ code: 'food', document: { name: { en: 'Food' } } });
    const entry = await opened.database
      .selectFrom('search_entry')
      .select('place_codes')
      .where('service_at_location_id', '=', other('here'))
      .executeTakeFirst();
    expect(entry?.place_codes).toContain('UA32080070010087821');
  });

  test('come in again without a change, and in another language without losing the first', async () => {
    expect((await importAll([foreignService()])).counts).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect((await importAll([foreignService({ name: 'Продуктові набори' })], 'uk')).counts).toMatchObject({
      changed: 1,
    });
    expect((await serviceOf(other('service')))?.name).toEqual({ en: 'Food parcels', uk: 'Продуктові набори' });
  });

  test('a list without the parts of a service takes none of them away; a full service does', async () => {
    const { id, name, status } = foreignService();
    await importAll([{ id, name, status, organization_id: other('organization') }]);
    expect((await serviceOf(id))?.schedules).toHaveLength(1);
    await importAll([foreignService({ schedules: [], service_at_locations: [] })]);
    expect((await serviceOf(id))?.schedules).toEqual([]);
    const entries = await opened.database
      .selectFrom('service_at_location')
      .select('id')
      .where('service_id', '=', id)
      .execute();
    expect(entries).toEqual([]);
  });

  test('what this server exports changes nothing when it comes in again', async () => {
    for (const language of ['uk', 'en'] as const) {
      let text = '';
      for await (const piece of exportFormats.ndjson.write(opened.database, { language, now: NOW })) text += piece;
      const services = readJsonServices(Buffer.from(text)).filter(
        (service) => (service as { id: string }).id !== fixtureId('shelter'),
      );
      const report = await importAll(services, language);
      expect(report.leftBehind).toEqual([]);
      expect(report.counts).toEqual({ added: 0, changed: 0, unchanged: services.length });
    }
  });

  test('pages, lists, single records and lines are all read', () => {
    const service = { id: other('service'), name: 'a' };
    const read = (text: string) => readJsonServices(Buffer.from(text));
    expect(read(JSON.stringify({ total_items: 1, contents: [service] }))).toEqual([service]);
    expect(read(JSON.stringify([service]))).toEqual([service]);
    expect(read(JSON.stringify(service))).toEqual([service]);
    expect(read(`${JSON.stringify(service)}\n${JSON.stringify(service)}\n`)).toHaveLength(2);
    expect(read(JSON.stringify({ total_items: 0, total_pages: 0 }))).toEqual([]);
    expect(() => read('{"id":1}\n{oops')).toThrow('Line 2');
  });
});

describe('crawling another HSDS API', () => {
  let theirs: TestDatabase;
  let ours: TestDatabase;
  let api: (url: URL | RequestInfo, init?: RequestInit) => Promise<Response>;
  const asked: URL[] = [];
  beforeAll(async () => {
    [theirs, ours] = await Promise.all([postgresql.open(), postgresql.open('empty')]);
    await migrate(ours.database);
    await keepPlacesCurrent(ours.database);
    const { fetch } = createApi({ database: theirs.database, logger: silentLogger, now: () => NOW });
    api = async (url, init) => {
      const request = new Request(url, init);
      asked.push(new URL(request.url));
      return fetch(request);
    };
  });
  afterAll(() => Promise.all([theirs.close(), ours.close()]));

  const count = async (database: Database) => (await database.selectFrom('service').select('id').execute()).length;

  test('brings everything in both languages, and the second time nothing', async () => {
    const collected = await crawlApi('https://api.example.org', { language: 'uk', now: NOW, ask: askWith(api) });
    const report = await importRecords(ours.database, collected, { actor: TESTER, now: NOW, isPreview: false });
    expect(report.leftBehind).toEqual([]);
    expect(await count(ours.database)).toBe(await count(theirs.database));
    // Whoever copies from here by the moment of the last change has to hear of it, whenever it was made there.
    const load = async (database: Database) =>
      (await database.selectFrom('service').select('document').orderBy('id').execute()).map(({ document }) =>
        without(document, 'last_modified'),
      );
    expect(await load(ours.database)).toEqual(await load(theirs.database));
    const again = await crawlApi('https://api.example.org', { language: 'uk', now: NOW, ask: askWith(api) });
    expect(
      (await importRecords(ours.database, again, { actor: TESTER, now: NOW, isPreview: false })).counts,
    ).toMatchObject({
      added: 0,
      changed: 0,
    });
  });

  test('asks only for what changed', async () => {
    asked.length = 0;
    const collected = await crawlApi('https://api.example.org', {
      modifiedAfter: '2030-01-01T00:00:00Z',
      language: 'uk',
      now: NOW,
      ask: askWith(api),
    });
    expect(collected.services.size).toBe(0);
    expect(
      asked
        .filter(({ pathname }) => pathname === '/services')
        .map(({ searchParams }) => searchParams.get('modified_after')),
    ).toEqual(['2030-01-01T00:00:00Z']);
  });

  test('a server whose lists are short is asked for each service, one that repeats a page is left', async () => {
    const full = foreignService();
    const paths: string[] = [];
    const plain = (url: URL | RequestInfo) => {
      const { pathname } = new URL(new Request(url).url);
      paths.push(pathname);
      if (pathname === '/v3/services')
        return Promise.resolve(
          Response.json(
            { contents: [{ id: full.id, name: full.name, status: 'active' }], total_pages: 9 },
            { headers: { 'content-language': 'en' } },
          ),
        );
      return Promise.resolve(
        pathname === `/v3/services/${full.id}` ? Response.json(full) : new Response('', { status: 404 }),
      );
    };
    const collected = await crawlApi('https://other.example/v3', { language: 'uk', now: NOW, ask: askWith(plain) });
    expect(collected.services.get(full.id)?.name).toEqual({ en: 'Food parcels' });
    expect(paths.filter((path) => path === '/v3/services')).toHaveLength(2);
  });

  test('an API that is not there is an error that says so', async () => {
    const gone = () => Promise.resolve(new Response('', { status: 404 }));
    await expect(crawlApi('https://other.example', { language: 'uk', now: NOW, ask: askWith(gone) })).rejects.toThrow(
      'https://other.example/services',
    );
  });
});
