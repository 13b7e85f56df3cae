import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SHORTEST = 32;
const FILE = 'server-secret.txt';

/**
 * The secret from which the server derives others, so that none of those has to be stored. All copies of a server must
 * have the same one.
 *
 * @param source where it is, for the message
 * @throws Error with the remedy when it is too short to be one
 */
export function serverSecretFrom(text: string, source: string): Buffer {
  const secret = Buffer.from(text.trim());
  if (secret.length < SHORTEST) {
    throw new Error(
      `The secret in ${source} is too short: it needs ${SHORTEST} random bytes or more. Make one with: openssl rand -base64 32`,
    );
  }
  return secret;
}

/** The secret in a folder of keys, made when there is none: for a server that is the only one on its data. */
export async function keepServerSecret(folder: string): Promise<Buffer> {
  const path = join(folder, FILE);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return serverSecretFrom(await readFile(path, 'utf8'), path);
}
