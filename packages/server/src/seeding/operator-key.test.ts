import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { authenticate } from '../access-keys/access-keys.ts';
import { pglite, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { keepOperatorKey } from './operator-key.ts';

let opened: TestDatabase;
let folder: string;
beforeEach(async () => {
  opened = await pglite.open();
  folder = await mkdtemp(join(tmpdir(), 'rk-operator-'));
});
afterEach(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

test('the key of the operator is made once, readable by nobody else, and is good for everything but submissions', async () => {
  const path = join(folder, 'operator-key.txt');
  const made = await Promise.all([
    keepOperatorKey(opened.database, { folder, now: NOW }),
    keepOperatorKey(opened.database, { folder, now: NOW }),
  ]);
  expect(made).toEqual([{ path }, { path }]);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const key = (await readFile(path, 'utf8')).trim();
  const principal = await authenticate(opened.database, key, NOW);
  expect(principal).toMatchObject({ organizationId: undefined, label: 'operator' });
  if (typeof principal === 'string') throw new Error(principal);
  expect([...principal.scopes]).not.toContain('intakes:read');
});

test('a file that holds no key is left alone and told about', async () => {
  await writeFile(join(folder, 'operator-key.txt'), 'nonsense');
  await expect(keepOperatorKey(opened.database, { folder, now: NOW })).rejects.toThrow('holds no access key');
});
