import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fitFrames, HIGHEST, LOWEST, PAUSE } from './fit-frames.ts';
import { FRAME_PROTOCOL, INTAKE_PROTOCOL, TALLEST } from './frame-messages.ts';

interface FakeFrame {
  src: string;
  dataset: Record<string, string>;
  style: { height?: string };
  contentWindow: { asked: unknown[]; postMessage: (message: unknown) => void };
}

const api = 'https://api.example';

function frame(src: string, dataset: Record<string, string> = {}): FakeFrame {
  const asked: unknown[] = [];
  return { src, dataset, style: {}, contentWindow: { asked, postMessage: (message) => void asked.push(message) } };
}

/** A page with frames and the script on it; time stands still until it is told to pass. */
function pageWith(...frames: FakeFrame[]) {
  let listener: (event: unknown) => void = () => undefined;
  const timers: { work: () => void; milliseconds: number }[] = [];
  runInNewContext(fitFrames, {
    document: { querySelectorAll: (selector: string) => (selector === 'iframe' ? frames : []) },
    addEventListener: (type: string, heard: (event: unknown) => void) => {
      if (type === 'message') listener = heard;
    },
    setTimeout: (work: () => void, milliseconds: number) => timers.push({ work, milliseconds }),
  });
  return {
    timers,
    hear: (event: unknown) => listener(event),
    pass: () => {
      for (const { work } of timers.splice(0)) work();
    },
  };
}

const told = (height: unknown, more: object = {}) => ({ protocol: FRAME_PROTOCOL, type: 'height', height, ...more });

/** What becomes of the height of a frame that tells this. */
function heightAfter(data: unknown, event: object = {}, shown = frame(`${api}/embed/finder?lang=uk`)) {
  const page = pageWith(shown);
  page.hear({ data, source: shown.contentWindow, origin: api, ...event });
  page.pass();
  return shown.style.height;
}

describe('the script of the page around', () => {
  test.each(['finder', 'impact', 'intake'])('makes the frame with /embed/%s as tall as its page asks', (name) => {
    for (const src of [`${api}/embed/${name}`, `${api}/embed/${name}?a=b#c`, `${api}/under/a/path/embed/${name}?x`])
      expect(heightAfter(told(640), {}, frame(src)), src).toBe('640px');
  });

  test('hears the form, which tells its height in its own words', () => {
    expect(heightAfter(told(640, { protocol: INTAKE_PROTOCOL }))).toBe('640px');
  });

  test.each([
    ['from no frame of the page', { source: { postMessage: () => undefined } }],
    ['from no window', { source: null }],
    ['from a page of another origin in that frame', { origin: 'https://evil.example' }],
    ['from the same name without encryption', { origin: 'http://api.example' }],
    ['from a page without an origin', { origin: 'null' }],
    ['from an origin that only begins alike', { origin: `${api}.evil.example` }],
  ])('believes nothing %s', (_, event) => {
    expect(heightAfter(told(640), event)).toBeUndefined();
  });

  test.each([
    'https://api.example/',
    'https://api.example/embed/',
    'https://api.example/embed/finder/other',
    'https://api.example/embed/finders',
    'https://api.example/?page=/embed/finder',
    'https://api.example/#/embed/finder',
    'https://user@api.example/embed/finder',
    'about:blank',
    'javascript:"/embed/finder"',
    'not an address at all/embed/finder',
    '',
  ])('leaves a frame alone that shows no page of ours: %j', (src) => {
    const other = frame(src);
    expect(heightAfter(told(640), {}, other)).toBeUndefined();
    expect(other.contentWindow.asked).toEqual([]);
  });

  test.each([
    undefined,
    null,
    0,
    -1,
    31,
    TALLEST + 1,
    1e9,
    Infinity,
    NaN,
    640.5,
    '640',
    '640px;position:fixed',
    [640],
    { valueOf: 640 },
  ])('takes no height from %j', (height) => {
    expect(heightAfter(told(height))).toBeUndefined();
  });

  test.each([
    undefined,
    null,
    '',
    7,
    'height',
    [],
    {},
    { type: 'height', height: 640 },
    told(640, { protocol: 'resilience-kit-frame-2' }),
    told(640, { protocol: [FRAME_PROTOCOL] }),
    told(640, { type: ['height'] }),
    told(640, { type: 'top' }),
  ])('does nothing for %j', (data) => {
    expect(heightAfter(data)).toBeUndefined();
  });

  test('makes no frame lower or taller than it may be, by default or as it says', () => {
    const shown = (dataset: Record<string, string>) => frame(`${api}/embed/finder`, dataset);
    expect(heightAfter(told(32))).toBe(`${LOWEST}px`);
    expect(heightAfter(told(TALLEST))).toBe(`${HIGHEST}px`);
    expect(heightAfter(told(32), {}, shown({ minHeight: '400' }))).toBe('400px');
    expect(heightAfter(told(9000), {}, shown({ maxHeight: '800' }))).toBe('800px');
    expect(heightAfter(told(640), {}, shown({ minHeight: 'low', maxHeight: 'high' }))).toBe('640px');
  });

  test('changes a frame once for a thousand messages, to what was told last', () => {
    const shown = frame(`${api}/embed/finder`);
    const page = pageWith(shown);
    for (let height = 200; height < 1200; height++)
      page.hear({ data: told(height), source: shown.contentWindow, origin: api });
    expect(page.timers.map(({ milliseconds }) => milliseconds)).toEqual([PAUSE]);
    expect(shown.style.height).toBeUndefined();
    page.pass();
    expect(shown.style.height).toBe('1199px');
    page.hear({ data: told(320), source: shown.contentWindow, origin: api });
    expect(page.timers).toHaveLength(1);
  });

  test('changes the frame that tells it, and no other of the same page', () => {
    const [first, second] = [frame(`${api}/embed/finder`), frame(`${api}/embed/finder`)];
    const page = pageWith(first, second);
    page.hear({ data: told(640), source: second.contentWindow, origin: api });
    page.pass();
    expect([first.style.height, second.style.height]).toEqual([undefined, '640px']);
  });

  test('asks the frames that were there before it, and no others', () => {
    const [shown, other] = [frame(`${api}/embed/finder`), frame('https://video.example/player')];
    pageWith(shown, other);
    expect(shown.contentWindow.asked).toEqual([{ protocol: FRAME_PROTOCOL, type: 'ask' }]);
    expect(other.contentWindow.asked).toEqual([]);
  });

  test('is at most 600 bytes on the way', () => {
    expect(gzipSync(fitFrames, { level: 9 }).length).toBeLessThanOrEqual(600);
  });
});
