import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../database/database.ts';
import { dumpOf, postgresql } from '../test-support/databases.ts';
import { endingConnection } from '../test-support/ending-connection.ts';
import { NOW, TESTER } from '../test-support/fixed.ts';
import { manyRows, serviceSheet } from '../test-support/service-sheet.ts';
import { importRows } from './import-rows.ts';
import { IMPORT_LOCK } from './write-dataset.ts';

const program = fileURLToPath(new URL('../test-support/killed-import.ts', import.meta.url));
/** One import of so many rows, and another of those and as many more. */
const ROWS = [30, 60] as const;
const RUNS = 2;
const share = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((part) => part / 10_000);

/** What became of a process that imported. */
interface Run {
  wasKilled: boolean;
  /** Of each import that it said was done: how many bytes it had written by then. */
  acknowledged: number[];
}

/**
 * Runs the imports in a process of their own; `kill` is there to be called at any moment. `written` tells how many bytes it
 * has written, from what it tells itself of its files.
 */
function importing(options: object, written = (toFiles: number) => toFiles): { kill: () => void; ended: Promise<Run> } {
  const child = spawn(process.execPath, [program, JSON.stringify({ ...options, rows: ROWS })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: number[] = [];
  createInterface(child.stdout).on('line', (line) => acknowledged.push(written(Number(line))));
  const ended = once(child, 'close').then(([code, signal]) => {
    if (signal === null) expect(code).toBe(0);
    return { wasKilled: signal === 'SIGKILL', acknowledged };
  });
  return { kill: () => child.kill('SIGKILL'), ended };
}

/** All that an import leaves, without what is another each time: identifiers of changes, numbers of words. */
async function stateOf(database: Database): Promise<Record<string, unknown[]>> {
  const queries = {
    organizations: sql`select document from organization order by id`,
    services: sql`select document, vector::text as vector from service order by id`,
    terms: sql`select service_id, taxonomy_term_id, link_type from service_term order by 1, 2, 3`,
    locations: sql`select document from location order by id`,
    entries: sql`select document from service_at_location order by id`,
    index: sql`
      select service_at_location_id, profile_id, sort_name, place_codes, closed, (
        select array_agg(lexeme order by lexeme) from lexeme where id = any(lexemes)
      ) as words from search_entry order by 1
    `,
    words: sql`select lexeme, word, frequency from lexeme where frequency > 0 order by lexeme`,
    changes: sql`
      select resource, record_id, action, before, after from record_change join change on change.id = change_id
      where source = ${TESTER.source} and by = ${TESTER.by} order by sequence, position
    `,
  };
  const state: Record<string, unknown[]> = {};
  for (const [name, query] of Object.entries(queries)) state[name] = (await query.execute(database)).rows;
  return state;
}

function importHere(database: Database, rows: number) {
  return importRows(database, [serviceSheet(manyRows(rows))], { actor: TESTER, language: 'uk', now: NOW });
}

/** The states before all imports, after the first and after the second, when nothing goes wrong. */
async function undisturbed(database: Database) {
  const states = [await stateOf(database)];
  for (const rows of ROWS) {
    await importHere(database, rows);
    states.push(await stateOf(database));
  }
  return states;
}

/** After a killed process: some of its imports are there as wholes, those it acknowledged among them; the rest can be made up for. */
async function expectRecovery(
  database: Database,
  { acknowledged }: Run,
  states: Awaited<ReturnType<typeof undisturbed>>,
) {
  // The database may still be at the last statement of the dead; nobody imports beside it.
  await database
    .transaction()
    .execute((transaction) => sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(transaction));
  const found = await stateOf(database);
  const changes = found['changes']?.length ?? 0;
  const done = states.findIndex((state) => state['changes']?.length === changes);
  expect(found).toEqual(states[done]);
  expect(done).toBeGreaterThanOrEqual(acknowledged.length);
  const { counts } = await importHere(database, ROWS[1]);
  const before = [0, ...ROWS][done] ?? 0;
  expect(counts).toEqual({ added: ROWS[1] - before, changed: 0, unchanged: before, retired: 0 });
  const { changes: _, ...records } = await stateOf(database);
  const { changes: __, ...whole } = states[2] ?? {};
  expect(records).toEqual(whole);
  expect((await importHere(database, ROWS[1])).changeId).toBeUndefined();
}

/** Tries moments in each of the imports of a run that nobody killed: those after so many bytes. */
const atAnyMoment = ({ acknowledged }: Run, killAfter: (bytes: number) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(fc.array(share, { minLength: ROWS.length, maxLength: ROWS.length }), async (shares) => {
      for (const [index, end] of acknowledged.entries()) {
        const start = acknowledged[index - 1] ?? 0;
        await killAfter(Math.floor(start + (shares[index] ?? 0) * (end - start)));
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );

describe('an import that is killed at any moment is there as a whole or not at all, and can be made again', () => {
  test('on PostgreSQL, after any byte that it sends to the database', async () => {
    const run = async (most: number) => {
      const opened = await postgresql.open();
      const url = new URL(opened.url ?? '');
      const target = { host: url.hostname, port: Number(url.port) };
      const connection = await endingConnection(target, most, () => dying.kill());
      url.port = String(connection.port);
      const dying = importing({ url: url.href }, () => connection.sent());
      const outcome = await dying.ended;
      await connection.close();
      return { opened, outcome };
    };
    const whole = await run(Number.POSITIVE_INFINITY);
    expect(whole.outcome).toMatchObject({ wasKilled: false, acknowledged: { length: ROWS.length } });
    await whole.opened.close();
    const fresh = await postgresql.open();
    const states = await undisturbed(fresh.database);
    await fresh.close();
    await atAnyMoment(whole.outcome, async (bytes) => {
      const { opened, outcome } = await run(bytes + 1);
      expect(outcome.wasKilled).toBe(true);
      await expectRecovery(opened.database, outcome, states);
      await opened.close();
    });
  }, 240_000);

  describe('on PGlite', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'rk-killed-import-'));
      const filled = await openDatabase({ dataDirectory: join(folder, 'filled'), dump: await dumpOf('filled') });
      await filled.close();
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const copied = async (name: string) => {
      const dataDirectory = join(folder, name);
      await cp(join(folder, 'filled'), dataDirectory, { recursive: true });
      return dataDirectory;
    };

    test('after any byte that it writes to its files', async () => {
      const whole = await importing({ dataDirectory: await copied('whole') }).ended;
      expect(whole).toMatchObject({ wasKilled: false, acknowledged: { length: ROWS.length } });
      const fresh = await openDatabase({ dataDirectory: await copied('fresh') });
      const states = await undisturbed(fresh.database);
      await fresh.close();
      let runs = 0;
      await atAnyMoment(whole, async (bytes) => {
        const dataDirectory = await copied(`killed-${(runs += 1)}`);
        const outcome = await importing({ dataDirectory, lastByte: bytes }).ended;
        expect(outcome.wasKilled).toBe(true);
        const opened = await openDatabase({ dataDirectory });
        await expectRecovery(opened.database, outcome, states);
        await opened.close();
      });
    }, 240_000);
  });
});
