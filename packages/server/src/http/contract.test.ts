import { managedOperations, operations, type Operation } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { identifierOf } from '../identifiers/identifier.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { hsdsLists, hsdsSchemas, hsdsValidators } from '../test-support/hsds-schemas.ts';

const bucha = 'UA32080070010087821';
const lists = ['', 'page=2&per_page=5', 'search=психолог', 'search=help', 'per_page=100'];
const term = `taxonomy_term_id=${fixtureId('top')}`;
const taxonomy = `taxonomy_id=${fixtureId('taxonomy')}`;

/** For each operation that everybody may read the queries to try it with, besides both languages. Paths may hold an identifier of the fixture. */
const spread: Readonly<Partial<Record<keyof typeof operations, { path?: string; queries?: readonly string[] }>>> = {
  describeApi: {},
  listServices: {
    queries: [
      ...lists,
      'full=true&per_page=100',
      'minimal=true',
      term,
      taxonomy,
      'modified_after=2020-01-01T00:00:00Z',
    ],
  },
  getService: { path: `/services/${fixtureId('everyday')}` },
  listOrganizations: { queries: [...lists, 'full=true&per_page=100', 'full_service=true', term] },
  getOrganization: { path: `/organizations/${fixtureId('organization')}` },
  listServiceAtLocations: {
    queries: [
      ...lists,
      'full=true&per_page=100',
      'full=true&per_page=100&page=2',
      'postcode=99001&proximity=1000',
      term,
    ],
  },
  getServiceAtLocation: { path: `/service_at_locations/${fixtureId('moved away')}` },
  listTaxonomies: { queries: lists },
  getTaxonomy: { path: `/taxonomies/${fixtureId('taxonomy')}` },
  listTaxonomyTerms: { queries: [...lists, 'top_only=true', taxonomy, `parent_id=${fixtureId('top')}`] },
  getTaxonomyTerm: { path: `/taxonomy_terms/${fixtureId('below')}` },
  search: {
    queries: [
      '',
      'page=2&per_page=100',
      'text=психолог',
      'text=psychologist Bucha',
      'text=псiхолог',
      'text=gcb[jkju',
      'text=абракадабра',
      `place=${bucha}`,
      'lat=50.55&lon=30.21&radius_km=50&sort=distance',
      'lat=50.55&lon=30.21&text=допомога',
      'mode=mobile_team&free=true',
      'language=uk&accessible=true&sort=name',
      'open_at=2026-03-18T10:00:00Z',
      'category=nothing&text=xyzzy',
      'page=1000',
    ],
  },
  searchInWords: { queries: ['', 'text=психолог&per_page=3', 'category=nothing&text=xyzzy'] },
  listPlaces: {
    queries: ['', 'text=буч', 'level=oblast', `parent=UA32000000000030281`, 'with_services=true', 'page=9999'],
  },
  getPlace: { path: `/v1/places/${bucha}` },
  listHotlines: { queries: ['', 'page=2&per_page=3', 'category=nothing'] },
  getFinderFragment: {
    queries: [
      '',
      `hromada=${bucha}&category=legal-aid`,
      'oblast=UA32000000000030281&data=false',
      'category=nothing&json_ld=true',
    ],
  },
  listTeams: {
    queries: [
      '',
      'page=2&per_page=5',
      'place=UA14000000000091971',
      'from=2026-03-01&until=2026-03-10',
      'network=donetsk-civil-society-network',
      `organization_id=${fixtureId('organization')}`,
    ],
  },
  getTeam: { path: `/v1/teams/${identifierOf('service', 'mobile-team-5-psychologist')}` },
  getTeamCalendar: { path: `/v1/teams/${identifierOf('service', 'mobile-team-5-psychologist')}/calendar.ics` },
  getTeamCalendars: { queries: ['', 'place=UA12000000000090473'] },
  listProgrammes: {
    queries: [
      '',
      'page=2&per_page=3',
      'text=учитель',
      'enrolment=open',
      'enrolment=unknown',
      'network=donetsk-civil-society-network',
      `organization_id=${fixtureId('organization')}`,
    ],
  },
  getProgramme: { path: `/v1/programmes/${fixtureId('program')}` },
  listEvents: {
    queries: [
      '',
      'page=2&per_page=2',
      'from=2020-01-01',
      'until=2030-01-01',
      'place=UA12000000000090473',
      'network=donetsk-civil-society-network',
      `organization_id=${fixtureId('organization')}`,
    ],
  },
  getEvent: { path: `/v1/events/${identifierOf('event', 'forum')}` },
  getEventCalendar: { queries: ['', 'from=2020-01-01'] },
  listNetworks: { queries: ['', 'page=2&per_page=1'] },
  getNetwork: { path: '/v1/networks/donetsk-civil-society-network' },
  listRoadmaps: {
    queries: ['', 'place=UA32000000000030281', 'network=nothing', `organization_id=${fixtureId('organization')}`],
  },
  getRoadmap: { path: `/v1/roadmaps/${identifierOf('roadmap', 'resilience-centre')}` },
  listPartners: { queries: ['', 'page=2&per_page=5', 'role=donor', `organization_id=${fixtureId('organization')}`] },
  listIndicators: { queries: ['', 'page=2&per_page=3', 'page=9999'] },
  listFigures: {
    queries: [
      '',
      'page=2&per_page=3',
      'indicator=individual-consultations',
      'indicator=nothing',
      'place=UA14000000000091971',
      'from=2025-06-30&to=2025-12-31',
      `organization_id=${fixtureId('organization')}`,
    ],
  },
  getFiguresCsv: { queries: ['', 'indicator=nothing', 'place=UA14000000000091971&from=2025-06-30'] },
  getFiguresIati: { queries: ['', 'indicator=nothing', `organization_id=${fixtureId('organization')}`] },
  sumFigures: { queries: ['figures=fixture-counted,fixture-still-counting'] },
  getFigure: { path: `/v1/figures/${fixtureId('figure counted')}` },
  getFigureSvg: {
    path: '/v1/figures/donetsk-2025-h1-consultations.svg',
    queries: ['', 'kind=badge&theme=dark', 'lang=en'],
  },
  getFigurePng: { path: `/v1/figures/${fixtureId('figure counted')}.png`, queries: ['kind=badge'] },
  getFigureText: { path: '/v1/figures/families-in-a-year.txt', queries: ['', 'lang=en'] },
  getOembed: {
    queries: [`url=${encodeURIComponent('http://localhost/v1/figures/donetsk-2025-h1-consultations')}&maxwidth=400`],
  },
  getForm: {
    path: '/v1/forms/help-request',
    queries: ['', 'version=1', `organization_id=${DEMO_RECEIVER}`],
  },
  getKeyset: { path: `/v1/keysets/${DEMO_RECEIVER}` },
  getIntakeChallenge: { path: `/v1/intakes/${fixtureId('submission')}/challenge` },
  exportServices: { queries: ['format=json', 'format=ndjson', 'format=csv', 'format=jsonld', 'category=nothing'] },
  getHealth: {},
  getReadiness: {},
  getLiveness: {},
  getOpenApi: {},
  getProfile: {},
};

const withoutSchemas = hsdsSchemas === '';

/** An example of what an operation that everybody may read is asked. */
function triedUrl(id: string): string | undefined {
  const { path, queries: [query] = [] } = id in spread ? (spread[id as keyof typeof spread] ?? {}) : {};
  const filled = path ?? Object.values<Operation>(operations).find((one) => one.id === id)?.path;
  return id in spread && filled ? `${filled}${query ? `?${query}` : ''}` : undefined;
}

/** Operations that change something or need a key are tried in tests of their own. */
const readable = Object.values<Operation>(operations).filter(({ id }) => id in spread);

const localized = (operation: Operation) => 'lang' in operation.query._zod.def.shape;

describe.each(databases)('the contract on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
  });
  afterAll(() => opened.close());

  const urlsOf = ({ id, path }: Operation): string[] => {
    const { path: filled = path, queries = [''] } = spread[id as keyof typeof spread] ?? {};
    return queries.flatMap((query) =>
      ['lang=uk', 'lang=en'].map((language) => `${filled}?${[query, language].filter(Boolean).join('&')}`),
    );
  };

  test('every operation that everybody may read is tried', () => {
    const open = Object.values<Operation>(operations).filter(({ method, requires }) => method === 'get' && !requires);
    expect(readable.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
  });

  test.each(readable)('$id answers exactly what its schema says', async (operation) => {
    for (const url of urlsOf(operation)) {
      const { status, body, text } = await ask(url);
      expect(status, url).toBe(200);
      // HSDS: what is not known is left out. The documents about the API may speak of null.
      if (localized(operation)) expect(text, url).not.toMatch(/[:[,]null\b/);
      // Parsing drops what the schema does not know, so anything beyond it makes the two differ.
      const answered = operation.files || operation.mediaType ? text : body;
      const parsed = z.safeParse(operation.answer, answered);
      expect(parsed.error, url).toBeUndefined();
      expect(parsed.data, url).toEqual(answered);
    }
  });

  test('every path of the published document is served, for the methods that it lists', async () => {
    const { body } = await ask('/openapi.json');
    const { paths } = body as { paths: Record<string, Record<string, { operationId: string }>> };
    const published = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => ({ path, method, operationId })),
    );
    const everything = [...Object.keys(operations), ...managedOperations.map(({ id }) => id)];
    expect(published.map(({ operationId }) => operationId).toSorted()).toEqual(everything.toSorted());
    for (const { path, method, operationId } of published) {
      const filled = path.replace(/\{\w+\}/, fixtureId('everyday'));
      const { headers } = await ask(filled, { method: 'OPTIONS' });
      expect(headers.get('Allow')?.split(', '), path).toContain(method.toUpperCase());
      const served = await ask(triedUrl(operationId) ?? filled, { method: method.toUpperCase() });
      expect(served.body, path).not.toMatchObject({ type: 'urn:resilience-kit:problem:unknown-path' });
      expect(served.status, path).not.toBe(405);
      if (operationId in spread) expect(served.status, path).toBe(200);
    }
  });

  test.skipIf(withoutSchemas)(
    `every HSDS object passes the schemas of HSDS 3.2.3${withoutSchemas ? ' — skipped: HSDS_SCHEMAS does not name their folder' : ''}`,
    async () => {
      const valid = hsdsValidators(hsdsSchemas);
      const check = (schema: string, record: unknown) => {
        const validate = valid(schema);
        expect(validate(record) || validate.errors, schema).toBe(true);
      };
      for (const language of ['uk', 'en']) {
        for (const [resource, schema] of hsdsLists) {
          for (const full of ['false', 'true']) {
            const { text } = await ask(`/${resource}?format=ndjson&full=${full}&lang=${language}`);
            const records = text
              .trimEnd()
              .split('\n')
              .map((line) => JSON.parse(line) as { id: string });
            for (const record of records) check(schema, record);
            const [first] = records;
            check(schema, (await ask(`/${resource}/${first?.id ?? ''}?lang=${language}`)).body);
          }
        }
        const { contents } = (await ask(`/v1/search?per_page=100&lang=${language}`)).body as AnyPage<{
          service: unknown;
          organization: unknown;
        }>;
        for (const result of contents) {
          check('service_at_location', result);
          check('service', result.service);
          check('organization', result.organization);
        }
      }
    },
  );
});
