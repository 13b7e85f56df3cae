import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { derivedSecret, type ServerSecrets } from '../../server-secret/derived-secret.ts';

const derive = promisify<Buffer, Buffer, number, { N: number; r: number; p: number }, Buffer>(scrypt);

/**
 * 512 KiB of memory and 1.4 ms of a processor for each guess; 200 submissions a second then cost 28 % of a core. Behind it
 * are 20 random digits and the secret of the server: without RK_SECRET, which is kept apart from the database, a copy of that
 * allows no guessing at all.
 */
const SLOWNESS = { N: 512, r: 8, p: 1 };

/** What is kept of a receipt code: always the same, so that it can be looked up, and of no use without the secret. */
export async function receiptHash(receiptSha256: string, secrets: ServerSecrets): Promise<string> {
  const [secret] = await secrets();
  return hashWith(secret, receiptSha256);
}

/** What may have been kept of a receipt code, by each secret that the server has had. */
export async function receiptHashes(receiptSha256: string, secrets: ServerSecrets): Promise<string[]> {
  return Promise.all((await secrets()).map((secret) => hashWith(secret, receiptSha256)));
}

async function hashWith(secret: Buffer, receiptSha256: string): Promise<string> {
  const salt = derivedSecret(secret, 'receipts');
  return (await derive(Buffer.from(receiptSha256, 'hex'), salt, 32, SLOWNESS)).toString('base64url');
}
