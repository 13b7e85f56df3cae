import type { FakeApi } from '@resilience-kit/sdk/testing';
import { createFakeApi, demoData } from '@resilience-kit/sdk/testing';
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { keepDerivedFigures } from '../figures/derived/keep-derived-figures.ts';
import { importDataset } from '../records/import-dataset.ts';
import type { Dataset } from '../records/stored.ts';
import { clearRecords } from '../seeding/demo.ts';
import { indexRecords } from '../seeding/search-index.ts';
import { writeSetting } from '../settings/settings.ts';
import { askApi, type Ask } from '../test-support/api.ts';
import { bothAnswers } from '../test-support/compare-answers.ts';
import { pglite, type TestDatabase } from '../test-support/databases.ts';
import { COMMAND, demoRecordsModule, MODULE } from '../test-support/demo-records.ts';
import { NOW } from '../test-support/fixed.ts';

const kyivOblast = 'UA32000000000030281';
const buchaHromada = 'UA32080070000050759';

/** The records of the fake API, as the server imports them. */
function datasetOf(records: Readonly<Record<string, readonly object[]>>): Partial<Dataset> {
  const { taxonomy_terms: taxonomyTerms, service_at_locations: serviceAtLocations, ...rest } = records;
  return { ...rest, taxonomyTerms, serviceAtLocations } as unknown as Partial<Dataset>;
}

/** Without what the server counts by itself. */
function published([resource, records]: readonly [string, readonly object[]]): [string, object[]] {
  return [resource, records.filter((record) => !('code' in record) || !String(record.code).startsWith('derived-'))];
}

describe('the fake API of the SDK', () => {
  let opened: TestDatabase;
  let ask: Ask;
  let fake: FakeApi;

  beforeAll(async () => {
    opened = await pglite.open();
    const { database } = opened;
    // Identifiers of parts are the SDK's own, so the server gets the records from there.
    fake = createFakeApi({ data: demoData() });
    const everything = await Promise.all(
      Object.keys(demoData().records).map(async (resource) => [resource, await keptRecords(fake, resource)] as const),
    );
    await clearRecords(database);
    await importDataset(database, datasetOf(Object.fromEntries(everything.map(published))));
    await keepDerivedFigures(database, NOW);
    await writeSetting(database, 'data_status', 'demo');
    await indexRecords(database, NOW);
    ask = askApi({ database });
  });
  afterAll(() => opened.close());

  const reads = [
    ...['/services', '/services?page=3&per_page=7', '/services?full=true&per_page=100', '/services?minimal=true'],
    ...[
      '/services?search=психолог',
      '/services?search=legal%20aid&per_page=50',
      '/services?modified_after=2026-03-01T00:00:00Z',
    ],
    ...[
      '/services?format=ndjson',
      '/organizations',
      '/organizations?full=true&per_page=100',
      '/organizations?search=центр',
    ],
    ...['/service_at_locations?per_page=100', '/service_at_locations?full=true&per_page=100&page=2', '/taxonomies'],
    ...['/taxonomy_terms?per_page=100', '/taxonomy_terms?top_only=true', '/taxonomy_terms?search=допомога'],
    ...[
      '/v1/hotlines',
      '/v1/hotlines?category=for-children',
      '/v1/indicators',
      '/v1/figures',
      `/v1/figures?place=${kyivOblast}`,
    ],
    ...['/v1/figures?from=2025-03-01&to=2025-04-01', '/v1/figures/donetsk-2025-h1-consultations'],
    ...['/v1/teams', `/v1/teams?place=${kyivOblast}`, '/v1/teams?from=2026-05-01&until=2026-05-20'],
    ...['/v1/programmes', '/v1/programmes?enrolment=open', '/v1/events', '/v1/events?from=2026-01-01&until=2026-12-31'],
    ...[
      '/v1/networks',
      '/v1/networks/donetsk-civil-society-network',
      '/v1/roadmaps',
      '/v1/partners',
      '/v1/partners?role=donor',
    ],
    ...['/v1/forms/help-request', '/v1/places?with_services=true&per_page=500', `/v1/places/${buchaHromada}`],
    ...[
      '/v1/places?level=oblast',
      '/v1/places?text=буч&with_services=true',
      '/v1/search',
      '/v1/search?per_page=100&page=2',
    ],
    ...[
      '/v1/search?text=психолог',
      '/v1/search?text=psychologist',
      '/v1/search?text=логопед%20Буча',
      '/v1/search?text=псхолог',
    ],
    ...[
      '/v1/search?text=gcb[jkju',
      '/v1/search?text=потрібен%20юрист%20у%20Запоріжжі',
      '/v1/search?text=гуманітарна%20допомога',
    ],
    ...[`/v1/search?place=${buchaHromada}`, '/v1/search?category=psychological-support&audience=children'],
    ...[
      '/v1/search?mode=mobile_team',
      '/v1/search?free=true&accessible=true',
      '/v1/search?network=donetsk-civil-society-network',
    ],
    ...[
      '/v1/search?open_at=2026-03-21T12:00:00%2B02:00&per_page=100',
      '/v1/search?lat=50.5436&lon=30.212&radius_km=60',
    ],
    ...['/v1/search?sort=name&text=центр', '/v1/search?language=en-GB&mode=online', '/v1/search?text=xyzzy'],
  ];

  it.each(reads)('answers GET %s as the server does', async (path) => {
    // Texts find the same in either language, so one will do.
    for (const language of path.includes('text=') ? ['uk'] : ['uk', 'en']) {
      const init = { headers: { 'accept-language': language } };
      const answers = await bothAnswers(ask, fake, path, init);
      // Comparing for a message takes long, and is only needed when there is something to say.
      if (!isDeepStrictEqual(answers.fake, answers.real)) expect(answers.fake).toEqual(answers.real);
      expect(answers.real.status).toBe(200);
    }
  });

  it.each([
    '/services/00000000-0000-4000-8000-00000000dead',
    '/v1/search?page=0',
    '/v1/search?lat=1',
    '/v1/figures?from=2026-01-02&to=2026-01-01',
    '/nowhere',
  ])('refuses GET %s with the status of the server', async (path) => {
    const answers = await bothAnswers(ask, fake, path);
    expect(answers.fake.status).toBe(answers.real.status);
  });
});

async function keptRecords(fake: FakeApi, resource: string): Promise<object[]> {
  const data = demoData().records[resource as 'services'] ?? [];
  const url = `${fake.url}/v1/manage/${resource}`;
  const found: { id: string }[] = [];
  for (let page = 1; found.length < data.length; page++) {
    const answer = await fake.fetch(`${url}?per_page=100&page=${page}`, { headers: { authorization: 'Bearer test' } });
    found.push(...((await answer.json()) as { contents: { id: string }[] }).contents);
  }
  // In the order in which they are offered, with what the server itself keeps of them.
  return data.map((record) => ({ ...record, ...found.find(({ id }) => id === record['id']) }));
}

test('the demo data of the SDK is what the server seeds', async () => {
  const opened = await pglite.open();
  const written = await demoRecordsModule(opened.database);
  await opened.close();
  const isCurrent = written === (await readFile(MODULE, 'utf8'));
  expect(isCurrent, `Run \`${COMMAND}\`.`).toBe(true);
});
