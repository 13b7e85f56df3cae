import { describe, expect, it, vi } from 'vitest';
import { ApiError, ConnectionError, TimeoutError, UnexpectedAnswerError } from '../index.ts';
import { here } from '../runtimes/runtime.test.support.ts';
import { expectNoUnhandledRejection, rawAnswer, rawServer } from './raw-server.test.support.ts';
import { call, failureOf, transportTo } from './scripted-server.test.support.ts';

expectNoUnhandledRejection();
// Hundreds of connections each.
vi.setConfig({ testTimeout: 60_000 });

const record = { id: 's-1', name: 'Їдальня «Тепло»', text: 'x'.repeat(330), phones: [{ number: '112' }] };
const body = JSON.stringify(record);
const bytes = Buffer.byteLength(body);
const telling = { date: 'Mon, 12 Jan 2026 10:00:00 GMT', 'x-request-id': 'r-1', etag: '"7"' };
const chunked = `${bytes.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

/** The ways in which a server says where an answer ends. */
const framings: [string, Buffer][] = [
  ['by its length', rawAnswer(body, { ...telling, 'content-length': String(bytes) })],
  ['by its last chunk', rawAnswer(chunked, { ...telling, 'transfer-encoding': 'chunked' })],
  ['by closing the connection', rawAnswer(body, { ...telling, connection: 'close' })],
];

describe.each(framings)('an answer that ends %s', (_name, answer) => {
  const path = (offset: number) => ['services', `s-${offset}`];
  const offsets = Array.from({ length: answer.length }, (_, offset) => offset);
  const asked = (head: string) => Number(/s-(\d+)/.exec(head)?.[1]);

  it('is never taken for whole when its connection ends earlier, at whichever byte', async () => {
    const server = await rawServer((socket, { head }) => socket.end(answer.subarray(0, asked(head))));
    const { transport } = transportTo(server.url, { retry: 0 });
    const errors = await inGroups(offsets, (offset) => failureOf(transport.request({ ...call, path: path(offset) })));
    const isRight = (error: unknown) =>
      ((error instanceof ConnectionError || error instanceof UnexpectedAnswerError) && error.retryable) ||
      // Chromium takes the first digits of a status for a status.
      (here === 'Chromium' && error instanceof ApiError && error.status < 200);
    expect(errors.filter((error) => !isRight(error))).toEqual([]);
    expect(server.requests).toHaveLength(answer.length);
  });
});

describe('an answer whose length is told', () => {
  const answer = framings[0]![1];
  const offsets = Array.from({ length: answer.length }, (_, offset) => offset);
  const asked = (head: string) => Number(/s-(\d+)/.exec(head)?.[1]);

  it('is never taken for whole when its connection is reset, at whichever byte', async () => {
    const server = await rawServer((socket, { head }) => {
      if (asked(head) === 0) socket.resetAndDestroy();
      else socket.write(answer.subarray(0, asked(head)), () => socket.resetAndDestroy());
    });
    const { transport } = transportTo(server.url, { retry: 0 });
    const errors = await inGroups(offsets, (offset) =>
      failureOf(transport.request({ ...call, path: ['services', `s-${offset}`] })),
    );
    for (const error of errors) expect(error).toBeInstanceOf(ConnectionError);
  });

  it('is asked for again when it breaks, at whichever byte, and then right', async () => {
    const broken = new Set<number>();
    const server = await rawServer((socket, { head }) => {
      const offset = asked(head);
      socket.end(broken.has(offset) ? answer : answer.subarray(0, offset));
      broken.add(offset);
    });
    const { transport } = transportTo(server.url, { retry: 1 });
    // Where nothing is encrypted, Chromium takes a part of the head for an answer with nothing in it.
    const broke = here === 'Chromium' ? offsets.slice(answer.indexOf('\r\n\r\n') + 4) : offsets;
    const answers = await inGroups(broke, (offset) =>
      transport.request({ ...call, path: ['services', `s-${offset}`] }),
    );
    for (const { data } of answers) expect(data).toEqual(record);
    // Bun and Chromium ask once more by themselves where a connection that they had kept was closed.
    const asksMore = here === 'Bun' || here === 'Chromium';
    const { length } = server.requests;
    expect(asksMore ? Math.min(length, 2 * broke.length) : length).toBe(2 * broke.length);
  });
});

describe('an answer that comes after its deadline', () => {
  it('is not taken for that of the attempt after it', async () => {
    const late = rawAnswer('{"id":"late"}', { 'content-length': '13' });
    const waiting: (() => void)[] = [];
    const server = await rawServer((socket, { nth }) => {
      if (nth === 1) waiting.push(() => socket.write(late));
      else {
        for (const answerLate of waiting) answerLate();
        socket.write(rawAnswer('{"id":"second"}', { 'content-length': '15' }));
      }
    });
    const { transport } = transportTo(server.url, { timeout: 400 });
    expect((await transport.request(call)).data.id).toBe('second');
    expect((await transport.request(call)).data.id).toBe('second');
  });

  it('is a TimeoutError when nothing else comes', async () => {
    const server = await rawServer(() => undefined);
    const { transport } = transportTo(server.url, { timeout: 300, retry: 1 });
    expect(await failureOf(transport.request(call))).toBeInstanceOf(TimeoutError);
    expect(server.requests).toHaveLength(2);
  });
});

describe('a connection that the server closes while it is idle', () => {
  it('does not fail the next call', async () => {
    const server = await rawServer((socket) => {
      socket.write(rawAnswer('{"id":"1"}', { 'content-length': '10' }), () => socket.resetAndDestroy());
    });
    const { transport } = transportTo(server.url);
    for (let nth = 0; nth < 20; nth++) expect((await transport.request(call)).data.id).toBe('1');
  });
});

/** All of them, some at a time. */
async function inGroups<T>(offsets: readonly number[], ask: (offset: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let start = 0; start < offsets.length; start += 50) {
    results.push(...(await Promise.all(offsets.slice(start, start + 50).map(ask))));
  }
  return results;
}
