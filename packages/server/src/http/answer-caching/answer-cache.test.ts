import { describe, expect, test } from 'vitest';
import { BodyInParts } from '../../pages/body-in-parts.ts';
import { AnswerCache, type MadeAnswer } from './answer-cache.ts';
import { KeptAnswer } from './kept-answer.ts';

const BODY = 10_000;
const bodyOf = (bytes: number) => new BodyInParts([new Uint8Array(bytes)]);

/** A cache with a clock and a version that the test sets, which counts what is made for it. */
function cacheOf(mostBytes?: number) {
  const state = { version: '1', now: 0, made: 0, versionsRead: 0 };
  const cache = new AnswerCache({
    dataVersion: () => {
      state.versionsRead += 1;
      return Promise.resolve(state.version);
    },
    now: () => new Date(state.now),
    mostBytes,
  });
  const make = (): Promise<MadeAnswer> => {
    state.made += 1;
    return Promise.resolve(new KeptAnswer(bodyOf(BODY), { headers: {}, tag: `"${state.made}"` }));
  };
  return { cache, state, ask: (key: string) => cache.answer(key, make) };
}

describe('the answer cache', () => {
  test('gives what it kept until the data changes', async () => {
    const { state, ask } = cacheOf();
    const first = await ask('a');
    expect(await ask('a')).toBe(first);
    expect(await ask('b')).not.toBe(first);
    state.version = '2';
    expect(await ask('a')).not.toBe(first);
    expect(state.made).toBe(3);
  });

  test('reads the version only for what it may give again', async () => {
    const { state, ask } = cacheOf();
    for (const key of ['a', 'b', 'c']) await ask(key);
    expect(state.versionsRead).toBe(1);
    state.version = '2';
    const ofTheNext = await ask('d');
    expect(state.versionsRead).toBe(1);
    expect(await ask('d')).not.toBe(ofTheNext);
    expect(await ask('d')).toBe(await ask('d'));
    expect(state.made).toBe(5);
  });

  test('gives nothing that is older than half a minute', async () => {
    const { state, ask } = cacheOf();
    const first = await ask('a');
    state.now = 30_000;
    expect(await ask('a')).toBe(first);
    state.now = 30_001;
    expect(await ask('a')).not.toBe(first);
  });

  test('keeps what may lag by a version and for a time of its own', async () => {
    const { cache, state } = cacheOf();
    const lagging = { version: 'a', read: 0 };
    const terms = {
      dataVersion: () => {
        lagging.read += 1;
        return Promise.resolve(lagging.version);
      },
      milliseconds: 3_600_000,
    };
    const make = () => Promise.resolve(new KeptAnswer(bodyOf(1), { headers: {}, tag: '"a"' }));
    const first = await cache.answer('a', make, terms);
    state.version = '2';
    state.now = 3_600_000;
    expect(await cache.answer('a', make, terms)).toBe(first);
    expect(state.versionsRead).toBe(0);
    lagging.version = 'b';
    expect(await cache.answer('a', make, terms)).not.toBe(first);
    const second = await cache.answer('a', make, terms);
    state.now += 3_600_001;
    expect(await cache.answer('a', make, terms)).not.toBe(second);
    expect(lagging.read).toBe(5);
  });

  test('makes an answer once for all who ask for it meanwhile', async () => {
    const { state, ask } = cacheOf();
    const answers = await Promise.all([ask('a'), ask('a'), ask('a')]);
    expect(new Set(answers).size).toBe(1);
    expect(state.made).toBe(1);
  });

  test('does not give those who ask after a change what was being made before it', async () => {
    const { cache, state } = cacheOf();
    let finish: (answer: MadeAnswer) => void = () => undefined;
    const early = cache.answer('a', () => new Promise((resolve) => (finish = resolve)));
    await Promise.resolve();
    state.version = '2';
    const late = new KeptAnswer(bodyOf(1), { headers: {}, tag: '"late"' });
    expect(await cache.answer('a', () => Promise.resolve(late))).toBe(late);
    finish(new KeptAnswer(bodyOf(1), { headers: {}, tag: '"early"' }));
    await early;
    expect(await cache.answer('a', () => Promise.reject(new Error('not kept')))).toBe(late);
  });

  test('keeps no failure and no stream', async () => {
    const { cache, state, ask } = cacheOf();
    await expect(cache.answer('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    const stream = new Response('a line');
    const [first, second] = await Promise.all([
      cache.answer('a', () => Promise.resolve(stream)),
      cache.answer('a', () => Promise.resolve(new Response('another line'))),
    ]);
    expect(first).toBe(stream);
    expect(second).not.toBe(stream);
    await ask('a');
    expect(state.made).toBe(1);
  });

  test('takes no more memory than it may; what was used longest ago goes first', async () => {
    const { cache, state, ask } = cacheOf(200_000);
    for (let key = 0; key < 50; key++) {
      await ask(`key ${key}`);
      await ask('always asked for');
      expect(cache.bytes).toBeLessThanOrEqual(200_000);
    }
    expect(cache.bytes).toBeGreaterThan(100_000);
    expect(state.made).toBe(51);
    await ask('key 49');
    expect(state.made).toBe(51);
    await ask('key 0');
    expect(state.made).toBe(52);
  });

  test('keeps no answer that takes the place of all others', async () => {
    const { cache, ask } = cacheOf(50_000);
    await ask('a');
    expect(cache.bytes).toBe(0);
  });
});
