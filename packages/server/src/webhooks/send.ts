import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { WebhookAttemptFault } from '@resilience-kit/contract';
import { findAddresses, UnusableHost, type Lookup } from '../public-addresses/find-addresses.ts';
import { fixedLookup } from '../public-addresses/fixed-lookup.ts';
import { hostOf, type AddressRules } from '../public-addresses/read-address.ts';
import { readEndpointAddress } from './endpoint-address.ts';

const ANSWER_WITHIN_MILLISECONDS = 15_000;

/** One attempt, ready to be sent. */
export interface WebhookRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Ends the attempt before its time. */
  abandoned?: AbortSignal | undefined;
}

/** What came of it: the status that was answered, or why there was no answer. */
export type SendOutcome =
  | { status: number; /** `Retry-After`, as it came. */ retryAfter?: string | undefined }
  | { fault: WebhookAttemptFault };

/** Sends one attempt. Never throws: whatever goes wrong is an outcome. */
export type Send = (request: WebhookRequest) => Promise<SendOutcome>;

export interface SenderOptions extends AddressRules {
  lookup?: Lookup | undefined;
  /** From the search for the name to the head of the answer; default 15 seconds. */
  withinMilliseconds?: number;
  /** Certificates to trust instead of the usual ones; for tests. */
  certificateAuthority?: string;
}

/**
 * Sends over HTTPS, to an address that was just found and checked: the connection is made to that one, not to what the name
 * may mean a moment later. Redirects are not followed, and nothing of the answer is read but its head.
 */
export function httpSender(options: SenderOptions = {}): Send {
  return async ({ url: text, headers, body, abandoned }) => {
    // The rules may have become stricter since the endpoint was made.
    const read = readEndpointAddress(text, options);
    if ('fault' in read) return { fault: 'refused_address' };
    const timeout = AbortSignal.timeout(options.withinMilliseconds ?? ANSWER_WITHIN_MILLISECONDS);
    const signal = abandoned ? AbortSignal.any([timeout, abandoned]) : timeout;
    try {
      const addresses = await Promise.race([findAddresses(read.url, options), aborted(signal)]);
      const { statusCode = 0, headers: answered } = await answerOf(
        read.url,
        {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/json', 'User-Agent': 'resilience-kit' },
          lookup: fixedLookup(addresses),
          // A connection of its own: none that was made to another address is used again.
          agent: false,
          signal,
          ...(options.certificateAuthority === undefined ? {} : { ca: options.certificateAuthority }),
        },
        body,
      );
      return { status: statusCode, retryAfter: answered['retry-after'] };
    } catch (error) {
      return { fault: signal.aborted ? 'timeout' : faultOf(error) };
    }
  };
}

function answerOf(url: URL, options: RequestOptions, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send({
      ...options,
      host: hostOf(url),
      port: url.port === '' ? 443 : Number(url.port),
      path: `${url.pathname}${url.search}`,
    });
    request.on('response', (answer) => {
      resolve(answer);
      request.destroy();
    });
    request.on('error', reject);
    // Whatever else ends it, such as a change to another protocol.
    request.on('close', () => reject(new Error('The connection was closed.')));
    request.end(body);
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function faultOf(error: unknown): WebhookAttemptFault {
  if (error instanceof UnusableHost) return error.reason;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|ERR_SSL)/.test(code)) return 'certificate';
  if (code.startsWith('HPE_')) return 'malformed_answer';
  return 'connection';
}
