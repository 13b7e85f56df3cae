import { operations, type Operation } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { identifierOf } from '../identifiers/identifier.ts';
import { importDataset } from '../records/import-dataset.ts';
import { indexRecords } from '../seeding/search-index.ts';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { NOW } from '../test-support/fixed.ts';
import { revealing, secrets, shelter, shelterPlace, shelterService, stays } from '../test-support/shelter.ts';
import { unpackedText } from '../test-support/unpacked-text.ts';
import { createApi } from './api.ts';
import { silentLogger } from './logger.ts';

/** What identifies something in a path: each is tried wherever it may stand. */
const identifiers = [
  ...[shelter.id, shelterService.id, ...stays.map(({ id }) => id), fixtureId('organization'), fixtureId('program')],
  ...[
    fixtureId('taxonomy'),
    fixtureId('top'),
    identifierOf('event', 'forum'),
    identifierOf('roadmap', 'resilience-centre'),
  ],
];
const inPath: Readonly<Record<string, readonly string[]>> = {
  submission_id: [fixtureId('submission')],
  id: [...identifiers, 'help-request', 'fixture-counted'],
  code: [shelterPlace, 'fixture-network', 'donetsk-civil-society-network'],
  organization_id: [DEMO_RECEIVER],
};

/** What narrows a list to the shelter, or tries to by what is secret. */
const queries = [
  ...['', 'full=true&per_page=100', 'full=true&per_page=100&page=2', 'format=ndjson', 'format=ndjson&full=true'],
  ...['format=csv', 'format=xlsx', 'format=jsonld', 'format=json', 'minimal=true'],
  ...[
    `place=${shelterPlace}&per_page=100`,
    `hromada=${shelterPlace}`,
    `hromada=${shelterPlace}&data=false&json_ld=true`,
    'text=прихисток',
    'search=refuge&full=true',
    'mode=mobile_team&per_page=100',
  ],
  ...['lat=49.123457&lon=33.765432&radius_km=5', 'text=Таємничий провулок', `postcode=${secrets.postcode}`],
  ...[`organization_id=${fixtureId('organization')}`, 'from=2026-03-01&until=2026-04-01', 'network=fixture-network'],
  'figures=fixture-counted,fixture-still-counting',
  `url=${encodeURIComponent('http://localhost/embed/impact?figures=fixture-counted')}`,
];

describe('a confidential location', () => {
  let opened: TestDatabase;
  let read: (path: string) => Promise<{ status: number; text: string }>;
  beforeAll(async () => {
    opened = await postgresql.open();
    await importDataset(opened.database, {
      locations: [shelter],
      services: [shelterService],
      serviceAtLocations: stays,
    });
    await indexRecords(opened.database, NOW);
    const api = createApi({ database: opened.database, logger: silentLogger, now: () => NOW });
    read = async (path) => {
      const response = await api.request(path);
      return { status: response.status, text: unpackedText(new Uint8Array(await response.arrayBuffer())) };
    };
  });
  afterAll(() => opened.close());

  const readable = Object.values<Operation>(operations).filter(({ method, requires }) => method === 'get' && !requires);

  test.each(readable)('leads nobody to its door in $id', async (operation) => {
    let answered = 0;
    for (const path of pathsOf(operation)) {
      for (const query of queries.filter((one) => isKnown(one, operation))) {
        for (const language of ['uk', 'en']) {
          const url = `${path}?${query}&lang=${language}`;
          const { status, text } = await read(url);
          expect(status, url).toBeLessThan(500);
          // A search says again what it was asked.
          const told = [...new URLSearchParams(query).values()].reduce(
            (rest, value) => rest.replaceAll(value, '…'),
            text,
          );
          expect(revealing.exec(told)?.[0], url).toBeUndefined();
          if (status === 200) answered += 1;
        }
      }
    }
    expect(answered).toBeGreaterThan(0);
  });

  test.each([
    `/service_at_locations/${fixtureId('stay')}`,
    `/service_at_locations/${fixtureId('moved from the shelter')}`,
    `/services/${shelterService.id}`,
    '/services?full=true&search=refuge',
    `/organizations/${fixtureId('organization')}`,
    `/v1/search?place=${shelterPlace}&text=refuge`,
    `/v1/teams?place=${shelterPlace}`,
    `/v1/teams/${shelterService.id}`,
  ])('tells its area in %s', async (path) => {
    const { text } = await read(path);
    expect(text).toContain(shelterPlace);
  });

  test('is told in a calendar by its area alone', async () => {
    const { text } = await read(`/v1/teams/${shelterService.id}/calendar.ics?lang=en`);
    expect(text).toContain('LOCATION:Refuge\\, Poltava');
  });

  test('is not found by where it is', async () => {
    const near = await read('/v1/search?lat=49.123457&lon=33.765432&radius_km=5&per_page=100');
    expect(JSON.parse(near.text)).toMatchObject({ total_items: 0 });
    const postcode = await read(`/service_at_locations?postcode=${secrets.postcode}&proximity=50000`);
    expect(JSON.parse(postcode.text)).toMatchObject({ total_items: 0 });
    const words = await read('/v1/search?text=Whispering Lane 87654');
    expect(words.text).not.toContain(fixtureId('stay'));
  });

  test('is not revealed to whoever says that something is wrong there', async () => {
    const api = createApi({ database: opened.database, logger: silentLogger, now: () => NOW });
    const response = await api.request('/v1/feedback', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        feedback_id: fixtureId('feedback'),
        service_at_location_id: fixtureId('stay'),
        kind: 'closed',
      }),
    });
    expect(response.status).toBe(201);
    expect(await response.text()).not.toMatch(revealing);
  });
});

/** Whether the operation takes all of the query: the rest of a query is ignored, and need not be tried. */
function isKnown(query: string, { query: schema }: Operation): boolean {
  return [...new URLSearchParams(query).keys()].every((name) => name in schema._zod.def.shape);
}

/** The paths of the operation with everything that may stand in them. */
function pathsOf({ path }: Operation): string[] {
  const parameter = /\{(\w+)\}/.exec(path);
  if (!parameter) return [path];
  return (inPath[parameter[1] ?? ''] ?? []).map((value) => path.replace(parameter[0], value));
}
