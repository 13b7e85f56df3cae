import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pglite, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { operatorKey } from '../test-support/keys.ts';
import { createApi } from './api.ts';
import { listen, type Listening } from './listen.ts';
import { silentLogger } from './logger.ts';

const everyday = `/v1/manage/services/${fixtureId('everyday')}`;
const AS_OPERATOR = `Authorization: Bearer ${operatorKey}\r\nContent-Type: application/json\r\n`;

describe('requests that no client makes by mistake', () => {
  let opened: TestDatabase;
  let listening: Listening;
  beforeAll(async () => {
    opened = await pglite.open();
    const api = createApi({ database: opened.database, logger: silentLogger, now: () => NOW });
    listening = await listen(api.fetch, { host: '127.0.0.1', port: 0, logger: silentLogger });
  });
  afterAll(async () => {
    await listening.close();
    await opened.close();
  });

  /** Sends bytes as they are; resolves with everything that came back when the server has closed the connection. */
  const raw = (request: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = createConnection(listening.port, '127.0.0.1');
      let answer = '';
      socket.on('data', (data) => (answer += data.toString()));
      // A server that refuses a body half-way may reset the connection; what it said before counts.
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(answer));
      socket.write(request, 'latin1');
    });
  const get = (path: string, headers = '') =>
    raw(`GET ${path} HTTP/1.1\r\nHost: api.example\r\n${headers}Connection: close\r\n\r\n`);
  const post = (headers: string, body = '', path = '/v1/manage/services') =>
    raw(`POST ${path} HTTP/1.1\r\nHost: api.example\r\nConnection: close\r\n${AS_OPERATOR}${headers}\r\n${body}`);
  test('letters that stand in an address as they are: it says how they are encoded', async () => {
    const answer = await get(Buffer.from('/v1/search?text=психолог').toString('latin1'));
    expect(answer).toContain('--data-urlencode');
  });
  const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

  test.each([
    ['/services/../../etc/passwd', 404],
    ['/services/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/v1/manage/services/%2e%2e/keys', 401],
    ['/v1/manage/%73ervices', 401],
    ['/services\\..\\keys', 400],
    ['/services/%00', 400],
    ['/services/%zz', 400],
    ['/openapi.json%00.ics', 404],
    ['//services', 404],
    ['/services//', 404],
    ['/services;page=2', 404],
    ['/SERVICES', 404],
    ['/%', 404],
    ['*', 400],
    ['/services?search=\xff', 400],
    ['/v1/forms/__proto__', 400],
    ['/v1/forms/constructor', 404],
    [`/services/${'a'.repeat(40_000)}`, 414],
  ])('GET %s is %i, with a problem', async (path, status) => {
    const answer = await get(path);
    expect(statusOf(answer)).toBe(status);
    expect(answer).toContain('application/problem+json');
  });

  test.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 5\r\n', '{}xxx', 400],
    [
      'a length and chunks',
      'Content-Length: 6\r\nTransfer-Encoding: chunked\r\n',
      '0\r\n\r\nGET / HTTP/1.1\r\n\r\n',
      400,
    ],
    ['an unknown encoding', 'Transfer-Encoding: xchunked\r\n', '0\r\n\r\n', 400],
    ['a negative length', 'Content-Length: -1\r\n', '{}', 400],
    ['a length beyond all measure', 'Content-Length: 999999999999\r\n', '{}', 413],
    [
      'chunks beyond all measure',
      'Transfer-Encoding: chunked\r\n',
      `10000\r\n${'a'.repeat(65_536)}\r\n`.repeat(3),
      413,
    ],
    ['a header with a NUL', 'X-A: b\0c\r\nContent-Length: 2\r\n', '{}', 400],
    ['packed bytes', 'Content-Encoding: gzip\r\nContent-Length: 3\r\n', '\x1f\x8b\x08', 415],
  ])('a body with %s is refused, and nothing after it is taken for a request', async (_, headers, body, status) => {
    const answer = await post(headers, body);
    expect(statusOf(answer)).toBe(status);
    expect(answer.match(/^HTTP\/1\.1/gm)).toHaveLength(1);
  });

  test('no header and no parameter makes another method of a request', async () => {
    for (const header of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']) {
      expect(statusOf(await post(`${header}: DELETE\r\nContent-Length: 2\r\n`, '{}', everyday))).toBe(405);
    }
    expect(statusOf(await post('Content-Length: 2\r\n', '{}', `${everyday}?_method=DELETE`))).toBe(405);
    expect(statusOf(await get(everyday, AS_OPERATOR))).toBe(200);
  });

  test('a key counts in its header alone', async () => {
    for (const name of ['key', 'api_key', 'access_token']) {
      expect(statusOf(await get(`/v1/manage/services?${name}=${operatorKey}`))).toBe(401);
    }
    expect(statusOf(await get('/v1/manage/services', `Cookie: Authorization=Bearer ${operatorKey}\r\n`))).toBe(401);
    expect(statusOf(await get('/v1/manage/services', `Authorization: Bearer x\r\n${AS_OPERATOR}`))).toBe(401);
  });

  test('a balancer may ask in HTTP/1.0, without a host', async () => {
    expect(statusOf(await raw('GET /health HTTP/1.0\r\n\r\n'))).toBe(200);
  });

  /** How long the fastest of some tries takes, milliseconds. */
  const fastest = async (ask: () => Promise<string>): Promise<number> => {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };

  test.each([
    [
      'Content-Type',
      (length: number) => `Content-Type: application/json${' '.repeat(length)}x\r\nContent-Length: 2\r\n`,
    ],
    ['Authorization', (length: number) => `Authorization: Bearer a${' '.repeat(length)}!\r\nContent-Length: 2\r\n`],
    ['Accept-Language', (length: number) => `Accept-Language: ${'a;'.repeat(length / 2)}\r\nContent-Length: 2\r\n`],
  ])('a long %s takes the server no time', async (_, header) => {
    const send = (length: number) =>
      raw(`POST /v1/feedback HTTP/1.1\r\nHost: api.example\r\nConnection: close\r\n${header(length)}\r\n{}`);
    // A pattern that tries out every way to match takes hundreds of times as long, not the few times of its bytes.
    expect(await fastest(() => send(60_000))).toBeLessThan(20 * (await fastest(() => send(600))) + 50);
  });
});
