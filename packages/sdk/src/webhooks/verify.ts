import { bytesOfBody, headerOf, type WebhookBody, type WebhookHeaders } from './message.ts';
import { isSame, keysOf, signature, signaturesIn } from './signature.ts';
import type { WebhookEvent } from './webhook-event.ts';
import { WebhookVerificationError } from './webhook-verification-error.ts';

/** How {@link verify} looks at the clock. */
export interface VerifyOptions {
  /** How far the clocks of sender and receiver may be apart, seconds. Default 300, as Standard Webhooks has it. */
  readonly tolerance?: number | undefined;
  /** The moment now, for tests. */
  readonly now?: Date | undefined;
}

/**
 * The event in a message, once it is sure that the API sent it, just now, and that nobody changed it (Standard Webhooks).
 *
 * ```ts
 * const event = await verify(await request.text(), request.headers, process.env.WEBHOOK_SECRET);
 * ```
 *
 * A message may come more than once: the API repeats what was not answered, and who overhears one can send it again within
 * the tolerance. Each time it has the same `id`: skip those that you have done.
 *
 * @param payload the body as it came, before anything parsed it
 * @param headers those of the request, in any case
 * @param secrets `whsec_…`; several while one is being replaced, any of which may be the one
 * @throws WebhookVerificationError (as a rejection) whose `code` says why it is not to be trusted
 */
export async function verify(
  payload: WebhookBody,
  headers: WebhookHeaders,
  secrets: string | readonly string[] | undefined,
  { tolerance = 300, now = new Date() }: VerifyOptions = {},
): Promise<WebhookEvent> {
  const keys = await keysOf(secrets ?? []);
  const body = bytesOfBody(payload);
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const given = signaturesIn(headerOf(headers, 'webhook-signature'));
  requireNow(timestamp, tolerance, now);
  // All are tried, so that the time it takes does not tell which of them it was.
  const matches = await Promise.all(
    keys.map(async (key) => {
      const own = await signature(key, { id, timestamp, body });
      return given.filter((one) => isSame(own, one)).length > 0;
    }),
  );
  if (!matches.includes(true)) {
    throw new WebhookVerificationError(
      'no_match',
      'No signature is that of this body with the secret. Give the body as it came, byte for byte, and the secret of this very ' +
        'webhook; after a rotation both, the old one and the new one.',
    );
  }
  return { ...eventIn(body), id };
}

function requireNow(timestamp: string, tolerance: number, now: Date): void {
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw new WebhookVerificationError(
      'missing_header',
      'The header `webhook-timestamp` holds no moment, in seconds since 1970, so this is no message of the API.',
    );
  }
  const age = Math.floor(now.getTime() / 1000) - Number(timestamp);
  // Written so that a tolerance or a clock that is no number refuses everything.
  if (Math.abs(age) <= tolerance) return;
  const allowed = `more than the ${tolerance} s allowed. Set the clock of this machine`;
  throw age < 0
    ? new WebhookVerificationError('too_new', `The message is from ${-age} s in the future, ${allowed}.`)
    : new WebhookVerificationError(
        'too_old',
        `The message was sent ${age} s ago, ${allowed}; if it is right, somebody sends an old message again.`,
      );
}

function eventIn(body: Uint8Array): WebhookEvent {
  try {
    const event = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as Partial<WebhookEvent> | null;
    if (typeof event?.type === 'string') return event as WebhookEvent;
  } catch {
    // Told below: the error of the parser would quote the body.
  }
  throw new WebhookVerificationError(
    'not_json',
    'What was signed is no event: no JSON, or without a `type`. Somebody else may know the secret: rotate it.',
  );
}
