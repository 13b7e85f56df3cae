import { primitives } from './primitives/primitives.test.support.ts';

const { hkdf, hmac, opened, publicPoint, sealed, sha256, sharedPoint } = primitives;

/*
 * A second implementation of age v1 (C2SP age.md), which can also make files that nobody should accept.
 * Everything follows from words, so that each run makes the same files.
 */

export const CHUNK = 65_536;
const TAG = 16;
const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** Bytes that follow from a word. */
export function bytesFrom(word: string, length = 32): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) => sha256(Buffer.from(`${word} ${index}`)));
  return Buffer.concat(blocks).subarray(0, length);
}

/** Base64 without padding, as headers of age have it. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}

/** The 32 bytes of `AGE-SECRET-KEY-1…`; the checksum is not looked at. */
export function secretOf(identity: string): Buffer {
  const words = Array.from(identity.slice('AGE-SECRET-KEY-1'.length, -6).toLowerCase(), (one) => ALPHABET.indexOf(one));
  const bits = words.map((word) => word.toString(2).padStart(5, '0')).join('');
  return Buffer.from(
    Array.from({ length: 32 }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2)),
  );
}

export function publicOf(secret: Buffer): Buffer {
  return Buffer.from(publicPoint(secret));
}

function shared(secret: Buffer, share: Buffer): Buffer {
  return Buffer.from(sharedPoint(secret, share));
}

function derived(secret: Uint8Array, salt: Uint8Array, info: string): Buffer {
  return Buffer.from(hkdf(secret, salt, info));
}

/** A stanza as its lines stand in the header. */
export interface StanzaLines {
  args: string[];
  body: string[];
}

export interface StanzaOptions {
  /** Whom it is for. */
  to: Buffer;
  fileKey: Buffer;
  word?: string;
  /** In place of the public half of the ephemeral key; the secret that it leads to is then all zeros. */
  share?: Buffer;
}

/** The stanza of an X25519 recipient. */
export function x25519Stanza({ to, fileKey, word = 'ephemeral', share }: StanzaOptions): StanzaLines {
  const ephemeral = bytesFrom(word);
  const actual = share ?? publicOf(ephemeral);
  const secret = share ? Buffer.alloc(32) : shared(ephemeral, to);
  const key = derived(secret, Buffer.concat([actual, to]), 'age-encryption.org/v1/X25519');
  return { args: ['X25519', base64(actual)], body: bodyLines(sealed(key, Buffer.alloc(12), fileKey)) };
}

/** A body in lines of 64 characters; the last one is shorter, and empty if need be. */
export function bodyLines(body: Uint8Array): string[] {
  const text = base64(body);
  const full = text.match(/.{64}/g) ?? [];
  return [...full, text.slice(full.length * 64)];
}

export interface AgeFileParts {
  version?: string;
  stanzas: readonly StanzaLines[];
  fileKey: Buffer;
  /** The line of the code over the header, from the right one; undefined leaves it out. */
  macLine?: (right: string) => string | undefined;
  /** Changes the text of the header after the code was made over it. */
  header?: (text: string) => string;
  /** Changes the text of the header before the code is made over it. */
  signedHeader?: (text: string) => string;
  plain?: Uint8Array;
  /** In place of the chunks: what follows the nonce. */
  payload?: (encrypt: ChunkEncrypter) => Buffer;
  /** Cuts or changes the whole file. */
  file?: (file: Buffer) => Buffer;
}

/** Encrypts a chunk under its number. */
export type ChunkEncrypter = (plain: Uint8Array, number: number, isLast: boolean) => Buffer;

function asItIs<Value>(value: Value): Value {
  return value;
}

/** A file of age, right or wrong. */
export function ageFile(parts: AgeFileParts): Buffer {
  const { version = 'age-encryption.org/v1', stanzas, fileKey, plain = Buffer.alloc(0), macLine = asItIs } = parts;
  const lines = stanzas.flatMap(({ args, body }) => [`-> ${args.join(' ')}`, ...body]);
  const written = (parts.signedHeader ?? asItIs)(`${[version, ...lines].join('\n')}\n`);
  const code = hmac(derived(fileKey, Buffer.alloc(0), 'header'), Buffer.from(`${written}---`, 'latin1'));
  const line = macLine(`--- ${base64(code)}\n`);
  const text = (parts.header ?? asItIs)(written + (line ?? ''));
  const nonce = bytesFrom('payload nonce', 16);
  const key = derived(fileKey, nonce, 'payload');
  const encrypt: ChunkEncrypter = (chunk, number, isLast) =>
    Buffer.from(sealed(key, chunkNonce(number, isLast), chunk));
  const chunks = parts.payload ? parts.payload(encrypt) : encryptedChunks(plain, encrypt);
  return (parts.file ?? asItIs)(Buffer.concat([Buffer.from(text, 'latin1'), nonce, chunks]));
}

function encryptedChunks(plain: Uint8Array, encrypt: ChunkEncrypter): Buffer {
  const count = Math.max(1, Math.ceil(plain.length / CHUNK));
  return Buffer.concat(
    Array.from({ length: count }, (_, index) =>
      encrypt(plain.subarray(index * CHUNK, (index + 1) * CHUNK), index, index === count - 1),
    ),
  );
}

function chunkNonce(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/**
 * Opens a file of age, strictly.
 *
 * @throws when it is not for this secret or not as it has to be
 */
export function openAgeFile(file: Buffer, secret: Buffer): Buffer {
  const end = file.indexOf('\n---') + 4;
  const header = file.subarray(0, end).toString('latin1');
  const [, mac = ''] = /^ ([A-Za-z0-9+/]{43})\n/.exec(file.subarray(end, end + 45).toString('latin1')) ?? [];
  const stanzas = [...header.matchAll(/-> X25519 ([A-Za-z0-9+/]{43})\n([A-Za-z0-9+/]{43})\n/g)];
  const own = publicOf(secret);
  for (const [, share = '', body = ''] of stanzas) {
    const point = Buffer.from(share, 'base64');
    const key = derived(shared(secret, point), Buffer.concat([point, own]), 'age-encryption.org/v1/X25519');
    let fileKey: Buffer;
    try {
      fileKey = Buffer.from(opened(key, Buffer.alloc(12), Buffer.from(body, 'base64')));
    } catch {
      continue;
    }
    const code = hmac(derived(fileKey, Buffer.alloc(0), 'header'), Buffer.from(header));
    if (base64(code) !== mac) throw new Error('The code over the header is wrong.');
    const payload = file.subarray(end + 45);
    const payloadKey = derived(fileKey, payload.subarray(0, 16), 'payload');
    const chunks = payload.subarray(16);
    const count = Math.ceil(chunks.length / (CHUNK + TAG));
    return Buffer.concat(
      Array.from({ length: count }, (_, index) =>
        opened(
          payloadKey,
          chunkNonce(index, index === count - 1),
          chunks.subarray(index * (CHUNK + TAG), (index + 1) * (CHUNK + TAG)),
        ),
      ),
    );
  }
  throw new Error('It is for others.');
}
