import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeWritableFolder } from './make-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rk-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a folder to write into', () => {
  test('is made with those that it lies in, for its owner alone, and nothing is left in it', async () => {
    const deep = join(folder, 'one', 'two');
    await Promise.all([makeWritableFolder(deep), makeWritableFolder(deep)]);
    expect((await stat(deep)).mode & 0o777).toBe(0o700);
    expect(await readdir(deep)).toEqual([]);
  });

  test('may be there already', async () => {
    await makeWritableFolder(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is refused where a file stands in its place, or on the way to it', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'kept');
    await expect(makeWritableFolder(file)).rejects.toThrow('a file stands in its way');
    await expect(makeWritableFolder(join(file, 'deeper'))).rejects.toThrow('a file stands in its way');
  });

  test.runIf(process.platform === 'linux')(
    'is refused at once where nothing can be made, in both languages',
    async () => {
      const refused = await makeWritableFolder('/proc/x').catch((error: unknown) => error);
      expect(refused).toMatchObject({
        text: {
          uk: expect.stringContaining('У теку /proc/x не можна писати') as string,
          en: expect.stringContaining('The folder /proc/x cannot be written to') as string,
        },
      });
    },
  );
});
