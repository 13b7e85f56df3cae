import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IntakeEnvelope, Keyset } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type OpenDatabase } from '../database/database.ts';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { createServer, type RunningServer, type ServerOptions } from '../http/create-server.ts';
import { silentLogger } from '../http/logger.ts';
import { askApi } from '../test-support/api.ts';
import { breakableConnection, type BreakableConnection } from '../test-support/breakable-connection.ts';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { sealed } from '../test-support/keys.ts';

const quietly = { logger: silentLogger, port: 0, now: () => NOW } satisfies ServerOptions;

function put(url: string, id: string, envelope: IntakeEnvelope): Promise<Response> {
  return fetch(`${url}/v1/intakes/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(envelope),
  });
}

/** A way to the server on which every request arrives, and every answer is lost on its first byte. */
async function connectionThatLosesAnswers(target: string) {
  const server = createTcpServer((near) => {
    const far = connect(Number(new URL(target).port), '127.0.0.1');
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.pipe(far);
    far.once('data', () => {
      near.destroy();
      far.destroy();
    });
    near.on('close', () => far.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

describe('network: an intake whose answer is lost', () => {
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

  test('after it was stored is acknowledged when it is sent again, and stored once', async () => {
    const id = randomUUID();
    const envelope = await sealed('the connection broke');
    const lossy = await connectionThatLosesAnswers(server.url);
    await expect(put(lossy.url, id, envelope)).rejects.toThrow();
    lossy.close();
    const again = await put(server.url, id, envelope);
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ submission_id: id, received_at: NOW.toISOString() });
  });
});

describe('network: an intake while the database is away', () => {
  let owner: TestDatabase;
  let connection: BreakableConnection;
  let opened: OpenDatabase;
  beforeAll(async () => {
    owner = await postgresql.open();
    const url = new URL(owner.url ?? '');
    connection = await breakableConnection({ host: url.hostname, port: Number(url.port) });
    url.port = String(connection.port);
    opened = await openDatabase({ url: url.href });
  });
  afterAll(async () => {
    await opened.close();
    await connection.cut();
    await owner.close();
  });

  test('is told when to try again, never that it was received, and is stored by the next try', async () => {
    const ask = askApi({ database: opened.database });
    const init = {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(await sealed('power cut')),
    };
    const path = `/v1/intakes/${randomUUID()}`;
    await connection.cut();
    const failed = await ask(path, init);
    expect(failed.status).toBe(503);
    expect(failed.headers.get('Retry-After')).toBe('5');
    await connection.restore();
    expect((await ask(path, init)).status).toBe(201);
    expect((await ask(path, init)).status).toBe(200);
  });
});

describe('network: an intake around a restart of the server', () => {
  test('is acknowledged in the same words by the server that comes back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rk-data-'));
    const start = () => createServer({ ...quietly, dataDirectory: folder, keysDirectory: join(folder, 'keys') });
    const first = await start();
    const keyset = (await (await fetch(`${first.url}/v1/keysets/${DEMO_RECEIVER}`)).json()) as Keyset;
    const envelope = { ...(await sealed('restart')), keyset_serial: keyset.serial };
    const id = randomUUID();
    const received = await put(first.url, id, envelope);
    expect(received.status).toBe(201);
    await first.close();

    const second = await start();
    const again = await put(second.url, id, envelope);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(await received.json());
    expect(second.demoIdentity).toEqual(first.demoIdentity);
    expect(await (await fetch(`${second.url}/v1/keysets/${DEMO_RECEIVER}`)).json()).toEqual(keyset);
    await second.close();
    await rm(folder, { recursive: true });
  });
});
