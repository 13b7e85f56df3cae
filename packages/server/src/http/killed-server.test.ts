import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database, type DatabaseOptions } from '../database/database.ts';
import { dumpOf, postgresql, type TestDatabase } from '../test-support/databases.ts';
import { endingConnection } from '../test-support/ending-connection.ts';
import { killing } from '../test-support/killing.ts';
import { operatorKey, sealed } from '../test-support/keys.ts';
import { startServerProcess, type ServerProcess } from '../test-support/server-process.ts';
import { plainRow } from '../test-support/service-sheet.ts';
import { csvOf } from '../test-support/transfers.ts';

const JSON_HEADERS = { 'Content-Type': 'application/json' };
const AS_OPERATOR = { ...JSON_HEADERS, Authorization: `Bearer ${operatorKey}` };

/** A write that was acknowledged, as something that must be true for ever after. */
interface Acknowledged {
  what: string;
  isThere: (api: string, imports: ReadonlySet<string>) => Promise<boolean>;
}

type Write = (api: string) => Promise<Acknowledged>;

const sendIntake: Write = async (api) => {
  const path = `/v1/intakes/${randomUUID()}`;
  const body = JSON.stringify(await sealed('Потрібна допомога'));
  const send = (to: string) => fetch(`${to}${path}`, { method: 'PUT', headers: JSON_HEADERS, body });
  await expectStatus(send(api), 201);
  // The same submission again is acknowledged as one that is there already.
  return { what: path, isThere: async (later) => (await send(later)).status === 200 };
};

const publishOrganization: Write = async (api) => {
  const id = randomUUID();
  const path = `/v1/manage/organizations/${id}`;
  const body = JSON.stringify({
    id,
    name: { uk: `Спілка ${id}`, en: `Union ${id}` },
    description: { uk: 'Для перевірки.', en: 'For a test.' },
  });
  await expectStatus(fetch(`${api}${path}`, { method: 'PUT', headers: AS_OPERATOR, body }), 201);
  return { what: path, isThere: async (later) => (await fetch(`${later}${path}`, { headers: AS_OPERATOR })).ok };
};

const importRows: Write = async (api) => {
  const batch = randomUUID();
  const rows = Array.from({ length: ROWS_OF_IMPORT }, (_, index) => ({ ...plainRow, own_id: `${batch} ${index}` }));
  const headers = { ...AS_OPERATOR, 'Content-Type': 'text/csv' };
  const body = await csvOf(rows);
  await expectStatus(fetch(`${api}/v1/manage/imports`, { method: 'POST', headers, body }), 200);
  return { what: `import ${batch}`, isThere: (_, imports) => Promise.resolve(imports.has(batch)) };
};

const writes = [sendIntake, publishOrganization, sendIntake, publishOrganization, importRows];

const ROWS_OF_IMPORT = 4;

async function expectStatus(sent: Promise<Response>, status: number): Promise<void> {
  const response = await sent;
  const text = await response.text();
  if (response.status !== status) throw new Refused(`${response.status}: ${text}`);
}

/** The server answered, and not as it should; unlike a connection that broke, this must not happen. */
class Refused extends Error {}

const WRITERS = 6;

/** A moment at which a server is killed: after so many answers that acknowledged a write, or in the middle of so many bytes. */
interface Moment {
  of: 'answers' | 'bytes';
  /** From 0 to 1, of the most that are waited for. */
  share: number;
}
const MOST_ANSWERS = 24;
/** What some dozens of writes come to, on their way to PostgreSQL or in the files of the embedded database. */
const MOST_BYTES = 200_000;

const moment: fc.Arbitrary<Moment> = fc.record({
  of: fc.constantFrom('answers', 'bytes'),
  share: fc.noBias(fc.integer({ min: 0, max: 9999 })).map((part) => part / 10_000),
});

/** A server that can be killed in the middle of a byte that it writes. */
interface Killable {
  server: ServerProcess;
  /** From now on it may write so many bytes. */
  killAfter: (bytes: number) => void;
  /** When it has ended. */
  close: () => Promise<void>;
}
type Start = (bytes: number) => Promise<Killable>;

/** Writes from many sides until the server is killed while they are under way. */
async function burst(start: Start, { of, share }: Moment): Promise<Acknowledged[]> {
  const bytes = 1 + Math.floor(share * MOST_BYTES);
  const { server, killAfter, close } = await start(bytes);
  const answers = of === 'answers' ? 1 + Math.floor(share * MOST_ANSWERS) : Number.POSITIVE_INFINITY;
  if (of === 'bytes') killAfter(bytes);
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
      if (acknowledged.length >= answers) server.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, turn) => writer(turn)));
  expect(await server.ended).toBeNull();
  await close();
  return acknowledged;
}

/** The imports that are there: each as a whole, and found, or not at all; also one whose answer never came. */
async function wholeImports(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom('service_at_location')
    .leftJoin('search_entry', 'search_entry.service_at_location_id', 'service_at_location.id')
    .select(['document', 'search_entry.service_at_location_id as found'])
    .execute();
  const counts = new Map<string, number>();
  for (const { document, found } of rows) {
    const batch = /^([0-9a-f-]{36}) \d+$/.exec(document.own_id ?? '')?.[1];
    if (batch === undefined) continue;
    expect(found).not.toBeNull();
    counts.set(batch, (counts.get(batch) ?? 0) + 1);
  }
  for (const [batch, count] of counts) expect(count, batch).toBe(ROWS_OF_IMPORT);
  return new Set(counts.keys());
}

const ROUNDS = 6;

/** Kills the server again and again on the same data. A failure tells the moments, and a seed that brings them back. */
const expectNothingLost = (start: Start, environment: Record<string, string>, options: DatabaseOptions) =>
  fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: ROUNDS, maxLength: ROUNDS }), async (moments) => {
      const all: Acknowledged[] = [];
      for (const one of moments) all.push(...(await burst(start, one)));
      const opened = await openDatabase(options);
      const imports = await wholeImports(opened.database);
      await opened.close();
      const server = await startServerProcess(environment, '--no-seed');
      for (const { what, isThere } of all) expect(await isThere(server.url, imports), what).toBe(true);
      expect(await server.end('SIGTERM')).toBe(0);
    }),
    { numRuns: 1, endOnFailure: true },
  );

describe('a server that is killed at any moment of a burst of writes loses none that it acknowledged, and leaves no half', () => {
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

  test('on PostgreSQL', async () => {
    const url = owner.url ?? '';
    const { hostname: host, port } = new URL(url);
    const start: Start = async () => {
      const connection = await endingConnection({ host, port: Number(port) }, Number.POSITIVE_INFINITY, () =>
        server.kill('SIGKILL'),
      );
      const passing = new URL(url);
      passing.port = String(connection.port);
      const server = await startServerProcess({ DATABASE_URL: passing.href, RK_DATA_DIR: folder }, '--no-seed');
      return { server, killAfter: (bytes) => connection.endAfter(bytes), close: () => connection.close() };
    };
    await expectNothingLost(start, { DATABASE_URL: url, RK_DATA_DIR: folder }, { url });
  }, 240_000);

  test('on the embedded database', async () => {
    const start: Start = async (bytes) => {
      const environment = { RK_DATA_DIR: folder, ...killing(bytes, { whenTold: true }) };
      const server = await startServerProcess(environment, '--no-seed');
      return { server, killAfter: () => server.kill('SIGUSR2'), close: () => Promise.resolve() };
    };
    await expectNothingLost(start, { RK_DATA_DIR: folder }, { dataDirectory: folder });
  }, 240_000);
});
