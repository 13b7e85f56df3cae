import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFileInPieces } from '../command-line/write-output.ts';
import { askApi, type AnyPage } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { sealed } from '../test-support/keys.ts';
import { endLine } from './backup-format.ts';
import { backedUpTables } from './backup-tables.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const [pglite, postgresql] = databases;
if (!pglite || !postgresql) throw new Error('There are two kinds of database.');

/** Everything that a backup is to keep, as text. */
async function contentOf({ database }: TestDatabase): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const { name } of await backedUpTables(database)) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} as t`.execute(
      database,
    );
    content[name] = rows
      .map(({ row }) => row)
      .filter((row) => !row.includes('"search_index'))
      .toSorted();
  }
  return content;
}

let folder: string;
let source: TestDatabase;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rk-backup-'));
  file = join(folder, 'backup.ndjson.gz');
  source = await postgresql.open();
  const body = JSON.stringify(await sealed('Потрібна допомога'));
  await askApi({ database: source.database })('/v1/intakes/9a3f0b6d-8e2c-4a71-8f0e-5c1a7d4b5c2e', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  await writeFileInPieces(file, writeBackup(source.database, { now: NOW }));
});
afterAll(async () => {
  await source.close();
  await rm(folder, { recursive: true });
});

describe.each([
  ['PostgreSQL', 'the embedded database', pglite],
  ['PostgreSQL', 'PostgreSQL', postgresql],
] as const)('a backup of %s restored into %s', (_, __, target) => {
  let restored: TestDatabase;
  beforeAll(async () => {
    restored = await target.open('empty');
  });
  afterAll(() => restored.close());

  test('brings everything back as it was, and it is found', async () => {
    const rows = await restoreBackup(restored.database, file, { now: NOW });
    const content = await contentOf(restored);
    expect(content).toEqual(await contentOf(source));
    expect(Object.values(content).flat()).toHaveLength(rows);
    expect(content['intake']).toHaveLength(1);
    const search = async (database: TestDatabase) =>
      (await askApi({ database: database.database })('/v1/search?text=психолог')).body as AnyPage;
    expect((await search(restored)).total_items).toBe((await search(source)).total_items);
    expect((await search(restored)).total_items).toBeGreaterThan(0);
  });

  test('numbers given out later follow those that are there', async () => {
    const ask = askApi({ database: restored.database });
    const answer = await ask('/v1/intakes/1f0e5c1a-7d4b-4c2e-9a3f-0b6d8e2c4a71', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(await sealed('Ще одне')),
    });
    expect(answer.status).toBe(201);
    const arrivals = await restored.database.selectFrom('intake').select('arrival').orderBy('arrival').execute();
    expect(arrivals).toHaveLength(2);
    expect(arrivals[1]?.arrival).toBeGreaterThan(arrivals[0]?.arrival ?? 0);
  });

  test('and backed up again is the same file, but for what has come since', async () => {
    await restored.database
      .deleteFrom('intake')
      .where('submission_id', '=', '1f0e5c1a-7d4b-4c2e-9a3f-0b6d8e2c4a71')
      .execute();
    const again = join(folder, `${target.kind}.ndjson.gz`);
    await writeFileInPieces(again, writeBackup(restored.database, { now: NOW }));
    const lines = async (path: string) =>
      gunzipSync(await readFile(path))
        .toString()
        .split('\n')
        .toSorted();
    expect(await lines(again)).toEqual(await lines(file));
  });

  test('is refused where there is data, unless that is to be replaced', async () => {
    const before = await contentOf(restored);
    await expect(restoreBackup(restored.database, file, { now: NOW })).rejects.toThrow(/holds data.*--replace/);
    expect(await contentOf(restored)).toEqual(before);
    await restored.database.deleteFrom('hotline').execute();
    await restoreBackup(restored.database, file, { now: NOW, replace: true });
    expect(await contentOf(restored)).toEqual(await contentOf(source));
  });
});

describe('a file that cannot be restored is refused, and nothing is changed', () => {
  let target: TestDatabase;
  beforeAll(async () => {
    target = await postgresql.open();
  });
  afterAll(() => target.close());

  const changed = async (name: string, change: (bytes: Buffer) => Buffer) => {
    const path = join(folder, name);
    await writeFile(path, change(await readFile(file)));
    return path;
  };
  const repacked = (name: string, change: (text: string) => string) =>
    changed(name, (bytes) => gzipSync(change(gunzipSync(bytes).toString())));

  test.each([
    ['cut off', () => changed('cut', (bytes) => bytes.subarray(0, bytes.length - 2000)), /damaged or not complete/],
    ['cut off at a line', () => repacked('lines', (text) => text.split('\n').slice(0, -20).join('\n')), /damaged/],
    [
      'with a byte that changed',
      () => changed('byte', (bytes) => bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 9)),
      /damaged/,
    ],
    ['with a word that changed', () => repacked('word', (text) => text.replace('психолог', 'патолог')), /damaged/],
    ['of something else', () => repacked('other', () => '{"a": 1}\n'), /is not a backup/],
    ['that is not packed', () => changed('plain', () => Buffer.from('text')), /damaged/],
    ['that is not there', () => Promise.resolve(join(folder, 'nowhere')), /There is no file/],
    [
      'of a newer version',
      () => repacked('newer', (text) => text.replace('"0001-records"', '"0001-records","9999-future"')),
      /newer version of the kit \(it has 9999-future\)/,
    ],
  ])('one %s', async (_, make, message) => {
    const before = await contentOf(target);
    await expect(restoreBackup(target.database, await make(), { now: NOW, replace: true })).rejects.toThrow(message);
    expect(await contentOf(target)).toEqual(before);
  });

  test('one whose rows the database refuses leaves what was there', async () => {
    const before = await contentOf(target);
    // Whole and unharmed as a file, with a row that refers to a service that is not there.
    const broken = await repacked('broken', (text) => {
      const lines = text.trimEnd().split('\n').slice(0, -1);
      const kept = lines.filter((line) => !line.includes('"status": "active"'));
      const body = kept.map((line) => `${line}\n`).join('');
      const rows = kept.filter((line) => line.startsWith('{')).length;
      return `${body}${endLine({ rows, sha256: createHash('sha256').update(body).digest('hex') })}\n`;
    });
    await expect(restoreBackup(target.database, broken, { now: NOW, replace: true })).rejects.toThrow(
      /violates foreign key/,
    );
    expect(await contentOf(target)).toEqual(before);
  });
});
