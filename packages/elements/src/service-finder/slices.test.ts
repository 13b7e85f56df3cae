import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NEXT_SLICE, SLICE, Slices } from './slices.ts';

let frames: (() => void)[];
const nextFrame = () => frames.shift()?.();

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('setTimeout', (task: () => void) => task());
  return () => vi.unstubAllGlobals();
});

describe('a long list', () => {
  it('appears in slices, one a frame, until all of it is there', () => {
    const slices = new Slices();
    const counts: number[] = [];
    const render = () => {
      counts.push(slices.count);
      slices.follow(SLICE + 2 * NEXT_SLICE - 1, render);
    };
    render();
    expect(frames).toHaveLength(1);
    nextFrame();
    nextFrame();
    expect(counts).toEqual([SLICE, SLICE + NEXT_SLICE, SLICE + 2 * NEXT_SLICE]);
    expect(frames).toEqual([]);
  });

  it('never has more than a few results rendered at once, as what is there stays as it is', () => {
    const slices = new Slices();
    const rendered: number[] = [];
    const render = () => {
      rendered.push(slices.count - slices.kept);
      slices.follow(1_000, render);
    };
    render();
    while (frames.length > 0) nextFrame();
    expect(slices.count).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...rendered)).toBe(NEXT_SLICE);
  });

  it('is rendered in full when something else than the next slice is new', () => {
    const slices = new Slices();
    const render = () => slices.follow(100, render);
    render();
    nextFrame();
    expect(slices.kept).toBe(0);
  });

  it('is rendered anew in slices when what is new can wait, and what waits stays', () => {
    const slices = new Slices();
    const rendered: [from: number, end: number, count: number][] = [];
    const render = () => {
      rendered.push([slices.kept, slices.end, slices.count]);
      slices.follow(SLICE + 2 * NEXT_SLICE, render);
    };
    render();
    while (frames.length > 0) nextFrame();
    rendered.length = 0;
    slices.restart();
    render();
    while (frames.length > 0) nextFrame();
    const all = SLICE + 2 * NEXT_SLICE;
    expect(rendered).toEqual([
      [0, SLICE, all],
      [SLICE, SLICE + NEXT_SLICE, all],
      [SLICE + NEXT_SLICE, all, all],
    ]);
  });

  it('begins the slices anew when that is asked for while others are still to come', () => {
    const slices = new Slices();
    const ends: number[] = [];
    const render = () => {
      ends.push(slices.end);
      slices.follow(100, render);
    };
    render();
    nextFrame();
    slices.restart();
    render();
    nextFrame();
    expect(ends.slice(-2)).toEqual([SLICE, SLICE + NEXT_SLICE]);
    expect(slices.count).toBe(SLICE + NEXT_SLICE);
  });

  it('goes on where the next slice is all that is new, though what is new can wait', () => {
    const slices = new Slices();
    const ends: number[] = [];
    const render = () => {
      slices.restart();
      ends.push(slices.end);
      slices.follow(SLICE + 2 * NEXT_SLICE, render);
    };
    render();
    while (frames.length > 0) nextFrame();
    expect(ends).toEqual([SLICE, SLICE + NEXT_SLICE, SLICE + 2 * NEXT_SLICE]);
  });

  it('asks for one frame, however often the page renders before it', () => {
    const slices = new Slices();
    for (let times = 0; times < 3; times++) slices.follow(100, () => undefined);
    expect(frames).toHaveLength(1);
  });

  it('keeps what is rendered when more results come', () => {
    const slices = new Slices();
    const render = () => slices.follow(SLICE + NEXT_SLICE, render);
    render();
    nextFrame();
    slices.follow(100, render);
    expect(slices.count).toBe(SLICE + NEXT_SLICE);
    expect(frames).toHaveLength(1);
  });

  it('begins anew after it was away', () => {
    const slices = new Slices();
    const render = () => slices.follow(SLICE + NEXT_SLICE, render);
    render();
    nextFrame();
    slices.follow(0, render);
    expect(slices.count).toBe(SLICE);
  });
});
