import { describe, expect, inject, it, vi } from 'vitest';
import { expectNoUnhandledRejection } from './raw-server.test.support.ts';
import { call, scriptedServer, sendJson, transportTo } from './scripted-server.test.support.ts';

expectNoUnhandledRejection();
vi.setConfig({ testTimeout: 300_000 });

const CALLS = 10_000;

describe('ten thousand calls at once', () => {
  it('are all answered, each with its own answer, in bounded time', async () => {
    const server = await scriptedServer((request, response) =>
      sendJson(response, { id: request.url.split('/').at(-1) }),
    );
    // They wait for each other: what is measured is that none is lost, not how fast this machine is.
    const { transport } = transportTo(server.url, { timeout: 60_000, totalTimeout: 60_000 });
    const started = performance.now();
    const answers = await Promise.all(
      Array.from({ length: CALLS }, (_, index) => transport.request({ ...call, path: ['services', `s-${index}`] })),
    );
    expect(performance.now() - started).toBeLessThan(60_000);
    expect(answers.every(({ data }, index) => data.id === `s-${index}`)).toBe(true);
    expect(server.requests.length).toBe(CALLS);
  });

  it('for the same are one request', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    const { transport } = transportTo(server.url);
    const answers = await Promise.all(Array.from({ length: CALLS }, () => transport.request(call)));
    expect(answers.every(({ data }) => data.id === '1')).toBe(true);
    expect(server.requests).toHaveLength(1);
  });
});

describe('a hundred thousand calls one after another', () => {
  it('leave no more memory in use than twenty thousand', async () => {
    const { fork } = await import('node:child_process');
    const { default: events } = await import('node:events');
    const child = fork(new URL('memory-of-many-calls.test.support.ts', import.meta.url), [inject('attempts')], {
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const ended = events.once(child, 'exit');
    const [heap] = (await events.once(child, 'message')) as [{ early: number; late: number; unhandled: number }];
    expect((await ended)[0]).toBe(0);
    expect(heap.unhandled).toBe(0);
    expect(heap.late / heap.early).toBeLessThan(1.5);
  });
});
