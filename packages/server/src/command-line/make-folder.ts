import { randomUUID } from 'node:crypto';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ToldError } from '../problems/told-error.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { fileReason } from './terminal-words/told-text.ts';

/**
 * Makes sure of a folder in which files can be written, for the one who runs the program alone when it is new. Before anything
 * else is done: whoever named a folder by mistake learns it at once.
 *
 * @throws ToldError naming the folder and what is wrong with it
 */
export async function makeWritableFolder(path: string): Promise<void> {
  try {
    await makeFolder(resolve(path));
    const probe = join(path, `.${randomUUID()}.writable`);
    await (await open(probe, 'wx', 0o600)).close();
    await rm(probe);
  } catch (cause) {
    const { uk, en } = fileReason(cause);
    const text = both(
      `У теку ${path} не можна писати: ${uk}. Нічого не записано; вкажіть іншу.`,
      `The folder ${path} cannot be written to: ${en}. Nothing was written; name another one.`,
    );
    throw new ToldError(text, { cause });
  }
}

/**
 * Makes a folder, with those that it lies in. Step by step, for `mkdir` of Node with `recursive` never ends where a folder is there
 * and says that it is not when something is made in it, as `/proc` does.
 */
async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!(await isThere(folder))) throw error;
  }
}

/** @throws when a file is there instead */
async function isThere(folder: string): Promise<boolean> {
  try {
    if ((await stat(folder)).isDirectory()) return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
  throw Object.assign(new Error(`${folder} is no folder.`), { code: 'ENOTDIR' });
}
