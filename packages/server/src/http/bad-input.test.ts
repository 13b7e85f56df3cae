import { operations, type Operation, type Problem } from '@resilience-kit/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { operatorKey, teamAccessKey } from '../test-support/keys.ts';

/** What only reads; sending is tried in tests of its own. */
const all = Object.values<Operation>(operations).filter(({ method }) => method === 'get');
const parametersOf = (operation: Operation) => Object.keys(operation.query._zod.def.shape);

const common = new Set(['lang', 'page', 'per_page', 'format']);

const EMBEDDABLE = 'http://localhost/v1/figures/donetsk-2025-h1-consultations';

/** What is refused for what is missing beside it, such as half a point, has that; a small page is quick to put together. */
function companions({ id, requires }: Operation, parameter: string): string {
  if (requires) return `per_page=1&organization_id=${DEMO_RECEIVER}`;
  if (parameter === 'lat') return 'lon=30&per_page=1';
  if (id === 'getOembed' && parameter !== 'url') return `url=${encodeURIComponent(EMBEDDABLE)}`;
  return parameter === 'lon' ? 'lat=50&per_page=1' : 'per_page=1';
}

const hostile = [
  "' OR 1=1 --",
  "'; DROP TABLE service; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%',
  '_',
  '\\',
  "\\'",
  '"',
  '(',
  ':*',
  '& | !',
  "a' & 'b",
  '{}',
  '[]',
  'null',
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '99999999999999999999',
  '0x10',
  '٣',
  '\u202E',
  '\uFFFF',
  '😀'.repeat(50),
  'ʼ'.repeat(100),
  '0000-01-01',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999+23:59',
  'a,'.repeat(99),
  'x'.repeat(10_000),
];

describe.each(databases)('bad input on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    const askAnything = askApi({ database: opened.database });
    ask = (path) => {
      const accessKey = path.startsWith('/v1/intakes') ? teamAccessKey : operatorKey;
      return askAnything(path, { headers: { Authorization: `Bearer ${accessKey}` } });
    };
  });
  afterAll(() => opened.close());

  test('hostile values in every parameter are answered or refused, never failed on', async () => {
    for (const operation of all) {
      const path = operation.path.replace('{id}', fixtureId('everyday')).replace('{code}', 'UA32080070010087821');
      for (const parameter of parametersOf(operation)) {
        // What every operation reads in the same way is tried once.
        if (common.has(parameter) && operation.id !== 'listServices') continue;
        for (const value of hostile) {
          const url = `${path}?${companions(operation, parameter)}&${parameter}=${encodeURIComponent(value)}`;
          const { status, body, headers } = await ask(url);
          // Somebody else's organization is not told from one that does not exist.
          expect(
            operation.requires ? [200, 400, 403, 404] : [200, 400, 404],
            `${operation.id} ${parameter}=${value.slice(0, 40)}`,
          ).toContain(status);
          if (status === 400) {
            expect(headers.get('Content-Type')).toBe('application/problem+json');
            expect((body as Problem).errors?.[0]?.pointer).toBe(`/query/${parameter}`);
            expect((body as Problem).errors?.[0]?.message).toMatch(new RegExp(`^${parameter} .+\\.$`, 's'));
          }
        }
      }
    }
    // The tables are all there still.
    expect((await ask('/services')).body).toMatchObject({ empty: false });
  });

  test('hostile values in the path are answered or refused, never failed on', async () => {
    for (const operation of all.filter(({ path }) => path.includes('{'))) {
      for (const value of hostile.slice(0, -1)) {
        const { status } = await ask(operation.path.replace(/\{\w+\}/, encodeURIComponent(value)));
        expect([400, 404], `${operation.id} ${value}`).toContain(status);
      }
    }
  });

  test.each(['%', '%zz', '%E0%A4', '%C0%80', '%ED%A0%80'])(
    'the malformed encoding %s is a 400 that names the parameter',
    async (value) => {
      const { status, body } = await ask(`/v1/search?text=${value}&lang=en`);
      expect(status).toBe(400);
      expect((body as Problem).errors?.[0]).toMatchObject({ pointer: '/query/text' });
      expect((await ask(`/services/${value}`)).status).toBe(400);
      expect((await ask(`/${value}`)).status).toBe(404);
    },
  );

  test('a NUL byte is a 400 that names the parameter', async () => {
    for (const url of ['/v1/search?text=a%00b', '/services?search=%00', '/v1/places?text=%00']) {
      expect((await ask(url)).status, url).toBe(400);
    }
    expect((await ask('/services/%00')).status).toBe(400);
  });

  test('a text of ten kilobytes is refused with its limit', async () => {
    for (const url of ['/v1/search?text=', '/services?search=', '/organizations?search=']) {
      const { status, body } = await ask(`${url}${'п'.repeat(5000)}`);
      expect(status).toBe(400);
      expect((body as Problem).detail).toContain('1000');
    }
  });

  test('an address beyond all measure is refused as too long', async () => {
    const { status, body } = await ask(`/services?search=${'x'.repeat(40_000)}`);
    expect(status).toBe(414);
    expect((body as Problem).type).toBe('urn:resilience-kit:problem:payload-too-large');
  });

  test('whatever the query, no operation ever fails', async () => {
    const names = [...new Set(all.flatMap(parametersOf))];
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        ...hostile.slice(0, -1),
        'true',
        '1',
        'uk',
        'en',
        'distance',
        'mobile_team',
        'психолог',
        'UA32080070010087821',
      ),
      fc.integer().map(String),
      fc.double().map(String),
      fc.uuid(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    );
    const query = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), query, async (operation, pairs) => {
        const path = operation.path.replace('{id}', fixtureId('everyday')).replace('{code}', 'UA32080070010087821');
        const search = pairs.map(([name, text]) => `${name}=${encodeURIComponent(text.toWellFormed())}`).join('&');
        expect((await ask(`${path}?per_page=1&${search}`)).status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});
