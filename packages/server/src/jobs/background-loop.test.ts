import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startLoop } from './background-loop.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => {
  throw new Error('nothing fails here');
};

test('it looks now, and again after each pause', async () => {
  const look = vi.fn(() => Promise.resolve());
  const loop = startLoop({ look, everyMilliseconds: 1000, report: never });
  expect(look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(999);
  expect(look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(look).toHaveBeenCalledTimes(2);
  await loop.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(look).toHaveBeenCalledTimes(2);
});

test('it is asked to look at once: it does, one look at a time, however often it is asked meanwhile', async () => {
  let atOnce = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const look = vi.fn(async () => {
    most = Math.max(most, (atOnce += 1));
    await new Promise<void>((resolve) => ends.push(resolve));
    atOnce -= 1;
  });
  const loop = startLoop({ look, everyMilliseconds: 1000, report: never });
  loop.lookNow();
  loop.lookNow();
  expect(look).toHaveBeenCalledTimes(1);
  ends.shift()?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(look).toHaveBeenCalledTimes(2);
  ends.shift()?.();
  await vi.advanceTimersByTimeAsync(0);
  loop.lookNow();
  expect(look).toHaveBeenCalledTimes(3);
  expect(most).toBe(1);
  const stopped = vi.fn();
  const stopping = loop.stop().then(stopped);
  await vi.advanceTimersByTimeAsync(0);
  expect(stopped).not.toHaveBeenCalled();
  ends.shift()?.();
  await stopping;
  expect(stopped).toHaveBeenCalled();
});

test('a failure is told once, however long it lasts, and does not end it', async () => {
  let isAway = true;
  const report = vi.fn();
  const look = vi.fn(() => (isAway ? Promise.reject(new Error('away')) : Promise.resolve()));
  const loop = startLoop({ look, everyMilliseconds: 10, report });
  await vi.advanceTimersByTimeAsync(100);
  expect(look.mock.calls.length).toBeGreaterThan(5);
  expect(report).toHaveBeenCalledTimes(1);
  isAway = false;
  await vi.advanceTimersByTimeAsync(100);
  isAway = true;
  await vi.advanceTimersByTimeAsync(100);
  expect(report).toHaveBeenCalledTimes(2);
  await loop.stop();
});
