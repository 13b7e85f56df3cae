import { copyFile, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Keyset } from '@resilience-kit/contract';
import { checkKeyset, openIntake } from '@resilience-kit/sdk/intakes';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { authenticate } from '../access-keys/access-keys.ts';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { createServer } from '../http/create-server.ts';
import { silentLogger } from '../http/logger.ts';
import { readIdentityFile } from '../keysets/identity-file.ts';
import { fingerprintOf } from '../keysets/keyset-signature.ts';
import { latestKeyset } from '../keysets/stored-keysets.ts';
import { writeSetting } from '../settings/settings.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { sealedRequest } from '../test-support/requests.ts';
import { keepDemoKeys } from './demo-keys.ts';

const FILES = ['recovery-identity.txt', 'signing-key.pem', 'team-identity.txt'];

describe.each(databases)('the keys of the demo on $kind', ({ open }) => {
  let opened: TestDatabase;
  let home: string;
  let folder: string;
  beforeEach(async () => {
    opened = await open();
    await opened.database.deleteFrom('keyset').execute();
    await opened.database.deleteFrom('access_key').execute();
    home = await mkdtemp(join(tmpdir(), 'rk-keys-'));
    folder = join(home, 'keys');
  });
  afterEach(async () => {
    await opened.close();
    await rm(home, { recursive: true, force: true });
  });

  const keep = (now = NOW, { database } = opened) => keepDemoKeys(database, { folder, now });
  const latest = async ({ database } = opened) => (await latestKeyset(database, DEMO_RECEIVER)) as Keyset;
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const all = () => Promise.all(FILES.map(read));

  test('are made once, for one year, readable by nobody else', async () => {
    expect(await keep()).toEqual({ path: join(folder, 'team-identity.txt') });
    const keyset = await latest();
    expect(keyset).toMatchObject({ serial: 1, not_after: '2027-03-18T08:00:00.000Z' });
    expect(keyset.recipients.map(({ role }) => role)).toEqual(['team', 'recovery']);
    await checkKeyset(keyset, { organizationId: DEMO_RECEIVER, now: NOW, fingerprint: fingerprintOf(keyset) });
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const file of FILES) expect((await stat(join(folder, file))).mode & 0o777, file).toBe(0o600);

    const files = await all();
    expect(await keep()).toEqual({ path: join(folder, 'team-identity.txt') });
    expect(await all()).toEqual(files);
    expect(await latest()).toEqual(keyset);
  });

  test('open what is sealed with them: the identity of the team, and that of recovery', async () => {
    await keep();
    const { payload, envelope } = await sealedRequest(opened.database, { answers: { note: 'вітаю' } });
    const received = NOW.toISOString();
    const state = { status: 'received', status_changed_at: received, received_at: received } as const;
    const stored = { submission_id: payload.submission_id, ...envelope, ...state };
    for (const file of ['team-identity.txt', 'recovery-identity.txt']) {
      expect(await openIntake(stored, await read(file))).toEqual(payload);
    }
  });

  test('come with an access key that is in the file and only as a hash in the database', async () => {
    await keep();
    const team = readIdentityFile(await read('team-identity.txt'));
    expect(team?.organizationId).toBe(DEMO_RECEIVER);
    expect(await authenticate(opened.database, team?.accessKey ?? '', NOW)).toMatchObject({
      organizationId: DEMO_RECEIVER,
    });
    const rows = await opened.database.selectFrom('access_key').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(team?.accessKey);
    expect(readIdentityFile(await read('recovery-identity.txt'))).not.toHaveProperty('accessKey');
  });

  test('serve a new database as well: same recipients, same signing key, same access key', async () => {
    await keep();
    const before = await latest();
    const files = await all();
    const other = await open();
    await other.database.deleteFrom('keyset').execute();
    await other.database.deleteFrom('access_key').execute();
    expect(await keep(NOW, other)).toEqual({ path: join(folder, 'team-identity.txt') });
    expect(await latest(other)).toEqual(before);
    expect(await all()).toEqual(files);
    const accessKey = readIdentityFile(await read('team-identity.txt'))?.accessKey ?? '';
    expect(await authenticate(other.database, accessKey, NOW)).toMatchObject({ organizationId: DEMO_RECEIVER });
    await other.close();
  });

  test('are followed by the next keyset when fewer than 30 days remain, with the same keys and a higher serial', async () => {
    await keep();
    const first = await latest();
    await keep(new Date('2027-02-16T07:59:00Z'));
    expect(await latest()).toEqual(first);
    // The recovery identity may have been taken to a safe place meanwhile.
    await rename(join(folder, 'recovery-identity.txt'), join(home, 'elsewhere.txt'));
    await keep(new Date('2027-02-17T08:00:00Z'));
    expect(await latest()).toMatchObject({
      serial: 2,
      not_after: '2028-02-17T08:00:00.000Z',
      recipients: first.recipients,
      signing_key: first.signing_key,
    });
    expect(fingerprintOf(await latest())).toBe(fingerprintOf(first));
  });

  test('that were made with another folder are left alone, and the one who starts the server is told', async () => {
    await keep();
    const keyset = await latest();
    const others = join(home, 'others');
    const told = { missing: expect.stringContaining(`are not in ${others}`) as string };
    const later = new Date('2027-03-10T00:00:00Z');
    expect(await keepDemoKeys(opened.database, { folder: others, now: later })).toEqual(told);
    expect(await latest()).toEqual(keyset);
    await expect(stat(others)).rejects.toThrow();
  });

  test('are made by one of several servers that start at once', async () => {
    const results = await Promise.all([keep(), keep(), keep()]);
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect((await latest()).serial).toBe(1);
    expect(await opened.database.selectFrom('access_key').selectAll().execute()).toHaveLength(1);
  });

  test('that are damaged are named, and never overwritten', async () => {
    await keep();
    await opened.database.deleteFrom('keyset').execute();
    for (const [file, message] of [
      ['team-identity.txt', 'holds no age identity'],
      ['signing-key.pem', 'holds no Ed25519 private key'],
    ] as const) {
      const path = join(folder, file);
      await copyFile(path, join(home, 'copy'));
      await writeFile(path, 'oops');
      await expect(keep()).rejects.toThrow(`${path} ${message}`);
      expect(await read(file)).toBe('oops');
      await copyFile(join(home, 'copy'), path);
    }
    expect(await keep()).toEqual({ path: join(folder, 'team-identity.txt') });
  });

  test('that cannot be written do not keep a server from starting', async () => {
    const file = join(home, 'a file where the folder should be');
    await writeFile(file, '');
    const server = await createServer({
      logger: silentLogger,
      port: 0,
      now: () => NOW,
      keysDirectory: file,
      ...(opened.url === undefined ? {} : { databaseUrl: opened.url }),
    });
    expect(server.demoIdentity).toEqual({ missing: expect.stringContaining(file) as string });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect((await fetch(`${server.url}/v1/keysets/${DEMO_RECEIVER}`)).status).toBe(404);
    await server.close();
  });

  test('are not made for live data', async () => {
    await writeSetting(opened.database, 'data_status', 'live');
    expect(await keep()).toBeUndefined();
    expect(await latest()).toBeUndefined();
    await expect(stat(folder)).rejects.toThrow();
  });
});
