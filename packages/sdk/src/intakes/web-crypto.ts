import { toHexadecimal } from './encoding.ts';
import { IntakeError } from './intake-error.ts';

/**
 * The platform's cryptography, which browsers keep from pages that did not come over HTTPS.
 * @throws IntakeError with the code `unsupported`
 */
export function webCrypto(): SubtleCrypto {
  const { crypto } = globalThis as { crypto?: Partial<Crypto> };
  if (crypto?.subtle) return crypto.subtle;
  throw new IntakeError('unsupported', 'Nothing can be encrypted here: open the page over HTTPS, in a newer browser.');
}

/** The SHA-256 of bytes, in lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHexadecimal(new Uint8Array(await webCrypto().digest('SHA-256', bytes)));
}
