import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HttpProblem } from '../problems/http-problem.ts';
import { PngThread } from './png-thread.ts';

/** A thread that makes of a drawing the text of it and its own number, and does what the drawing tells it. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ svg, scale }) => {
      if (svg === 'slow') return;
      if (svg === 'deadly') process.exit(1);
      if (svg === 'throwing') throw new Error('Out of memory.');
      if (svg === 'failing') parentPort.postMessage({ failure: 'No drawing.' });
      else parentPort.postMessage({ png: new TextEncoder().encode([svg, scale, threadId].join(' ')) });
    });
  `)}`,
);
const PATIENCE = 20_000;
const KEPT_FOR = 60_000;

/** What was drawn, at which scale, and by which thread. */
async function drawn(thread: PngThread, svg: string): Promise<string[]> {
  return new TextDecoder().decode(await thread.render(svg, 2)).split(' ');
}

/** The problem that is answered with. */
async function problemOf(rendering: Promise<unknown>): Promise<HttpProblem['details']> {
  const problem: unknown = await rendering.catch((error: unknown) => error);
  if (!(problem instanceof HttpProblem)) throw new Error(`No problem for whoever asked: ${String(problem)}`);
  return problem.details;
}

describe('the thread that makes pictures', () => {
  let thread: PngThread;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    thread = new PngThread({ worker, patience: PATIENCE, keptFor: KEPT_FOR, mostWaiting: 3 });
  });
  afterEach(() => {
    // Ends the thread.
    vi.advanceTimersByTime(PATIENCE + KEPT_FOR);
    vi.useRealTimers();
  });

  test('makes one after another', async () => {
    const [one, other] = await Promise.all([drawn(thread, 'one'), drawn(thread, 'other')]);
    expect([one.slice(0, 2), other.slice(0, 2)]).toEqual([
      ['one', '2'],
      ['other', '2'],
    ]);
    expect(one[2]).toBe(other[2]);
  });

  test('gives a slow picture up, and it alone: those that waited behind it for as long are made', async () => {
    const slow = problemOf(thread.render('slow', 2));
    const others = Promise.all([drawn(thread, 'one'), drawn(thread, 'other')]);
    vi.advanceTimersByTime(PATIENCE);
    expect(await slow).toMatchObject({ status: 503, headers: { 'Retry-After': expect.any(String) as string } });
    expect((await others).map(([svg]) => svg)).toEqual(['one', 'other']);
  });

  test.each([
    ['deadly', 'has ended'],
    ['throwing', 'Out of memory'],
    ['failing', 'No drawing'],
  ])('fails for a %s picture only, and makes the next ones', async (svg, message) => {
    const fails = expect(thread.render(svg, 2)).rejects.toThrow(message);
    const [next] = await drawn(thread, 'next');
    await fails;
    expect(next).toBe('next');
    expect((await drawn(thread, 'later'))[0]).toBe('later');
  });

  test('turns away at once what it has no room for, and takes more on when it has', async () => {
    const waited = [thread.render('slow', 2).catch(() => undefined), drawn(thread, 'one'), drawn(thread, 'other')];
    expect(await problemOf(thread.render('too much', 2))).toMatchObject({
      status: 503,
      headers: { 'Retry-After': expect.any(String) as string },
    });
    vi.advanceTimersByTime(PATIENCE);
    await Promise.all(waited);
    expect((await drawn(thread, 'again'))[0]).toBe('again');
  });

  test('ends when nobody has asked for a while, and not before', async () => {
    const [, , first] = await drawn(thread, 'one');
    vi.advanceTimersByTime(KEPT_FOR - 1);
    expect((await drawn(thread, 'other'))[2]).toBe(first);
    vi.advanceTimersByTime(KEPT_FOR);
    expect((await drawn(thread, 'later'))[2]).not.toBe(first);
  });

  test('is not ended in the middle of a picture by having been idle before', async () => {
    await drawn(thread, 'one');
    vi.advanceTimersByTime(KEPT_FOR - 1);
    const slow = problemOf(thread.render('slow', 2));
    vi.advanceTimersByTime(PATIENCE - 1);
    const other = drawn(thread, 'other');
    vi.advanceTimersByTime(1);
    expect(await slow).toMatchObject({ status: 503 });
    expect((await other)[0]).toBe('other');
  });
});
