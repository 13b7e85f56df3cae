import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../database/database.ts';
import { dumpOf, postgresql, type TestDatabase } from '../test-support/databases.ts';
import { operatorKey, sealed } from '../test-support/keys.ts';
import { startServerProcess } from '../test-support/server-process.ts';

const JSON_HEADERS = { 'Content-Type': 'application/json' };
const AS_OPERATOR = { ...JSON_HEADERS, Authorization: `Bearer ${operatorKey}` };

/** A write that was acknowledged, as something that must be true for ever after. */
interface Acknowledged {
  what: string;
  isThere: (api: string) => Promise<boolean>;
}

/** The kinds of write: each sends one, and tells how to find it again. */
const writes: readonly ((api: string) => Promise<Acknowledged>)[] = [
  async (api) => {
    const path = `/v1/intakes/${randomUUID()}`;
    const body = JSON.stringify(await sealed('Потрібна допомога'));
    const send = (to: string) => fetch(`${to}${path}`, { method: 'PUT', headers: JSON_HEADERS, body });
    await expectStatus(send(api), 201);
    // The same submission again is acknowledged as one that is there already.
    return { what: path, isThere: async (later) => (await send(later)).status === 200 };
  },
  async (api) => {
    const id = randomUUID();
    const path = `/v1/manage/organizations/${id}`;
    const body = JSON.stringify({
      id,
      name: { uk: `Спілка ${id}`, en: `Union ${id}` },
      description: { uk: 'Для перевірки.', en: 'For a test.' },
    });
    await expectStatus(fetch(`${api}${path}`, { method: 'PUT', headers: AS_OPERATOR, body }), 201);
    return { what: path, isThere: async (later) => (await fetch(`${later}${path}`, { headers: AS_OPERATOR })).ok };
  },
];

async function expectStatus(sent: Promise<Response>, status: number): Promise<void> {
  const response = await sent;
  const text = await response.text();
  if (response.status !== status) throw new Refused(`${response.status}: ${text}`);
}

/** The server answered, and not as it should; unlike a connection that broke, this must not happen. */
class Refused extends Error {}

const WRITERS = 6;
/** After how many acknowledged writes the server is killed, while others are under way. */
const POINTS = [1, 8, 29];

/** Writes from many sides, and kills the server after some acknowledgements. */
async function burst(environment: Record<string, string>, killAfter: number): Promise<Acknowledged[]> {
  const server = await startServerProcess(environment, '--no-seed');
  const acknowledged: Acknowledged[] = [];
  const writer = async (turn: number) => {
    for (let index = turn; ; index += 1) {
      try {
        const write = writes[index % writes.length];
        if (write) acknowledged.push(await write(server.url));
      } catch (error) {
        if (error instanceof Refused) throw error;
        return;
      }
      if (acknowledged.length >= killAfter) server.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, turn) => writer(turn)));
  expect(await server.ended).toBeNull();
  return acknowledged;
}

async function expectNothingLost(environment: Record<string, string>): Promise<void> {
  const all: Acknowledged[] = [];
  for (const point of POINTS) {
    const acknowledged = await burst(environment, point);
    expect(acknowledged.length).toBeGreaterThanOrEqual(point);
    all.push(...acknowledged);
  }
  const server = await startServerProcess(environment, '--no-seed');
  for (const { what, isThere } of all) expect(await isThere(server.url), what).toBe(true);
  expect(await server.end('SIGTERM')).toBe(0);
}

describe('a server that is killed in a burst of writes loses none that it acknowledged', () => {
  let owner: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    owner = await postgresql.open();
    folder = await mkdtemp(join(tmpdir(), 'rk-killed-'));
    const filled = await openDatabase({ dataDirectory: folder, dump: await dumpOf('filled') });
    await filled.close();
  });
  afterAll(async () => {
    await owner.close();
    await rm(folder, { recursive: true });
  });

  test('on PostgreSQL', () => expectNothingLost({ DATABASE_URL: owner.url ?? '', RK_DATA_DIR: folder }));

  test('on the embedded database', () => expectNothingLost({ RK_DATA_DIR: folder }));
});
