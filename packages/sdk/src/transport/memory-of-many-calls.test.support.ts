// A program: makes 100,000 calls of every kind and tells how much memory was in use after 20,000 and after all of them.
import { attemptsWithFetch } from './attempts-with-fetch.ts';
import { attemptsWithKy } from './attempts-with-ky.ts';
import type { Call } from './call.ts';
import { Transport } from './transport.ts';

const CALLS = 100_000;
const EARLY = 20_000;
const AT_ONCE = 100;

let unhandled = 0;
process.on('unhandledRejection', () => unhandled++);

/** One of ten is answered with 503 first, one with 404, one breaks, and some are known already. */
let asked = 0;
const fetch = (request: Request): Promise<Response> => {
  const nth = asked++;
  if (nth % 10 === 1) return Promise.resolve(new Response('{"title":"later"}', { status: 503 }));
  if (nth % 10 === 2) return Promise.resolve(Response.json({ title: 'none' }, { status: 404 }));
  if (nth % 10 === 3) return Promise.reject(new TypeError('fetch failed'));
  const etag = `"${request.url}"`;
  if (request.headers.get('if-none-match') === etag) return Promise.resolve(new Response(null, { status: 304 }));
  return Promise.resolve(Response.json({ id: '1', text: 'x'.repeat(500) }, { headers: { etag } }));
};

/** As long as the program lives. */
const { signal } = new AbortController();
const transport = new Transport(
  { baseUrl: 'https://api.example', fetch, logLevel: 'off', timing: { pause: () => Promise.resolve() } },
  process.argv[2] === 'ky' ? attemptsWithKy : attemptsWithFetch,
);

async function callOnce(nth: number): Promise<void> {
  const call: Call<unknown> = {
    operation: 'getService',
    path: ['services', `s-${nth % 500}`],
    read: (body) => body,
    ...(nth % 5 === 0 && { options: { signal } }),
    ...(nth % 7 === 0 && { method: 'POST', body: { nth }, isIdempotent: true }),
  };
  if (nth % 11 !== 0) {
    await transport.request(call);
    return;
  }
  const controller = new AbortController();
  const answer = transport.request({ ...call, options: { signal: controller.signal } });
  controller.abort();
  await answer;
}

async function heapAfter(from: number, to: number): Promise<number> {
  for (let start = from; start < to; start += AT_ONCE) {
    await Promise.allSettled(Array.from({ length: AT_ONCE }, (_, index) => callOnce(start + index)));
  }
  const { gc } = globalThis as { gc?: () => void };
  // What ended with the last calls is let go of in the turns after them.
  for (let turn = 0; turn < 5; turn++) {
    await new Promise(setImmediate);
    gc?.();
  }
  return process.memoryUsage().heapUsed;
}

const early = await heapAfter(0, EARLY);
const late = await heapAfter(EARLY, CALLS);
process.send?.({ early, late, unhandled });
process.disconnect();
