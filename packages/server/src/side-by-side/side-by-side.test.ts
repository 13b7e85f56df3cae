import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { allDone } from './all-done.ts';
import { mapInTurns } from './map-in-turns.ts';

describe('works side by side', () => {
  test('come to their results', async () => {
    expect(await allDone([Promise.resolve(1), undefined, Promise.resolve('a')])).toEqual([1, undefined, 'a']);
  });

  test('are all over when a failure is told', async () => {
    let isOver = false;
    const slow = setImmediate().then(() => (isOver = true));
    await expect(allDone([Promise.reject(new Error('refused')), slow])).rejects.toThrow('refused');
    expect(isOver).toBe(true);
  });
});

describe('items in turns', () => {
  test('are mapped in their order', async () => {
    const items = Array.from({ length: 60 }, (_, index) => index);
    expect(await mapInTurns(items, (item) => item * 2)).toEqual(items.map((item) => item * 2));
  });

  test('let others have theirs', async () => {
    const seen: string[] = [];
    const others = setImmediate().then(() => seen.push('another'));
    await mapInTurns(Array.from({ length: 60 }), () => seen.push('an item'));
    await others;
    expect(seen.indexOf('another')).toBeLessThan(seen.length - 1);
  });

  test('end with the failure of one of them', async () => {
    const refuse = () => {
      throw new Error('refused');
    };
    await expect(mapInTurns([1], refuse)).rejects.toThrow('refused');
  });
});
