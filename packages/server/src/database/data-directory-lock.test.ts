import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataDirectory } from './data-directory-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rk-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a folder in use is refused with a message that names it', async () => {
  const unlock = await lockDataDirectory(folder);
  await expect(lockDataDirectory(folder)).rejects.toThrow(`${folder} is in use by process ${process.pid}`);
  await expect(lockDataDirectory(folder)).rejects.toMatchObject({
    text: { uk: expect.stringContaining(`процес ${process.pid}`) as string },
  });
  await unlock();
});

test('a folder that was given free can be taken again, and nothing stays behind', async () => {
  await (
    await lockDataDirectory(folder)
  )();
  await (
    await lockDataDirectory(folder)
  )();
  expect(await readdir(folder)).toEqual([]);
});

test('the lock of another process that runs is respected', async () => {
  await writeFile(join(folder, 'database.lock'), JSON.stringify({ pid: process.ppid }));
  await expect(lockDataDirectory(folder)).rejects.toThrow(`process ${process.ppid}`);
});

test.each([
  ['of a process that is gone', JSON.stringify({ pid: 2 ** 30 })],
  ['of an earlier process with the same number', JSON.stringify({ pid: process.ppid, started: '1' })],
  ['of an earlier run with our number', JSON.stringify({ pid: process.pid, started: '1' })],
  ['cut off by a power cut', '{"pi'],
])('a lock %s is taken over', async (_, content) => {
  await writeFile(join(folder, 'database.lock'), content);
  await (
    await lockDataDirectory(folder)
  )();
});
