import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf as hkdfOf } from '@noble/hashes/hkdf.js';
import { hmac as hmacOf } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/* What age is made of, where there is no Node. */

export { sha256 };

export function publicPoint(secret: Uint8Array): Uint8Array {
  return x25519.getPublicKey(secret);
}

/** @throws for a point of small order */
export function sharedPoint(secret: Uint8Array, point: Uint8Array): Uint8Array {
  return x25519.getSharedSecret(secret, point);
}

export function hmac(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  return hmacOf(sha256, key, bytes);
}

export function hkdf(secret: Uint8Array, salt: Uint8Array, info: string): Uint8Array {
  return hkdfOf(sha256, secret, salt, new TextEncoder().encode(info), 32);
}

/** ChaCha20-Poly1305, with the tag at the end. */
export function sealed(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Uint8Array {
  return chacha20poly1305(key, nonce).encrypt(plain);
}

/** @throws when the tag is another */
export function opened(key: Uint8Array, nonce: Uint8Array, box: Uint8Array): Uint8Array {
  return chacha20poly1305(key, nonce).decrypt(box);
}
