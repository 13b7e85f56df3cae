import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { FRAME_PROTOCOL, TALLEST } from './frame-messages.ts';
import { tellHeight } from './tell-height.ts';

const code = tellHeight.element.replace(/^<script>|<\/script>$/g, '');

/** A page in a frame, or on its own, of which the tests say how tall it is. */
function page({ isFramed = true } = {}) {
  const told: unknown[] = [];
  const heard: Record<string, (event: unknown) => void> = {};
  const state = { height: 100, resized: () => undefined as unknown, framed: undefined as string | undefined };
  const dataset: { framed?: string } = {};
  const parent = { postMessage: (message: unknown, target: string) => void told.push([message, target]) };
  const sandbox: Record<string, unknown> = {
    document: { documentElement: { dataset }, body: { getBoundingClientRect: () => ({ height: state.height }) } },
    addEventListener: (type: string, listener: (event: unknown) => void) => (heard[type] = listener),
    ResizeObserver: class {
      constructor(resized: () => void) {
        state.resized = resized;
      }
      observe(): void {
        state.resized();
      }
    },
  };
  sandbox['self'] = sandbox;
  sandbox['parent'] = isFramed ? parent : sandbox;
  runInNewContext(code, sandbox);
  heard['DOMContentLoaded']?.({});
  return {
    told: () => told.splice(0),
    becomes: (height: number) => {
      state.height = height;
      state.resized();
    },
    asked: (source: unknown, data: unknown) => heard['message']?.({ source, data }),
    parent,
    dataset,
    hears: Object.keys(heard),
  };
}

const height = (pixels: number) => [{ protocol: FRAME_PROTOCOL, type: 'height', height: pixels }, '*'];

describe('a page of ours in a frame', () => {
  test('tells how tall it is, in steps, and only when that is another one', () => {
    const framed = page();
    expect(framed.told()).toEqual([height(128)]);
    framed.becomes(120);
    expect(framed.told()).toEqual([]);
    framed.becomes(128.4);
    expect(framed.told()).toEqual([height(160)]);
    // With the edges that a frame usually has.
    framed.becomes(157);
    expect(framed.told()).toEqual([height(192)]);
  });

  test('never tells what the page around would not take', () => {
    const framed = page();
    framed.told();
    framed.becomes(0);
    framed.becomes(1e7);
    expect(framed.told()).toEqual([height(32), height(TALLEST)]);
  });

  test('tells it again to the page around when that asks, and to nobody else', () => {
    const framed = page();
    framed.told();
    const ask = { protocol: FRAME_PROTOCOL, type: 'ask' };
    framed.asked({}, ask);
    for (const data of [undefined, null, 'ask', { type: 'ask' }, { protocol: FRAME_PROTOCOL, type: 'tell' }])
      framed.asked(framed.parent, data);
    expect(framed.told()).toEqual([]);
    framed.asked(framed.parent, ask);
    expect(framed.told()).toEqual([height(128)]);
  });

  test('knows that it is in one', () => {
    expect(page().dataset.framed).toBe('');
  });

  test('on its own says nothing and listens to nobody', () => {
    const alone = page({ isFramed: false });
    expect(alone.told()).toEqual([]);
    expect(alone.hears).toEqual([]);
    expect(alone.dataset.framed).toBeUndefined();
  });

  test('may run by the hash of what stands in it, to the letter', () => {
    expect(tellHeight.hash).toBe(`sha256-${createHash('sha256').update(code).digest('base64')}`);
    expect(code).not.toContain('</');
  });
});
