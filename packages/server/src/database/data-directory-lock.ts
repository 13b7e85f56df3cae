import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ToldError } from '../problems/told-error.ts';
import { both, type Bilingual } from '../spreadsheets/bilingual.ts';

interface Owner {
  pid: number;
  /** When the process started, where the system tells (Linux): a number that came round again is another process. */
  started?: string;
}

const ownLocks = new Set<string>();

/**
 * Takes a data folder for this process: two processes writing the same embedded database destroy it. A lock whose
 * process is gone (power cut, `kill -9`) is taken over.
 *
 * @returns gives the folder free again
 * @throws ToldError naming the process that has the folder open
 */
export async function lockDataDirectory(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'database.lock');
  if (ownLocks.has(file)) throw new ToldError(inUse(folder, process.pid));
  if (!(await created(file))) {
    const owner = await ownerOf(file);
    if (owner && owner.pid !== process.pid && (await runs(owner))) throw new ToldError(inUse(folder, owner.pid));
    await rm(file, { force: true });
    if (!(await created(file))) throw new ToldError(inUse(folder, (await ownerOf(file))?.pid));
  }
  ownLocks.add(file);
  return async () => {
    if (ownLocks.delete(file)) await rm(file, { force: true });
  };
}

function inUse(folder: string, pid: number | undefined): Bilingual {
  return both(
    `Теку даних ${folder} тримає відкритою ${pid === undefined ? 'інший процес' : `процес ${pid}`}. Спершу зупиніть той сервер, працюйте з ним через HTTP або вкажіть іншу теку в RK_DATA_DIR.`,
    `The data folder ${folder} is in use by ${pid === undefined ? 'another process' : `process ${pid}`}. Stop that server first, work with it over HTTP, or set RK_DATA_DIR to another folder.`,
  );
}

async function created(file: string): Promise<boolean> {
  const started = await startOf(process.pid);
  const owner: Owner = { pid: process.pid, ...(started === undefined ? {} : { started }) };
  try {
    await writeFile(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function ownerOf(file: string): Promise<Owner | undefined> {
  try {
    const owner: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof owner === 'object' && owner !== null && 'pid' in owner ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

async function runs({ pid, started }: Owner): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return started === undefined || started === (await startOf(pid));
}

/** The 22nd field of /proc/<pid>/stat; the second, the program's name in brackets, may hold spaces. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
