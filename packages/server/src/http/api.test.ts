import { setImmediate } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import type { Problem } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { createApi } from './api.ts';
import { jsonLogger } from './logger.ts';
import { NOW } from '../test-support/fixed.ts';

describe.each(databases)('the HTTP of the API on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
  });
  afterAll(() => opened.close());

  test('a sane request id is kept, anything else is replaced', async () => {
    const kept = await ask('/health', { headers: { 'X-Request-Id': 'abc-123.def' } });
    expect(kept.headers.get('X-Request-Id')).toBe('abc-123.def');
    for (const odd of ['x', 'a b c d e f g', '{"log":"injection"}', 'a'.repeat(500)]) {
      const replaced = await ask('/health', { headers: { 'X-Request-Id': odd } });
      expect(replaced.headers.get('X-Request-Id')).toMatch(/^[\da-f-]{36}$/);
    }
  });

  test('every site may read, and may see the headers that matter', async () => {
    for (const path of ['/services', '/nowhere', '/services?page=x']) {
      const { headers } = await ask(path, { headers: { Origin: 'https://town.example' } });
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(headers.get('Access-Control-Expose-Headers')).toContain('ETag');
      expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
    }
  });

  test('a preflight is answered once and remembered for a day', async () => {
    const { status, headers, text } = await ask('/v1/search', {
      method: 'OPTIONS',
      headers: { Origin: 'https://town.example', 'Access-Control-Request-Method': 'GET' },
    });
    expect(status).toBe(204);
    expect(text).toBe('');
    expect(headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
    expect(headers.get('Access-Control-Allow-Headers')).toContain('If-None-Match');
    expect(headers.get('Access-Control-Max-Age')).toBe('86400');
  });

  test('answers cannot be sniffed, framed or run', async () => {
    for (const path of ['/services', '/nowhere']) {
      const { headers } = await ask(path);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    }
  });

  test('HEAD tells what GET would, without the body', async () => {
    const get = await ask('/services');
    const head = await ask('/services', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.text).toBe('');
    for (const header of ['ETag', 'Content-Length', 'Content-Type']) {
      expect(head.headers.get(header)).toBe(get.headers.get(header));
    }
    expect((await ask('/services?format=ndjson', { method: 'HEAD' })).status).toBe(200);
  });

  test('reads may be cached for a minute and shown stale while the server is away', async () => {
    const { headers } = await ask('/services');
    expect(headers.get('Cache-Control')).toBe('public, max-age=60, stale-while-revalidate=300, stale-if-error=86400');
    expect(headers.get('Vary')).toBe('Accept-Language, Accept-Encoding');
  });

  test('health and problems are never cached', async () => {
    for (const path of ['/health', '/health/ready', '/health/live', '/nowhere', '/services?page=0']) {
      expect((await ask(path)).headers.get('Cache-Control')).toBe('no-store');
    }
  });

  test('who has an answer already is told 304 without a body', async () => {
    for (const path of ['/services', '/v1/search', '/openapi.json', `/services/${fixtureId('everyday')}`]) {
      const tag = (await ask(path)).headers.get('ETag') ?? '';
      const again = await ask(path, { headers: { 'If-None-Match': tag } });
      expect(again.status).toBe(304);
      expect(again.text).toBe('');
      expect(again.headers.get('ETag')).toBe(tag);
    }
  });

  test('the tag of one language does not do for another, nor an outdated one', async () => {
    const tag = (await ask('/services?lang=uk')).headers.get('ETag') ?? '';
    expect((await ask('/services?lang=en', { headers: { 'If-None-Match': tag } })).status).toBe(200);
    expect((await ask('/services', { headers: { 'If-None-Match': '"old"' } })).status).toBe(200);
  });

  test('a large answer is packed for who accepts it, under a weak tag', async () => {
    const plain = await ask('/services');
    const api = createApi({
      database: opened.database,
      logger: { info: () => undefined, error: () => undefined },
      now: () => NOW,
    });
    const response = await api.request('/services', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(response.headers.get('Content-Encoding')).toBe('br');
    expect(response.headers.get('ETag')).toBe(`W/${plain.headers.get('ETag') ?? ''}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBe(Number(response.headers.get('Content-Length')));
    expect(brotliDecompressSync(bytes).toString()).toBe(plain.text);
  });

  test('the language is negotiated and told', async () => {
    const languageOf = async (path: string, header?: string) =>
      (await ask(path, header === undefined ? {} : { headers: { 'Accept-Language': header } })).headers.get(
        'Content-Language',
      );
    expect(await languageOf('/services')).toBe('uk');
    expect(await languageOf('/services', 'en-GB, uk;q=0.4')).toBe('en');
    expect(await languageOf('/services?lang=uk', 'en')).toBe('uk');
    expect(await languageOf('/services?lang=en&lang=uk', 'en')).toBe('uk');
    expect(await languageOf('/services?lang=fr', 'de')).toBe('uk');
    expect(await languageOf('/health', 'en')).toBeNull();
  });

  test('an unknown path is a problem that says where all paths are listed', async () => {
    const { status, headers, body } = await ask('/servises', { headers: { 'Accept-Language': 'en' } });
    expect(status).toBe(404);
    expect(headers.get('Content-Type')).toBe('application/problem+json');
    expect(body).toEqual({
      type: 'urn:resilience-kit:problem:unknown-path',
      title: 'The API has no such path',
      status: 404,
      detail: 'Nothing is served at this path. /openapi.json lists every path.',
      instance: '/servises',
      request_id: headers.get('X-Request-Id'),
    });
  });

  test('a wrong method is told which are right', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const path of ['/services', '/', `/services/${fixtureId('everyday')}`]) {
        const { status, headers, body } = await ask(path, { method });
        expect(status).toBe(405);
        expect(headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
        expect((body as Problem).detail).toContain(method);
      }
    }
    expect((await ask('/nowhere', { method: 'POST' })).status).toBe(404);
  });

  test('a slash at the end makes no difference', async () => {
    expect((await ask('/services/')).text).toBe((await ask('/services')).text);
  });

  test('a broken identifier is a fault of the path, an unknown one is not found', async () => {
    for (const resource of ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms']) {
      const broken = await ask(`/${resource}/not-a-uuid`);
      expect(broken.status).toBe(400);
      expect((broken.body as Problem).errors?.[0]?.pointer).toBe('/path/id');
      const unknown = await ask(`/${resource}/${fixtureId('nobody')}`);
      expect(unknown.status).toBe(404);
      expect((unknown.body as Problem).type).toBe('urn:resilience-kit:problem:not-found');
    }
    expect((await ask('/v1/places/Київ')).status).toBe(400);
    expect((await ask('/v1/places/UA99999999999999999')).status).toBe(404);
  });

  test('an identifier in capital letters is the same identifier', async () => {
    const { body } = await ask(`/services/${fixtureId('everyday').toUpperCase()}`);
    expect(body).toMatchObject({ id: fixtureId('everyday') });
  });

  test('problems speak the negotiated language', async () => {
    const ukrainian = (await ask('/services?per_page=-1')).body as Problem;
    expect(ukrainian.detail).toBe('per_page має бути цілим числом від 1 до 100; отримано −1.');
    const english = await ask('/services?per_page=-1&lang=en');
    expect((english.body as Problem).errors).toEqual([
      { pointer: '/query/per_page', message: 'per_page must be a whole number from 1 to 100; got −1.' },
    ]);
    expect(english.headers.get('Content-Language')).toBe('en');
  });

  test('half a point is refused with the other half named', async () => {
    const { status, body } = await ask('/v1/search?lat=50.5&lang=en');
    expect(status).toBe(400);
    expect((body as Problem).errors?.[0]?.pointer).toBe('/query/lon');
  });

  test('the log has one line a request, and nothing of what was asked or by whom', async () => {
    const written: string[] = [];
    const logger = jsonLogger({ write: (text) => written.push(text) });
    const api = createApi({ database: opened.database, logger, now: () => NOW });
    await api.request('/v1/search?text=тривога&lang=uk', { headers: { 'X-Forwarded-For': '203.0.113.7' } });
    await api.request('/secret-path');
    // What one turn of the event loop has logged is written at its end.
    await setImmediate();
    const lines = written.join('').trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'info',
      operation: 'search',
      status: 200,
      method: 'GET',
    });
    for (const secret of ['тривога', encodeURIComponent('тривога'), '203.0.113.7', 'secret-path']) {
      expect(lines.join('')).not.toContain(secret);
    }
  });

  test('a fault of ours becomes a 500 that leaks nothing, and is logged under the same id', async () => {
    const lines: string[] = [];
    const broken = createApi({
      database: opened.database,
      logger: jsonLogger({ write: (line) => lines.push(line) }),
      now: () => {
        throw new Error('the clock stopped');
      },
    });
    const response = await broken.request('/services');
    const body = (await response.json()) as Problem;
    expect(response.status).toBe(500);
    expect(body.type).toBe('urn:resilience-kit:problem:internal');
    expect(JSON.stringify(body)).not.toMatch(/clock|Error|at .*\.ts/);
    const entry = JSON.parse(lines[0] ?? '') as Record<string, string>;
    expect(entry).toMatchObject({ level: 'error', reason: 'the clock stopped', request_id: body.request_id });
  });

  test('the root says what the API is and where its documents are', async () => {
    const { body } = await ask('http://api.example:8080/');
    expect(body).toMatchObject({
      version: '3.2.3',
      profile: 'http://api.example:8080/profile.json',
      openapi_url: 'http://api.example:8080/openapi.json',
      data_status: 'demo',
      languages: ['uk', 'en'],
    });
    const behindProxy = askApi({ database: opened.database, publicUrl: 'https://help.example.org/api/' });
    expect((await behindProxy('/')).body).toMatchObject({ openapi_url: 'https://help.example.org/api/openapi.json' });
  });
});
