import { ConfigurationError } from '../errors/resilience-error.ts';
import { fromBase64, toBase64 } from '../intakes/encoding.ts';
import { WebhookVerificationError } from './webhook-verification-error.ts';

const PREFIX = 'whsec_';
/** Standard Webhooks has secrets of 24 to 64 bytes. A shorter one can be guessed. */
const SHORTEST_SECRET = 24;

/** What is signed: the headers `webhook-id` and `webhook-timestamp` with the body, byte for byte. */
export interface SignedMessage {
  readonly id: string;
  readonly timestamp: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * The keys in secrets.
 *
 * @throws WebhookVerificationError with the code `bad_secret`
 */
export async function keysOf(secrets: string | readonly string[]): Promise<CryptoKey[]> {
  const { crypto } = globalThis as { crypto?: Partial<Crypto> };
  const subtle = crypto?.subtle;
  if (!subtle) {
    throw new ConfigurationError(
      'Signatures cannot be made here: there is no Web Crypto. A page has it over HTTPS only.',
    );
  }
  const all = typeof secrets === 'string' ? [secrets] : secrets;
  if (!Array.isArray(all) || all.length === 0) {
    throw new WebhookVerificationError(
      'bad_secret',
      'No secret is given. Set the one that creating the webhook showed.',
    );
  }
  return Promise.all(
    all.map((secret: unknown, index) => {
      const bytes = bytesOf(secret, all.length > 1 ? `Secret ${index + 1}` : 'The secret');
      return subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    }),
  );
}

/** The signature of a message with a key, as bytes. */
export async function signature(key: CryptoKey, { id, timestamp, body }: SignedMessage): Promise<Uint8Array> {
  const before = new TextEncoder().encode(`${id}.${timestamp}.`);
  const signed = new Uint8Array(before.length + body.length);
  signed.set(before);
  signed.set(body, before.length);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, signed));
}

/** A signature as it stands in the header. */
export function inHeader(bytes: Uint8Array): string {
  return `v1,${toBase64(bytes)}`;
}

/** The signatures in a header that this version can check; others, such as asymmetric ones, are left out. */
export function signaturesIn(header: string): Uint8Array[] {
  // A header that came twice has a comma between the two.
  return header.split(/,?\s+/).flatMap((one) => {
    const bytes = one.startsWith('v1,') ? decoded(one.slice(3)) : undefined;
    return bytes ? [bytes] : [];
  });
}

/** Whether two signatures are the same, in a time that does not tell how much of them is. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index++) difference |= (one[index] ?? 0) ^ (other[index] ?? 0);
  return difference === 0;
}

function bytesOf(secret: unknown, name: string): Uint8Array<ArrayBuffer> {
  const text = typeof secret === 'string' ? secret.trim() : '';
  const bytes = decoded(text.startsWith(PREFIX) ? text.slice(PREFIX.length) : text);
  if (bytes && bytes.length >= SHORTEST_SECRET) return bytes;
  throw new WebhookVerificationError(
    'bad_secret',
    `${name} is ${text === '' ? 'empty' : 'cut short or no secret'}. Set all of what creating the webhook showed: ` +
      `\`${PREFIX}\` and 44 characters. If it is lost, rotate it.`,
  );
}

function decoded(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return fromBase64(text);
  } catch {
    return undefined;
  }
}
