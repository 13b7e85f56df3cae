import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { grantAccess } from '../access-keys/access-keys.ts';
import { createServer, type RunningServer, type ServerOptions } from '../http/create-server.ts';
import { silentLogger, type LogEntry } from '../http/logger.ts';
import { keepServerSecret, serverSecretFrom } from '../server-secret/server-secret.ts';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { webhookReceiver, type WebhookReceiver } from '../test-support/webhook-receiver.ts';
import { completeWebhookOptions } from './complete-options.ts';

const key = 'rk_operator-of-this-test';
const masterSecret = Buffer.alloc(32, 7);

let owner: TestDatabase;
let receiver: WebhookReceiver;
const servers: RunningServer[] = [];

beforeEach(async () => {
  owner = await postgresql.open();
  receiver = await webhookReceiver();
  await grantAccess(owner.database, {
    organizationId: undefined,
    accessKey: key,
    label: 'operator',
    scopes: ['webhooks:write'],
    now: new Date(),
  });
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  await receiver.close();
  await owner.close();
});

async function serve(options: ServerOptions = {}): Promise<RunningServer> {
  const server = await createServer({
    port: 0,
    logger: silentLogger,
    databaseUrl: owner.url ?? '',
    webhooks: { masterSecret, allowPrivate: true },
    ...options,
  });
  servers.push(server);
  return server;
}

async function post(server: RunningServer, path: string, body?: object): Promise<{ id: string; secret: string }> {
  const response = await fetch(`${server.url}/v1/manage/webhooks${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  expect(response.ok).toBe(true);
  return (await response.json()) as { id: string; secret: string };
}

describe('a running server', () => {
  test('delivers by itself, and of two copies on one database one does', async () => {
    const [server] = [await serve(), await serve()];
    const { id, secret } = await post(server, '', { url: receiver.url, events: ['*'] });
    for (let count = 0; count < 5; count += 1) await post(server, `/${id}/test`);
    await receiver.until(5);
    const ids = receiver.requests.map(({ headers, body }) => {
      new Webhook(secret).verify(body, headers as Record<string, string>);
      return headers['webhook-id'];
    });
    expect(new Set(ids).size).toBe(5);
    await Promise.all(servers.splice(0).map((one) => one.close()));
    expect(receiver.requests).toHaveLength(5);
  });

  test('that stops while an endpoint does not answer leaves the delivery to the next one', async () => {
    receiver.answer(() => undefined);
    const first = await serve();
    const { id } = await post(first, '', { url: receiver.url, events: ['*'] });
    await post(first, `/${id}/test`);
    await receiver.until(1);
    await Promise.all(servers.splice(0).map((server) => server.close()));
    receiver.answer(204);
    await serve();
    await receiver.until(2);
    const [before, after] = receiver.requests;
    expect(after?.headers['webhook-id']).toBe(before?.headers['webhook-id']);
  });

  test('says in its log that it may reach private addresses, and that it cannot send without a secret', async () => {
    const entries: LogEntry[] = [];
    const keep = (entry: LogEntry) => void entries.push(entry);
    const logger = { info: keep, error: keep };
    const server = await serve({ logger });
    await post(server, '', { url: receiver.url, events: ['*'] });
    const said = () => entries.map(({ message }) => message).join('\n');
    expect(said()).toContain('RK_WEBHOOKS_ALLOW_PRIVATE is set');
    await Promise.all(servers.splice(0).map((one) => one.close()));
    entries.length = 0;
    const without = await serve({ logger, webhooks: {} });
    await without.close();
    servers.length = 0;
    expect(said()).toContain('set RK_SECRET');
    expect(said()).not.toContain('RK_WEBHOOKS_ALLOW_PRIVATE');
  });
});

describe('the master secret', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rk-secret-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is made once in the folder of keys, for nobody else to read', async () => {
    const keys = join(folder, 'keys');
    const secret = await keepServerSecret(keys);
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(await keepServerSecret(keys)).toEqual(secret);
    const path = join(keys, 'server-secret.txt');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(path, 'utf8')).toBe(`${secret.toString()}\n`);
    expect(await keepServerSecret(join(folder, randomUUID()))).not.toEqual(secret);
  });

  test('is made where one server is alone with its data, and has to be given to copies that share a database', async () => {
    const complete = (databaseUrl?: string, keysDirectory?: string) =>
      completeWebhookOptions({}, { databaseUrl, keysDirectory, logger: silentLogger });
    expect((await complete(undefined, folder)).masterSecret).toEqual(await keepServerSecret(folder));
    expect(await complete('postgres://x', folder)).toEqual({});
    expect(await complete()).toEqual({});
    // A folder that cannot be made: the server starts all the same.
    expect(await complete(undefined, join(folder, 'server-secret.txt', 'x'))).toEqual({});
    const given = { masterSecret };
    expect(await completeWebhookOptions(given, { keysDirectory: folder, logger: silentLogger })).toEqual(given);
  });

  test('is refused when it is too short', () => {
    expect(serverSecretFrom(` ${'x'.repeat(32)}\n`, 'RK_SECRET')).toEqual(Buffer.from('x'.repeat(32)));
    expect(() => serverSecretFrom(`${'x'.repeat(31)} `, 'RK_SECRET')).toThrow(/RK_SECRET is too short.*openssl rand/);
  });
});
