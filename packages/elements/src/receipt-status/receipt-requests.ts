import type { Hotline, ReceiptAnswer, ReceiptStatus } from '@resilience-kit/contract';
import { directRequests } from '@resilience-kit/sdk/page-client';

export interface ReceiptRequestsOptions {
  /** Where the API is, without a slash at the end. */
  baseUrl: string;
  language: string;
  fetch: (request: Request) => Promise<Response>;
}

/** All that the element asks of the API. */
export interface ReceiptRequests {
  /** What became of a request. `hash` is made of the code, which is never sent. */
  receipt(hash: string, signal: AbortSignal): Promise<ReceiptAnswer>;
  hotlines(signal: AbortSignal): Promise<readonly Hotline[]>;
}

const statuses: ReadonlySet<unknown> = new Set<ReceiptStatus>(['received', 'opened', 'contact_us', 'closed']);

export function receiptRequests(options: ReceiptRequestsOptions): ReceiptRequests {
  // In the body, as addresses are kept in histories and logs; and kept by no cache.
  const asking = (hash: string) =>
    directRequests({
      ...options,
      fetch: (question) => {
        const body = JSON.stringify({ receipt_sha256: hash });
        const request = new Request(question, { method: 'POST', body, cache: 'no-store', redirect: 'manual' });
        request.headers.set('content-type', 'application/json');
        return options.fetch(request);
      },
    });
  return {
    async receipt(hash, signal) {
      const answer = await asking(hash).get<Partial<ReceiptAnswer>>('/v1/receipts', {}, signal);
      if (statuses.has(answer.status) && typeof answer.since === 'string') return answer as ReceiptAnswer;
      throw Object.assign(new Error('The answer is no receipt.'), { code: 'unexpected_answer' });
    },
    async hotlines(signal) {
      const { contents } = await directRequests(options).get<{ contents?: readonly Hotline[] }>(
        '/v1/hotlines',
        {},
        signal,
      );
      return contents ?? [];
    },
  };
}
