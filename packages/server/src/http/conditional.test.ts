import { expect, test } from 'vitest';
import { entityTag, isUnchanged } from './conditional.ts';

const body = Buffer.from('{}');

test('equal bytes in the same language have equal tags', () => {
  expect(entityTag(body, 'uk')).toBe(entityTag(Buffer.from('{}'), 'uk'));
  expect(entityTag(body, 'uk')).toMatch(/^"[\w-]{27}"$/);
});

test('other bytes or another language have another tag', () => {
  expect(entityTag(body, 'uk')).not.toBe(entityTag(Buffer.from('[]'), 'uk'));
  expect(entityTag(body, 'uk')).not.toBe(entityTag(body, 'en'));
});

test('a client that has one of several tags, weak or strong, or any, has the answer', () => {
  expect(isUnchanged('"a"', '"a"')).toBe(true);
  expect(isUnchanged('W/"a"', '"a"')).toBe(true);
  expect(isUnchanged('"x", W/"a"', '"a"')).toBe(true);
  expect(isUnchanged('*', '"a"')).toBe(true);
});

test('a client without a tag, or with others, needs the answer', () => {
  expect(isUnchanged(undefined, '"a"')).toBe(false);
  expect(isUnchanged('"b"', '"a"')).toBe(false);
  expect(isUnchanged('', '"a"')).toBe(false);
});
