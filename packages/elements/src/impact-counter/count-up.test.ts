import { describe, expect, it, vi } from 'vitest';
import { valueAt } from './count-up.ts';
import { Refreshing } from './refreshing.ts';

describe('a number that counts up', () => {
  it('goes from the first to the last value, never past it and never back', () => {
    const way = Array.from({ length: 11 }, (_, step) => valueAt(0, 1600, step / 10));
    expect(way[0]).toBe(0);
    expect(way.at(-1)).toBe(1600);
    expect(way).toEqual(way.toSorted((one, other) => one - other));
  });

  it('ends at the exact value, a fraction too', () => {
    expect(valueAt(0, 62.5, 1)).toBe(62.5);
    expect(valueAt(5, 3, 2)).toBe(3);
  });
});

describe('a counter that asks again', () => {
  it('does so every so many seconds while the page is looked at, and at once when it is late', () => {
    vi.useFakeTimers();
    try {
      const visibilityState: DocumentVisibilityState = 'visible';
      const page: EventTarget & { visibilityState: DocumentVisibilityState } = Object.assign(new EventTarget(), {
        visibilityState,
      });
      const refresh = vi.fn();
      const refreshing = new Refreshing({ interval: 60, refresh, page: page });
      vi.advanceTimersByTime(60_000);
      expect(refresh).toHaveBeenCalledTimes(1);
      page.visibilityState = 'hidden';
      page.dispatchEvent(new Event('visibilitychange'));
      vi.advanceTimersByTime(600_000);
      expect(refresh).toHaveBeenCalledTimes(1);
      page.visibilityState = 'visible';
      page.dispatchEvent(new Event('visibilitychange'));
      vi.advanceTimersByTime(0);
      expect(refresh).toHaveBeenCalledTimes(2);
      refreshing.stop();
      vi.advanceTimersByTime(600_000);
      expect(refresh).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });
});
