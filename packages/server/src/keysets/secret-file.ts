import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { ToldError } from '../problems/told-error.ts';
import { both } from '../spreadsheets/bilingual.ts';

/** Nobody else on the machine may read the keys. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Makes a folder that nobody else on the machine may look into. */
export async function makeSecretFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  await chmod(folder, FOLDER_MODE);
}

/**
 * Writes a new file that nobody else on the machine may read. One that is there is never changed: a key that is overwritten is
 * lost, and all that was encrypted for it.
 *
 * @throws Error when there is a file
 */
export async function writeSecretFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { mode: FILE_MODE, flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EEXIST') throw error;
    throw new ToldError(
      both(
        `Файл ${path} уже є, його не змінено. Вкажіть інший.`,
        `There is a file at ${path} already, and it is left as it is. Name another one.`,
      ),
      { cause: error },
    );
  }
}
