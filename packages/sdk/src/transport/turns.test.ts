import { describe, expect, it, vi } from 'vitest';
import { AbortError, TimeoutError } from '../index.ts';
import { settledByTest } from './raw-server.test.support.ts';
import { aTransport, call, failureOf } from './scripted-server.test.support.ts';
import { Turns } from './turns.ts';

const { signal } = new AbortController();
/** Work that ends when the test says so. */
function openWork() {
  const { promise, resolve, reject } = settledByTest<number>();
  return { work: vi.fn(() => promise), resolve, reject };
}

describe('turns', () => {
  it('are taken at once by as many as there are, and by the rest in order as others end', async () => {
    const turns = new Turns();
    const works = Array.from({ length: 66 }, openWork);
    const taken = works.map(({ work }) => turns.take(signal, work));
    const begun = () => works.filter(({ work }) => work.mock.calls.length > 0).length;
    expect(begun()).toBe(64);
    works[7]!.resolve(7);
    expect(await taken[7]).toBe(7);
    expect(begun()).toBe(65);
    works[3]!.reject(new Error('broke'));
    await expect(taken[3]).rejects.toThrow('broke');
    expect(begun()).toBe(66);
  });

  it('are over for who is aborted, even when the work does not heed it', async () => {
    const turns = new Turns();
    const controllers = Array.from({ length: 64 }, () => new AbortController());
    for (const controller of controllers) void turns.take(controller.signal, openWork().work);
    const next = openWork();
    void turns.take(signal, next.work);
    expect(next.work).not.toHaveBeenCalled();
    controllers[0]!.abort();
    await vi.waitFor(() => expect(next.work).toHaveBeenCalledTimes(1));
  });

  it('pass by who was aborted while waiting: that work never begins', async () => {
    const turns = new Turns();
    const first = Array.from({ length: 64 }, openWork);
    for (const { work } of first) void turns.take(signal, work);
    const controller = new AbortController();
    const left = openWork();
    const after = openWork();
    const leaving = failureOf(turns.take(controller.signal, left.work));
    void turns.take(signal, after.work);
    controller.abort(new Error('left'));
    first[0]!.resolve(0);
    expect((await leaving).message).toBe('left');
    await vi.waitFor(() => expect(after.work).toHaveBeenCalledTimes(1));
    expect(left.work).not.toHaveBeenCalled();
  });
});

describe('a client', () => {
  const path = (nth: number) => ['services', `s-${nth}`];

  it('has no more than 64 requests under way, and sends the others when those are answered', async () => {
    let underWay = 0;
    let most = 0;
    const fetch = async () => {
      most = Math.max(most, ++underWay);
      await new Promise(setImmediate);
      underWay--;
      return Response.json({ id: '1' });
    };
    const transport = aTransport({ baseUrl: 'https://api.example', fetch });
    await Promise.all(Array.from({ length: 500 }, (_, nth) => transport.request({ ...call, path: path(nth) })));
    expect(most).toBe(64);
  });

  it('is not blocked by servers that never answer: their time is over, and then their turn', async () => {
    const fetch = vi.fn((request: Request) =>
      request.url.includes('s-') ? new Promise<Response>(() => undefined) : Promise.resolve(Response.json({ id: '1' })),
    );
    const transport = aTransport({ baseUrl: 'https://api.example', fetch, timeout: 50, retry: 0 });
    const errors = Array.from({ length: 64 }, (_, nth) => failureOf(transport.request({ ...call, path: path(nth) })));
    for (const error of await Promise.all(errors)) expect(error).toBeInstanceOf(TimeoutError);
    expect((await transport.request(call)).data.id).toBe('1');
  });

  it('ends at once a call that waits for its turn', async () => {
    const fetch = vi.fn(() => new Promise<Response>(() => undefined));
    const transport = aTransport({ baseUrl: 'https://api.example', fetch, timeout: 200, retry: 0 });
    const others = Array.from({ length: 64 }, (_, nth) => failureOf(transport.request({ ...call, path: path(nth) })));
    const controller = new AbortController();
    const ended = failureOf(transport.request({ ...call, options: { signal: controller.signal } }));
    controller.abort();
    expect(await ended).toBeInstanceOf(AbortError);
    expect(fetch).toHaveBeenCalledTimes(64);
    await Promise.all(others);
  });
});
