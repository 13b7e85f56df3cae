import { describe, expect, test } from 'vitest';
import { UnreadableText } from '../opening-text/opening-text.ts';
import { cellText } from '../spreadsheets/sheet.ts';
import { figureColumns } from './columns.ts';
import { readHashtag } from './hashtag.ts';
import { indicatorColumns } from './indicator-columns.ts';
import { cellReaders, readCode } from './read-cells.ts';
import { readDay, readPeriod } from './read-day.ts';
import { readNumber } from './read-number.ts';
import { readPlaceCode, readUnit } from './read-place.ts';
import { isRemainder } from './remainder-name.ts';

/** What is wrong, and what to write instead. */
function refused(read: () => unknown): { problem: string; fix: string } {
  try {
    read();
  } catch (error) {
    if (error instanceof UnreadableText) return { problem: error.problem.en ?? '', fix: error.fix.en ?? '' };
    throw error;
  }
  throw new Error('It was read.');
}

describe('numbers', () => {
  test.each<[string, number]>([
    ['4925', 4925],
    ['4\u00a0925', 4925],
    ['4\u202f925', 4925],
    ['4\u2009925,5', 4925.5],
    ['\u200b4925\u200e', 4925],
    ["4'925", 4925],
    ['1 234 567', 1_234_567],
    ['26,5', 26.5],
    ['26.5', 26.5],
    ['0,125', 0.125],
    ['4,925.5', 4925.5],
    ['4.925,5', 4925.5],
    ['1,234,567', 1_234_567],
    ['60 %', 60],
    ['0', 0],
  ])('%j is %d', (text, value) => {
    expect(readNumber(cellText(text))).toBe(value);
  });

  test.each([
    ['nearly 2500', 'Write “2500”, and “nearly” in the column “Qualifier”.'],
    ['майже 2 500', 'Write “2500”, and “nearly” in the column “Qualifier”.'],
    ['понад 1600', 'Write “1600”, and “at least” in the column “Qualifier”.'],
    ['1600+', 'Write “1600”, and “at least” in the column “Qualifier”.'],
    ['2,490', 'Write “2490” or “2.49”.'],
    ['2,495', 'Write “2495” or “2.4950”.'],
    ['tens of thousands', 'Write digits alone, such as “4925”.'],
    ['=1+1', 'Write digits alone, such as “4925”.'],
    ['1e5', 'Write digits alone, such as “4925”.'],
    ['12 34', 'Write digits alone, such as “4925”.'],
    ['-5', 'Write a number from zero up.'],
    ['99999999999999999999', 'Check how many digits the number has.'],
  ])('%j is none, and the fix says what to write', (text, fix) => {
    expect(refused(() => readNumber(text)).fix).toContain(fix);
  });
});

test.each(['2.000', '2,000', '60 %', '2.5'])('%j is no number of people who answered', (text) => {
  expect(refused(() => cellReaders.sample_size(text)).fix).toContain('Write');
  expect(refused(() => indicatorColumns.smallest_published.read(text)).fix).toContain('Write');
});

describe('days', () => {
  test.each([
    '2025-06-30',
    '30.06.2025',
    '30/06/2025',
    '2025/06/30',
    '30 червня 2025 р.',
    '30 June 2025',
    '2025-06-30T00:00:00Z',
    '\u200e30.06.2025',
    '45838',
  ])('%j is the last of June', (text) => {
    expect(readDay(text)).toBe('2025-06-30');
  });

  test.each([
    ['2025-06-29T21:00:00.000Z', '2025-06-30'],
    ['2025-06-30T20:59:59Z', '2025-06-30'],
    ['2025-06-30 23:30+0300', '2025-06-30'],
    ['2025-12-31T23:30:00-05:00', '2026-01-01'],
    ['2025-06-29T21:00:00', '2025-06-29'],
  ])('%j is the day that it is in Kyiv, where it tells its zone: %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  test('a month or a year is its first or its last day, where a period begins or ends', () => {
    expect([readDay('2025', 'first'), readDay('2024-02', 'last'), readDay('2025-12', 'last')]).toEqual([
      '2025-01-01',
      '2024-02-29',
      '2025-12-31',
    ]);
    expect(readPeriod('2025')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(readPeriod('2025-01-01/2025-06-30')).toEqual({ from: '2025-01-01', to: '2025-06-30' });
  });

  test.each(['31.02.2025', '2025-02-31T21:00:00Z', '1/31/2025', '2025-13', 'торік', '2025'])('%j is none', (text) => {
    expect(refused(() => readDay(text)).fix).toContain('30.06.2025');
  });
});

describe('places', () => {
  test.each([
    ['UA14', 'UA14000000000091971'],
    ['ua 3208007001', 'UA32080070010087821'],
    ['UA80', 'UA80000000000093317'],
    ['UA8000', 'UA80000000000093317'],
    ['UA8000000', 'UA80000000000093317'],
    ['UA1400', 'UA14000000000091971'],
    ['UA14000000000091971', 'UA14000000000091971'],
    ['Донецька область', 'UA14000000000091971'],
  ])('%j is %s', (text, code) => {
    expect(readPlaceCode(text)).toBe(code);
  });

  test('a code of nothing is refused, and a name is read within what is around it', () => {
    expect(refused(() => readPlaceCode('UA9999')).problem).toContain('P-code');
    expect(readUnit('Донецька', 'oblast', undefined)).toBe('UA14000000000091971');
    expect(refused(() => readUnit('Бучанський', 'district', 'UA14000000000091971')).fix).toContain('KATOTTG');
  });

  test('units are found by each of their names', () => {
    const keys = ['Бучанська', 'Бучанська громада', 'Buchanska'].map((name) => readUnit(name, 'hromada', undefined));
    expect(new Set(keys).size).toBe(1);
    expect(refused(() => readUnit('Миколаївська', 'hromada', undefined)).problem).toContain('several');
  });
});

test('codes are taken as they are meant, or refused', () => {
  expect(readCode(' Bucha_2025 H1')).toBe('bucha-2025-h1');
  expect(refused(() => readCode('БУЧА-1')).fix).toContain('Latin');
});

test.each([
  'не розподілено',
  'Не розподілено',
  '(not broken down)',
  'Not broken down or withheld',
  'Не оприлюднено або не розподілено',
  'not published or not broken down',
])('%j is what the parts of a figure leave out', (name) => {
  expect(isRemainder(name)).toBe(true);
});

test('a part is not what the parts leave out', () => {
  expect(['', 'Психологи', 'не оприлюднено', 'Not'].filter(isRemainder)).toEqual([]);
});

test('every hashtag means one column', () => {
  const all = Object.values(figureColumns).flatMap(({ hashtags }) => hashtags);
  const plain = all.map((hashtag) => {
    const { tag, attributes } = readHashtag(hashtag) ?? { tag: hashtag, attributes: new Set<string>() };
    return [tag, ...[...attributes].toSorted()].join('+');
  });
  expect(plain.filter((one, index) => plain.indexOf(one) < index)).toEqual([]);
});
