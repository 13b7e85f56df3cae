import { WebhookVerificationError } from './webhook-verification-error.ts';

/** The body of a request as it came: its text or its bytes, before anything parsed it. */
export type WebhookBody = string | Uint8Array | ArrayBuffer;

/**
 * The headers of a request: those of `fetch` and of workers, those of Node (`request.headers`), or a plain record with names in
 * any case.
 */
export type WebhookHeaders = Pick<Headers, 'get'> | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The bytes that were signed.
 *
 * @throws WebhookVerificationError with the code `not_json` for anything that is no text and no bytes
 */
export function bytesOfBody(body: WebhookBody): Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body);
  // Not `instanceof`: it may be of another realm, as in a worker or in vm.
  if (Object.prototype.toString.call(body) === '[object ArrayBuffer]') return new Uint8Array(body.slice(0));
  throw new WebhookVerificationError(
    'not_json',
    'The body is not as it came. Give its text or its bytes, not what was parsed: written anew it has another signature. ' +
      'In Express use `express.raw({ type: "application/json" })`, elsewhere `await request.text()`.',
  );
}

/**
 * One of the three headers of a message.
 *
 * @throws WebhookVerificationError with the code `missing_header`
 */
export function headerOf(headers: WebhookHeaders, name: string): string {
  const value = typeof headers.get === 'function' ? headers.get(name) : fromRecord(headers, name);
  const text = (Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '').trim();
  if (text !== '') return text;
  throw new WebhookVerificationError(
    'missing_header',
    `There is no header \`${name}\`, so this is no message of the API. If it came through a proxy, let the headers \`webhook-…\` pass.`,
  );
}

function fromRecord(headers: WebhookHeaders, name: string): unknown {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
