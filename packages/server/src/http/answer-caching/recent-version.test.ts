import { describe, expect, test } from 'vitest';
import { RecentVersion, TRUSTED_MILLISECONDS } from './recent-version.ts';

/** A version with a clock that the test sets, which counts how often it is read. */
function recentVersion() {
  const state = { version: '1', now: 100_000, touchedAt: -Infinity, reads: 0, isAway: false };
  const recent = new RecentVersion({
    read: () => {
      state.reads += 1;
      return state.isAway ? Promise.reject(new Error('away')) : Promise.resolve(state.version);
    },
    now: () => state.now,
    touchedAt: () => state.touchedAt,
  });
  return { recent, state };
}

describe('the recent version', () => {
  test('is read once a second, however often it is asked for', async () => {
    const { recent, state } = recentVersion();
    for (let asked = 0; asked < 100; asked++) await recent.current();
    state.now += TRUSTED_MILLISECONDS - 1;
    await Promise.all([recent.current(), recent.current()]);
    expect(state.reads).toBe(1);
  });

  test('tells of a change made elsewhere a second after it at the latest', async () => {
    const { recent, state } = recentVersion();
    expect(await recent.current()).toBe('1');
    state.version = '2';
    state.now += TRUSTED_MILLISECONDS - 1;
    expect(await recent.current()).toBe('1');
    state.now += 1;
    expect(await recent.current()).toBe('2');
  });

  test('tells of a change made here at once', async () => {
    const { recent, state } = recentVersion();
    await recent.current();
    state.version = '2';
    recent.forget();
    expect(await recent.current()).toBe('2');
  });

  test('is read each time while a change of this copy may not be committed yet', async () => {
    const { recent, state } = recentVersion();
    state.touchedAt = state.now;
    expect(await recent.current()).toBe('1');
    state.version = '2';
    expect(await recent.current()).toBe('2');
    state.now += 5001;
    await recent.current();
    state.reads = 0;
    await recent.current();
    expect(state.reads).toBe(0);
  });

  test('is not taken from a read that was under way when something changed here', async () => {
    const { recent, state } = recentVersion();
    const early = recent.current();
    state.version = '2';
    recent.forget();
    expect(await recent.current()).toBe('2');
    await early;
    expect(await recent.current()).toBe('2');
    expect(state.reads).toBe(2);
  });

  test('that cannot be read is told to those who asked, and the next ask again', async () => {
    const { recent, state } = recentVersion();
    state.isAway = true;
    await expect(recent.current()).rejects.toThrow('away');
    state.isAway = false;
    expect(await recent.current()).toBe('1');
  });
});
