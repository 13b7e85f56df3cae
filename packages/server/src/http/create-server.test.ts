import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hotline, Service } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSetting } from '../settings/settings.ts';
import type { AnyPage } from '../test-support/api.ts';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { createServer, type RunningServer, type ServerOptions } from './create-server.ts';
import { silentLogger } from './logger.ts';

const quietly = { logger: silentLogger, port: 0, now: () => NOW } satisfies ServerOptions;

async function read<Body>(server: RunningServer, path: string): Promise<Body> {
  return (await (await fetch(`${server.url}${path}`)).json()) as Body;
}

/** Sends bytes that no client library would, and gives the whole answer. */
async function sendRaw(server: RunningServer, request: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.end(request);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

describe('a server on PostgreSQL', () => {
  let owner: TestDatabase;
  let server: RunningServer;
  beforeAll(async () => {
    owner = await postgresql.open();
    server = await createServer({ ...quietly, databaseUrl: owner.url ?? '' });
  });
  afterAll(async () => {
    await server.close();
    await owner.close();
  });

  test('it answers over the network, streams included', async () => {
    const { total_items: total } = await read<AnyPage>(server, '/services?per_page=1');
    const response = await fetch(`${server.url}/services?format=ndjson&full=true`);
    expect((await response.text()).trimEnd().split('\n')).toHaveLength(total);
  });

  test('HEAD has no body and the length of GET', async () => {
    const headers = { 'Accept-Encoding': 'identity' };
    const get = await fetch(`${server.url}/services`, { headers });
    const head = await fetch(`${server.url}/services`, { method: 'HEAD', headers });
    expect(head.headers.get('Content-Length')).toBe(get.headers.get('Content-Length'));
    expect(Number(get.headers.get('Content-Length'))).toBe((await get.arrayBuffer()).byteLength);
    expect(await head.text()).toBe('');
  });

  test('a client that leaves in the middle of a stream does no harm', async () => {
    const leaving = new AbortController();
    const response = await fetch(`${server.url}/service_at_locations?format=ndjson&full=true`, {
      signal: leaving.signal,
    });
    await response.body?.getReader().read();
    leaving.abort();
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });

  test.each([
    ['an address of 100 KB', `GET /services?search=${'x'.repeat(100_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 'HTTP/1.1 431'],
    ['no HTTP at all', 'привіт\r\n\r\n', 'HTTP/1.1 400'],
    ['a host that is none', 'GET /services HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n', 'HTTP/1.1 400'],
    [
      'raw bytes in the address',
      'GET /\u0001services HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      'HTTP/1.1 400',
    ],
  ])('%s gets a problem, not a dropped connection', async (_, request, statusLine) => {
    const answer = await sendRaw(server, request);
    expect(answer).toContain(statusLine);
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
  });

  test('a body that nobody asked for does no harm', async () => {
    const response = await fetch(`${server.url}/services`, { method: 'POST', body: 'x'.repeat(1_000_000) });
    expect(response.status).toBe(405);
  });

  test('a busy port is named with the way out, and the database is closed again', async () => {
    const blocker = createTcpServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as AddressInfo;
    await expect(createServer({ ...quietly, port, databaseUrl: owner.url ?? '' })).rejects.toThrow(
      `Port ${port} is taken by another program. Stop that program, or choose another port: set RK_API_PORT, for example RK_API_PORT=${port + 1}.`,
    );
    blocker.close();
  });

  test('demo data of an earlier day is brought up to the day of the start, and keeps its identifiers', async () => {
    const before = await read<AnyPage>(server, '/services?per_page=100');
    const nextMonth = await createServer({
      ...quietly,
      databaseUrl: owner.url ?? '',
      now: () => new Date('2026-04-20T10:00:00+03:00'),
    });
    const after = await read<AnyPage>(nextMonth, '/services?per_page=100');
    expect(after.contents.map(({ id }) => id)).toEqual(before.contents.map(({ id }) => id));
    const { contents } = await read<AnyPage<Hotline>>(nextMonth, '/v1/hotlines');
    expect(contents[0]?.verified_at).toBe('2026-04-08');
    await nextMonth.close();
  });

  test('live data is never touched', async () => {
    await writeSetting(owner.database, 'data_status', 'live');
    await owner.database.deleteFrom('service').where('status', '=', 'active').execute();
    const later = await createServer({
      ...quietly,
      databaseUrl: owner.url ?? '',
      now: () => new Date('2027-01-01T10:00:00+02:00'),
    });
    expect(await read(later, '/')).toMatchObject({ data_status: 'live' });
    const { contents } = await read<AnyPage<Service>>(later, '/services?per_page=100');
    expect(contents.filter(({ status }) => status === 'active')).toEqual([]);
    await later.close();
  });
});

describe('a server without seeding', () => {
  test('it is empty and live', async () => {
    const owner = await postgresql.open('empty');
    const server = await createServer({ ...quietly, databaseUrl: owner.url ?? '', seed: 'none' });
    expect(await read(server, '/')).toMatchObject({ data_status: 'live' });
    for (const path of ['/services', '/organizations', '/v1/search', '/v1/hotlines']) {
      expect(await read<AnyPage>(server, path), path).toMatchObject({ total_items: 0, empty: true });
    }
    await server.close();
    await owner.close();
  });
});

describe('a server on a folder', () => {
  test('the first start fills it with demo data, a second start keeps what is there', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'rk-data-'));
    const first = await createServer({ ...quietly, dataDirectory });
    expect(await read(first, '/')).toMatchObject({ data_status: 'demo' });
    expect(await read<AnyPage>(first, '/v1/places')).toMatchObject({ empty: false });
    expect(await read<AnyPage>(first, '/v1/search')).toMatchObject({ empty: false, data_status: 'demo' });
    const [service] = (await read<AnyPage<Service>>(first, '/services')).contents;
    await first.database
      .deleteFrom('service')
      .where('id', '=', service?.id ?? '')
      .execute();
    await first.close();

    const second = await createServer({ ...quietly, dataDirectory });
    expect((await fetch(`${second.url}/services/${service?.id ?? ''}`)).status).toBe(404);
    await second.close();
    await rm(dataDirectory, { recursive: true });
  });
});
