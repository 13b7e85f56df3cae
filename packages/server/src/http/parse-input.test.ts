import { operations } from '@resilience-kit/contract';
import { expect, test } from 'vitest';
import { HttpProblem } from '../problems/http-problem.ts';
import { inputParser } from './parse-input.ts';

const search = inputParser(operations.search);
const services = inputParser(operations.listServices);
const one = inputParser(operations.getService);

/** The faults of a query, as `pointer message` in one language. */
function faults(work: () => unknown, language: 'uk' | 'en' = 'uk'): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof HttpProblem) {
      return (error.details.errors ?? []).map(({ pointer, message }) => `${pointer} ${message[language]}`);
    }
    throw error;
  }
  return [];
}

test('values are read in their own types, and defaults are filled in', () => {
  expect(
    search.query('?lat=50.5&lon=30&free=true&text=%D0%BF%D1%81%D0%B8%D1%85%D0%BE%D0%BB%D0%BE%D0%B3+%D0%B4%D0%BB%D1%8F'),
  ).toEqual({
    lat: 50.5,
    lon: 30,
    free: true,
    text: 'психолог для',
    page: 1,
    per_page: 20,
  });
});

test('of a repeated parameter the last counts', () => {
  expect(services.query('?page=2&page=3')).toMatchObject({ page: 3 });
});

test('empty and unknown parameters are ignored', () => {
  expect(services.query('?page=&search=%20&utm_source=x&__proto__=1&=')).toEqual({
    page: 1,
    per_page: 20,
    format: 'json',
  });
});

test('a number out of range is told with its range, in both languages', () => {
  expect(faults(() => services.query('?per_page=-1'))).toEqual([
    '/query/per_page per_page має бути цілим числом від 1 до 100; отримано −1.',
  ]);
  expect(faults(() => services.query('?per_page=-1'), 'en')).toEqual([
    '/query/per_page per_page must be a whole number from 1 to 100; got −1.',
  ]);
  expect(faults(() => search.query('?lat=91&lon=1'))).toEqual([
    '/query/lat lat має бути числом від −90 до 90; отримано 91.',
  ]);
});

test('each faulty parameter is told once, all of them together', () => {
  expect(
    faults(() => search.query('?mode=teleport&free=perhaps&open_at=tomorrow&place=Буча&page=1.5&lang=%3Cb%3E'), 'en'),
  ).toEqual([
    '/query/place place must be a KATOTTG code: UA and 17 digits; got “Буча”.',
    '/query/mode mode must be one of: in_person, mobile_team, home_visit, phone, online; got “teleport”.',
    '/query/free free must be true or false; got “perhaps”.',
    '/query/open_at open_at must be a moment with its zone, such as 2026-05-01T10:00:00Z; got “tomorrow”.',
    '/query/page page must be a whole number from 1 to 1000000; got 1.5.',
    '/query/lang lang must be a language code, such as uk or en; got “<b>”.',
  ]);
});

test('a text that is too long is told its limit and its length, not repeated', () => {
  expect(faults(() => search.query(`?text=${'х'.repeat(10_000)}`))).toEqual([
    '/query/text text має бути текстом до 1000 знаків; отримано 10000 знаків.',
  ]);
});

test('malformed encoding and NUL bytes are told as such', () => {
  expect(faults(() => search.query('?text=%zz'), 'en')[0]).toContain('/query/text text is not encoded properly');
  expect(faults(() => search.query('?text=%D0'), 'en')[0]).toContain('is not encoded properly');
  expect(faults(() => search.query('?text=a%00b'), 'en')[0]).toBe('/query/text text holds a NUL byte; remove it.');
});

test('an offset whose plus was not encoded is understood', () => {
  expect(services.query('?modified_after=2026-05-01T10:00:00+03:00')).toMatchObject({
    modified_after: '2026-05-01T10:00:00+03:00',
  });
});

test('a broken identifier in the path is named', () => {
  expect(faults(() => one.path({ id: '17' }), 'en')).toEqual([
    '/path/id id must be a UUID, such as 1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71; got 17.',
  ]);
});

test('control characters are not echoed', () => {
  expect(faults(() => search.query('?sort=%1b%5b31m'), 'en')[0]).toContain('got “\uFFFD[31m”');
});
