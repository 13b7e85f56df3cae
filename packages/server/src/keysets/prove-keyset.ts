import { readFile } from 'node:fs/promises';
import type { Keyset } from '@resilience-kit/contract';
import { Decrypter, Encrypter } from 'age-encryption';
import { readIdentityFile } from './identity-file.ts';

/**
 * Encrypts something for a whole keyset and opens it with each of the files, as they lie on the disk: a keyset that is
 * published before that could lose what people send.
 *
 * @throws Error naming the file that does not open it
 */
export async function proveKeyset({ recipients }: Pick<Keyset, 'recipients'>, files: readonly string[]): Promise<void> {
  const probe = `Can this be read again? ${crypto.randomUUID()}`;
  const encrypter = new Encrypter();
  for (const { recipient } of recipients) encrypter.addRecipient(recipient);
  const encrypted = await encrypter.encrypt(probe);
  for (const path of files) {
    if ((await openedWith(path, encrypted)) === probe) continue;
    throw new Error(`${path} does not open what is encrypted for this keyset, so the keyset must not be published.`);
  }
}

async function openedWith(path: string, encrypted: Uint8Array): Promise<string | undefined> {
  const identity = readIdentityFile(await readFile(path, 'utf8'))?.identity;
  if (identity === undefined) return undefined;
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return await decrypter.decrypt(encrypted, 'text');
  } catch {
    return undefined;
  }
}
