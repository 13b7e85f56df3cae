import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { keysetStatement, type Keyset } from '@resilience-kit/contract';

export type UnsignedKeyset = Omit<Keyset, 'signature' | 'signing_key'>;

/** What stands before the 32 bytes of an Ed25519 public key in its SPKI form (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** The keyset with its signature. `signingKey` is an Ed25519 private key. */
export function signedKeyset(keyset: UnsignedKeyset, signingKey: KeyObject): Keyset {
  const signature = sign(null, Buffer.from(keysetStatement(keyset)), signingKey);
  return { ...keyset, signing_key: publicSigningKey(signingKey), signature: signature.toString('base64url') };
}

/** Whether the signature is that of `signing_key`. Whether that is the right key, only its fingerprint tells. */
export function isSigned(keyset: Keyset): boolean {
  const key = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, Buffer.from(keyset.signing_key, 'base64url')]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, Buffer.from(keysetStatement(keyset)), key, Buffer.from(keyset.signature, 'base64url'));
}

/** The public half of an Ed25519 key as keysets carry it: base64url of its 32 bytes. */
export function publicSigningKey(signingKey: KeyObject): string {
  const publicKey = signingKey.type === 'private' ? createPublicKey(signingKey) : signingKey;
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length).toString('base64url');
}

/** What pages pin: lower-case hexadecimal SHA-256 of the 32 bytes of the public key. */
export function fingerprintOf({ signing_key: signingKey }: Pick<Keyset, 'signing_key'>): string {
  return createHash('sha256').update(Buffer.from(signingKey, 'base64url')).digest('hex');
}
