import type { Problem } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type OpenDatabase } from '../database/database.ts';
import { askApi, type Ask } from '../test-support/api.ts';
import { breakableConnection, type BreakableConnection } from '../test-support/breakable-connection.ts';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { startPostgresql } from '../test-support/postgresql-server.ts';

describe('when PostgreSQL goes away', () => {
  let owner: TestDatabase;
  let connection: BreakableConnection;
  let opened: OpenDatabase;
  let ask: Ask;
  beforeAll(async () => {
    owner = await postgresql.open();
    const url = new URL(owner.url ?? '');
    connection = await breakableConnection({ host: url.hostname, port: Number(url.port) });
    url.port = String(connection.port);
    opened = await openDatabase({ url: url.href });
    ask = askApi({ database: opened.database });
  });
  afterAll(async () => {
    await opened.close();
    await connection.cut();
    await owner.close();
  });

  test('reads and readiness say 503 and when to try again, liveness stays, and all recover by themselves', async () => {
    expect((await ask('/services')).status).toBe(200);
    await connection.cut();
    for (const path of [
      '/services',
      '/v1/search?text=психолог',
      '/services?format=ndjson',
      '/health',
      '/health/ready',
    ]) {
      const { status, headers, body } = await ask(path);
      expect(status, path).toBe(503);
      expect(headers.get('Retry-After')).toBe('5');
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(body as Problem).toMatchObject({ type: 'urn:resilience-kit:problem:unavailable', status: 503 });
      expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|ECONN|postgres/);
    }
    expect((await ask('/health/live')).status).toBe(200);
    await connection.restore();
    for (const path of ['/services', '/v1/search?text=психолог', '/health'])
      expect((await ask(path)).status, path).toBe(200);
  });

  test('a request under way when the connection breaks is told 503 as well', async () => {
    const answers = Promise.all(Array.from({ length: 8 }, () => ask('/services?full=true&per_page=100')));
    await connection.cut();
    for (const { status } of await answers) expect([200, 503]).toContain(status);
    await connection.restore();
    expect((await ask('/services')).status).toBe(200);
  });
});

describe('when PostgreSQL itself stops', () => {
  test.each(['SIGINT', 'SIGKILL'] as const)(
    'by %s, requests say 503 until it is started again, without a restart of the API',
    async (signal) => {
      const server = await startPostgresql();
      const opened = await openDatabase({ url: server.url('postgres') });
      const ask = askApi({ database: opened.database });
      expect((await ask('/health/ready')).status).toBe(200);
      await server.pause(signal);
      expect((await ask('/health/ready')).status).toBe(503);
      expect((await ask('/services')).status).toBe(503);
      expect((await ask('/health/live')).status).toBe(200);
      await server.resume();
      expect((await ask('/health/ready')).status).toBe(200);
      await opened.close();
      await server.stop();
    },
  );
});
