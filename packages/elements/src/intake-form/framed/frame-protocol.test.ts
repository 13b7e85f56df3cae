import { describe, expect, it } from 'vitest';
import { readHostWord, readMessage, toldHeight, writeMessage } from './frame-protocol.ts';

const frame = { name: 'the window of the frame' };
const origin = 'https://api.example';
const expected = { source: frame, origin, formId: 'help-request' };
const from = (data: unknown, more = {}) => readMessage({ data, source: frame, origin, ...more }, expected);
const ours = (message: object) => ({ ...writeMessage({ type: 'ready' }), ...message });

describe('host: a message of a frame', () => {
  it.each([
    { type: 'ready' },
    { type: 'top' },
    { type: 'exit' },
    { type: 'height', height: 640 },
    { type: 'submitted', formId: 'help-request' },
  ] as const)('is read as it was written: %j', (message) => {
    expect(from(structuredClone(writeMessage(message)))).toEqual(message);
  });

  it('is believed from that frame alone', () => {
    expect(from(ours({}), { source: { name: 'another window' } })).toBeUndefined();
    expect(from(ours({}), { source: null })).toBeUndefined();
  });

  it('is believed from nobody while there is no frame', () => {
    expect(readMessage({ data: ours({}), source: undefined, origin }, { ...expected, source: undefined })).toBe(
      undefined,
    );
    expect(readMessage({ data: ours({}), source: null, origin }, { ...expected, source: null })).toBe(undefined);
  });

  it.each(['https://api.example.evil', 'http://api.example', 'https://api.example:444', 'null', ''])(
    'is not believed when the frame shows a page of %j',
    (other) => {
      expect(from(ours({}), { origin: other })).toBeUndefined();
    },
  );

  it.each([
    NaN,
    Infinity,
    -Infinity,
    -640,
    0,
    31,
    640.5,
    16_385,
    1e9,
    Number.MAX_SAFE_INTEGER,
    '640',
    '640px',
    [640],
    { valueOf: () => 640 },
    null,
    undefined,
    true,
  ])('tells no height with %j', (height) => {
    expect(from(ours({ type: 'height', height }))).toBeUndefined();
  });

  it('tells of this form alone, and nothing more than that something was sent', () => {
    expect(from(ours({ type: 'submitted', formId: 'another' }))).toBeUndefined();
    expect(from(ours({ type: 'submitted' }))).toBeUndefined();
    expect(from(ours({ type: 'submitted', formId: 'help-request', answers: { help: 'x' } }))).toEqual({
      type: 'submitted',
      formId: 'help-request',
    });
  });

  it.each([
    undefined,
    null,
    '',
    'ready',
    7,
    [],
    {},
    { type: 'ready' },
    { protocol: 'resilience-kit-intake-2', type: 'ready' },
    ours({ type: 'navigate' }),
    ours({ type: '__proto__' }),
    ours({ type: ['ready'] }),
  ])('is nothing when it is %j', (data) => {
    expect(from(data)).toBeUndefined();
  });
});

describe('host: a message to a frame', () => {
  const parent = {};
  it.each(['exit', 'settled'] as const)('is one of two words, from the page around alone: %s', (type) => {
    const data = writeMessage({ type });
    expect(readHostWord({ data, source: parent }, parent)).toBe(type);
    expect(readHostWord({ data, source: {} }, parent)).toBeUndefined();
  });

  it.each([undefined, null, 'exit', { type: 'exit' }, ours({}), ours({ type: 'top' }), ours({ type: ['exit'] })])(
    'is nothing when it is %j',
    (data) => {
      expect(readHostWord({ data, source: parent }, parent)).toBeUndefined();
    },
  );
});

describe('host: the height that a frame tells', () => {
  it('holds what there is, in steps that say little of it', () => {
    expect(toldHeight(640)).toBe(640);
    expect(toldHeight(640.2)).toBe(672);
    expect(toldHeight(671)).toBe(toldHeight(641));
  });

  it('is always one that the page around takes', () => {
    for (const pixels of [0, -5, 1, 12_345.6, 1e9]) {
      const height = toldHeight(pixels);
      expect(from(writeMessage({ type: 'height', height }))).toEqual({ type: 'height', height });
    }
  });
});
