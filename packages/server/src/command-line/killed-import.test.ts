import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type DatabaseOptions } from '../database/database.ts';
import { IMPORT_LOCK } from '../imports/write-dataset.ts';
import { dumpOf, postgresql, type TestDatabase } from '../test-support/databases.ts';
import { endingConnection } from '../test-support/ending-connection.ts';
import { bytesWritten, killing } from '../test-support/killing.ts';
import { plainRow } from '../test-support/service-sheet.ts';
import { csvOf } from '../test-support/transfers.ts';

const program = fileURLToPath(new URL('../../bin/resilience-kit.mjs', import.meta.url));
const ROWS = 25;
const ROUNDS = 6;
const share = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((part) => part / 10_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rk-killed-command-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A file of services that no other round has. */
async function fileOf(round: number): Promise<string> {
  const path = join(folder, `round-${round}.csv`);
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    ...plainRow,
    own_id: `${round}/${index}`,
    organization: `Спілка ${round}`,
    service_name_uk: `Послуга ${round}/${index}`,
    address_uk: `вул. Прикладна, ${round * 100 + index}`,
  }));
  await writeFile(path, await csvOf(rows));
  return path;
}

interface Outcome {
  wasKilled: boolean;
  /** What was written until the end, to files or to PostgreSQL. */
  bytes: number;
}

/** Runs `resilience-kit import` in a process of its own. */
function command(path: string, environment: Record<string, string>) {
  const child = spawn(process.execPath, [program, 'import', path, '--language', 'en'], {
    env: { ...process.env, DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = Promise.all([once(child, 'close'), text(child.stderr)]).then(([[code, signal], errors]) => {
    if (signal === null) expect(code, errors).toBe(0);
    return { wasKilled: signal === 'SIGKILL', errors };
  });
  return { ended, kill: () => child.kill('SIGKILL') };
}

/** Imports the file of a round, and is killed after so many bytes unless it has ended by then. */
type Run = (round: number, bytes: number) => Promise<Outcome>;

/** How much is there of the file of a round: all that it brings, or nothing, in whichever table. */
async function importedOf(round: number, options: DatabaseOptions): Promise<'all' | 'nothing'> {
  const opened = await openDatabase(options);
  try {
    const { database } = opened;
    // PostgreSQL may still be at the last statement of the dead; nobody imports beside it.
    await database
      .transaction()
      .execute((transaction) => sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(transaction));
    const { rows } = await sql<Record<string, number>>`
      select
        (select count(*) from organization where document -> 'name' ->> 'uk' = ${`Спілка ${round}`}) as organizations,
        (select count(*) from service where document ->> 'own_id' like ${`${round}/%`}) as services,
        (select count(*) from service_at_location where document ->> 'own_id' like ${`${round}/%`}) as entries,
        (select count(*) from service_at_location join search_entry on service_at_location_id = service_at_location.id
          where service_at_location.document ->> 'own_id' like ${`${round}/%`}) as found,
        (select count(distinct change_id) from record_change where record_id in (
          select id::text from service where document ->> 'own_id' like ${`${round}/%`})) as changes
    `.execute(database);
    const [counts] = rows;
    const nothing = { organizations: 0, services: 0, entries: 0, found: 0, changes: 0 };
    const all = { organizations: 1, services: ROWS, entries: ROWS, found: ROWS, changes: 1 };
    expect([nothing, all]).toContainEqual(counts);
    return counts?.['services'] === 0 ? 'nothing' : 'all';
  } finally {
    await opened.close();
  }
}

/** Kills an import in every round, on what the rounds before it left. A failure tells the moments, and a seed that brings them back. */
async function expectAllOrNothing(run: Run, options: DatabaseOptions): Promise<void> {
  const whole = await run(0, Number.POSITIVE_INFINITY);
  expect(whole.wasKilled).toBe(false);
  expect(whole.bytes).toBeGreaterThan(1000);
  expect(await importedOf(0, options)).toBe('all');
  await fc.assert(
    fc.asyncProperty(fc.array(share, { minLength: ROUNDS, maxLength: ROUNDS }), async (shares) => {
      let kills = 0;
      for (const [index, part] of shares.entries()) {
        const round = index + 1;
        const { wasKilled } = await run(round, 1 + Math.floor(part * whole.bytes));
        const imported = await importedOf(round, options);
        if (wasKilled) kills += 1;
        else expect(imported).toBe('all');
      }
      expect(kills).toBeGreaterThan(0);
      // The last one again, whatever was left of it, and once more.
      for (let time = 0; time < 2; time += 1) {
        expect(await run(ROUNDS, Number.POSITIVE_INFINITY)).toMatchObject({ wasKilled: false });
        expect(await importedOf(ROUNDS, options)).toBe('all');
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
}

describe('resilience-kit import, killed at any moment from its start to its end, has imported all of the file or nothing', () => {
  describe('on PostgreSQL', () => {
    let opened: TestDatabase;
    beforeAll(async () => {
      opened = await postgresql.open();
    });
    afterAll(() => opened.close());

    test('after any byte that it sends to the database', async () => {
      const url = opened.url ?? '';
      const { hostname: host, port } = new URL(url);
      const run: Run = async (round, bytes) => {
        const connection = await endingConnection({ host, port: Number(port) }, bytes, () => importing.kill());
        const passing = new URL(url);
        passing.port = String(connection.port);
        const importing = command(await fileOf(round), { DATABASE_URL: passing.href });
        const { wasKilled } = await importing.ended;
        await connection.close();
        return { wasKilled, bytes: connection.sent() };
      };
      await expectAllOrNothing(run, { url });
    }, 240_000);
  });

  describe('on the embedded database', () => {
    let dataDirectory: string;
    beforeAll(async () => {
      dataDirectory = join(folder, 'data');
      const filled = await openDatabase({ dataDirectory, dump: await dumpOf('filled') });
      await filled.close();
    });

    test('after any byte that it writes to its files', async () => {
      const run: Run = async (round, bytes) => {
        const importing = command(await fileOf(round), { RK_DATA_DIR: dataDirectory, ...killing(bytes) });
        const { wasKilled, errors } = await importing.ended;
        return { wasKilled, bytes: wasKilled ? bytes : bytesWritten(errors) };
      };
      await expectAllOrNothing(run, { dataDirectory });
    }, 240_000);
  });
});
