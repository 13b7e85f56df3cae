import { describe, expect, test } from 'vitest';
import { AnswerCache, type MadeAnswer } from './answer-cache.ts';
import { KeptAnswer } from './kept-answer.ts';

const BODY = 10_000;

/** A cache with a clock and a version that the test sets, which counts what is made for it. */
function cacheOf(mostBytes?: number) {
  const state = { version: '1', now: 0, made: 0 };
  const cache = new AnswerCache({
    dataVersion: () => Promise.resolve(state.version),
    now: () => new Date(state.now),
    mostBytes,
  });
  const make = (): Promise<MadeAnswer> => {
    state.made += 1;
    return Promise.resolve(new KeptAnswer(new Uint8Array(BODY), { headers: {}, tag: `"${state.made}"` }));
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

  test('gives nothing that is older than half a minute', async () => {
    const { state, ask } = cacheOf();
    const first = await ask('a');
    state.now = 30_000;
    expect(await ask('a')).toBe(first);
    state.now = 30_001;
    expect(await ask('a')).not.toBe(first);
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
    const late = new KeptAnswer(new Uint8Array(1), { headers: {}, tag: '"late"' });
    expect(await cache.answer('a', () => Promise.resolve(late))).toBe(late);
    finish(new KeptAnswer(new Uint8Array(1), { headers: {}, tag: '"early"' }));
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
