import { newIdentifier } from '../transport/new-identifier.ts';
import { bytesOfBody, type WebhookBody } from './message.ts';
import { inHeader, keysOf, signature } from './signature.ts';

/** The headers of a message. */
export interface SignedHeaders extends Record<string, string> {
  /** What the message is known by. */
  'webhook-id': string;
  /** When it is sent, seconds since 1970. */
  'webhook-timestamp': string;
  /** `v1,` and the signature; several are separated by spaces. */
  'webhook-signature': string;
}

/** What is not made up in {@link testHeaders}. */
export interface TestHeadersOptions {
  /** `webhook-id`. Default: a new one. */
  readonly id?: string | undefined;
  /** When it is sent. Default: now. */
  readonly now?: Date | undefined;
}

/**
 * The headers that the API would send with this body, to try out a receiver:
 *
 * ```ts
 * const body = JSON.stringify({ type: 'service.updated', timestamp: new Date().toISOString(), data: { … } });
 * await fetch(receiver, { method: 'POST', body, headers: await testHeaders(body, secret) });
 * ```
 *
 * @param secret several make several signatures, as the API sends them for a day after a rotation
 * @throws WebhookVerificationError (as a rejection) with the code `bad_secret`
 */
export async function testHeaders(
  payload: WebhookBody,
  secret: string | readonly string[],
  { id = `msg_${newIdentifier()}`, now = new Date() }: TestHeadersOptions = {},
): Promise<SignedHeaders> {
  const keys = await keysOf(secret);
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const message = { id, timestamp, body: bytesOfBody(payload) };
  const signatures = await Promise.all(keys.map(async (key) => inHeader(await signature(key, message))));
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
