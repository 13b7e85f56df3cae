import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rk-fingerprint-'));
  await mkdir(join(folder, 'sources/parts'), { recursive: true });
  await mkdir(join(folder, 'sources/node_modules'));
  await write('sources/one.ts', 'one');
  await write('sources/parts/two.ts', 'two');
});
afterEach(() => rm(folder, { recursive: true }));

const write = (path: string, text: string) => writeFile(join(folder, path), text);
const taken = () => fingerprint(folder, { include: ['sources/**'], exclude: (path) => path.endsWith('node_modules') });

it('stays the same while contents do, whenever files were written', async () => {
  const before = taken();
  await write('sources/parts/two.ts', 'two');
  expect(taken()).toBe(before);
});

it('stays the same when something changes that is left out', async () => {
  const before = taken();
  await write('sources/node_modules/other.js', 'other');
  await write('elsewhere.ts', 'elsewhere');
  expect(taken()).toBe(before);
});

it.each([
  ['has other contents', () => write('sources/parts/two.ts', 'owt')],
  ['comes', () => write('sources/three.ts', '')],
  ['goes', () => rm(join(folder, 'sources/one.ts'))],
  ['has another name', () => rename(join(folder, 'sources/one.ts'), join(folder, 'sources/eins.ts'))],
  [
    'gives some of its contents to the next',
    () => Promise.all([write('sources/one.ts', 'on'), write('sources/parts/two.ts', 'etwo')]),
  ],
])('is another one when a file %s', async (_, change) => {
  const before = taken();
  await change();
  expect(taken()).not.toBe(before);
});
