import { verifyAsync } from '@noble/ed25519';
import { webCrypto } from './web-crypto.ts';

/**
 * Whether an Ed25519 signature (RFC 8032) of a message is by this key. Platforms that do not know the algorithm, such
 * as phones from before 2024, use an implementation of 3 kB that is always there: they could not load it when the network fails.
 */
export async function isSignedBy(
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const subtle = webCrypto();
  let imported: CryptoKey;
  try {
    imported = await subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
  } catch {
    // Either the algorithm is unknown here or the key is no point of the curve: the implementation tells.
    return verifyAsync(signature, message, key, { zip215: false });
  }
  return subtle.verify({ name: 'Ed25519' }, imported, signature, message);
}
