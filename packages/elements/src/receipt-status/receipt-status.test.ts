import type { ReceiptAnswer } from '@resilience-kit/contract';
import { expect, it, vi } from 'vitest';
import { validCode } from './fixtures/fixtures.ts';
import { receiptRequests } from './receipt-requests.ts';
import { ReceiptStore } from './receipt-store.ts';
import { codeFault, grouped } from './typed-code.ts';

const digits = validCode.replace(/ /g, '');

it('slips are told before anything is asked', () => {
  expect(codeFault('  ')).toEqual({ kind: 'empty' });
  expect(codeFault('12a')).toEqual({ kind: 'not_digits' });
  expect(codeFault('1234 5678')).toEqual({ kind: 'too_short', by: 13 });
  expect(codeFault(`${digits}12`)).toEqual({ kind: 'too_long', by: 2 });
  const swapped = digits.replace('12', '21');
  expect(codeFault(swapped)).toEqual({ kind: 'mistyped' });
  for (const code of [digits, validCode, validCode.replace(/ /g, '-'), ` ${validCode}\n`])
    expect(codeFault(code)).toBeUndefined();
});

it('digits are grouped as on the receipt, and what is no digit stays to be seen', () => {
  expect(grouped('12345')).toBe('1234 5');
  expect(grouped('1234-5678')).toBe('1234 5678');
  expect(grouped('1234x')).toBe('1234x');
});

const failure = (code: string) => Object.assign(new Error(code), { code });

function storeWith(receipt: () => Promise<ReceiptAnswer>) {
  const hashed: string[] = [];
  const store = new ReceiptStore({
    requests: { receipt, hotlines: () => Promise.resolve([]) },
    hash: (code) => (hashed.push(code), Promise.resolve('ab'.repeat(32))),
  });
  return { store, hashed };
}

it('asks with a hash of the digits, and has the answer but never the code in its state', async () => {
  const answer: ReceiptAnswer = { status: 'opened', since: '2026-11-20T00:00:00+02:00' };
  const { store, hashed } = storeWith(() => Promise.resolve(answer));
  await store.ask(validCode);
  expect(hashed).toEqual([digits]);
  expect(store.state).toEqual({ looking: false, answer });
});

it('tells apart that there is no such request, no network, and too many questions', async () => {
  for (const [code, state] of [
    ['not_found', { unknown: true }],
    ['gone', { unknown: true }],
    ['connection', { problem: { kind: 'unreachable' } }],
    ['rate_limited', { problem: { kind: 'busy' } }],
  ] as const) {
    const { store } = storeWith(() => Promise.reject(failure(code)));
    await store.ask(validCode);
    expect(store.state).toMatchObject({ looking: false, ...state });
  }
});

it('says so where the browser cannot hash', async () => {
  const requests = { receipt: () => Promise.reject(failure('x')), hotlines: () => Promise.resolve([]) };
  const store = new ReceiptStore({ requests, hash: () => Promise.reject(new TypeError('no subtle')) });
  await store.ask(validCode);
  expect(store.state.problem?.kind).toBe('cannot_hash');
});

it('takes in no answer after it was told to forget', async () => {
  let give: ((answer: ReceiptAnswer) => void) | undefined;
  const { store } = storeWith(() => new Promise((resolve) => (give = resolve)));
  const asked = store.ask(validCode);
  await vi.waitFor(() => expect(give).toBeDefined());
  store.forget();
  give?.({ status: 'closed', since: '2026-11-20T00:00:00+02:00' });
  await asked;
  expect(store.state).toEqual({ looking: false });
});

it('sends the hash in the body, to an address that says nothing, past every cache', async () => {
  const sent: Request[] = [];
  const requests = receiptRequests({
    baseUrl: 'https://api.example',
    language: 'uk',
    fetch: (request) => {
      sent.push(request);
      return Promise.resolve(Response.json({ status: 'received', since: '2026-11-20T00:00:00+02:00' }));
    },
  });
  await requests.receipt('cd'.repeat(32), new AbortController().signal);
  const [request] = sent;
  expect([request?.method, request?.url, request?.cache]).toEqual([
    'POST',
    'https://api.example/v1/receipts',
    'no-store',
  ]);
  expect(await request?.json()).toEqual({ receipt_sha256: 'cd'.repeat(32) });
});
