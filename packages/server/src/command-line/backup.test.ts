import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { main } from './main.ts';

describe('backup and restore on the command line', () => {
  let opened: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    opened = await postgresql.open();
    folder = await mkdtemp(join(tmpdir(), 'rk-backup-'));
  });
  afterAll(async () => {
    await opened.close();
    await rm(folder, { recursive: true });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  async function run(environment: Record<string, string>, ...commandArguments: string[]) {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const written = { output: '', errors: '' };
    const code = await main(commandArguments, {
      output: { write: (text) => (written.output += text) },
      errors: { write: (text) => (written.errors += text) },
    });
    return { code, ...written };
  }

  test('the way from PostgreSQL, or a replica of it that only reads, to a folder', async () => {
    const file = join(folder, 'backup.ndjson.gz');
    const readOnly = `${opened.url ?? ''}?options=-c%20default_transaction_read_only%3Don`;
    const backup = await run({ DATABASE_URL: readOnly }, 'backup', '--output', file);
    expect(backup).toMatchObject({ code: 0, errors: '' });
    expect(backup.output).toMatch(/^Backed up \d+ rows to /);
    const target = { DATABASE_URL: '', RK_DATA_DIR: join(folder, 'data') };
    const restore = await run(target, 'restore', file);
    expect(restore).toMatchObject({ code: 0, errors: '' });
    expect(restore.output.replace('Restored', 'Backed up').replace(' from ', ' to ')).toBe(backup.output);
    expect(await run(target, 'restore', file)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/holds data.*--replace/) as string,
    });
  });

  test('a backup that fails leaves no file', async () => {
    const empty = await postgresql.open('empty');
    const { code, errors } = await run(
      { DATABASE_URL: empty.url ?? '' },
      'backup',
      '--output',
      join(folder, 'none.gz'),
    );
    expect({ code, errors }).toEqual({
      code: 1,
      errors: 'This database holds no data of the kit, so there is nothing to back up.\n',
    });
    expect((await readdir(folder)).filter((name) => name.startsWith('none'))).toEqual([]);
    await empty.close();
  });

  test('an embedded database with nothing of the kit is told, and leaves no file either', async () => {
    const data = join(folder, 'not-filled');
    await mkdir(join(data, 'database'), { recursive: true });
    const file = join(folder, 'not-filled.gz');
    const { code, errors } = await run({ DATABASE_URL: '', RK_DATA_DIR: data }, 'backup', '--output', file);
    expect({ code, errors }).toEqual({
      code: 1,
      errors: 'This database holds no data of the kit, so there is nothing to back up.\n',
    });
    expect((await readdir(folder)).filter((name) => name.startsWith('not-filled.'))).toEqual([]);
  });

  test.each([
    ['backup', '--output', 'backup.gz'],
    ['export', '--format', 'csv', '--out', 'services.csv'],
    ['snapshot', '--output', 'snapshot'],
  ])('%s without a database says what to set, and makes none', async (...commandArguments) => {
    const data = join(folder, 'not-there');
    const { code, errors } = await run({ DATABASE_URL: '', RK_DATA_DIR: data }, ...commandArguments);
    expect(code).toBe(1);
    expect(errors).toMatch(/DATABASE_URL is not set.*not-there/);
    expect(existsSync(data)).toBe(false);
  });

  test.each([[['backup']], [['restore']], [['restore', 'a', 'b']], [['backup', '--out', 'x']]])(
    'wrong usage %j ends with 2',
    async (commandArguments) => {
      expect((await run({ DATABASE_URL: 'postgres://127.0.0.1:1/x' }, ...commandArguments)).code).toBe(2);
    },
  );
});
