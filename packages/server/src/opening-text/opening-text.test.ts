import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readExceptions,
  readOpeningHours,
  UnreadableText,
  writeExceptions,
  writeOpeningHours,
  areSameHours,
  type OpeningSchedule,
} from './opening-text.ts';
import { timeOfDay } from './opening-schedule.ts';
import { WEEKDAY_CODES } from './weekdays.ts';

const WORKING = 'MO,TU,WE,TH,FR';
const weekly = (byday: string, opens_at: string, closes_at: string) => ({ freq: 'WEEKLY', byday, opens_at, closes_at });

describe('reading opening hours as people type them', () => {
  test.each([
    ['Пн-Пт 9:00-18:00; Сб 10-14', [weekly(WORKING, '09:00', '18:00'), weekly('SA', '10:00', '14:00')]],
    ['Пн-Пт 9:00-18:00, Сб 10-14, Нд вихідний', [weekly(WORKING, '09:00', '18:00'), weekly('SA', '10:00', '14:00')]],
    ['щодня 8:00–20:00', [weekly('MO,TU,WE,TH,FR,SA,SU', '08:00', '20:00')]],
    ['щодня, крім неділі 9-17', [weekly('MO,TU,WE,TH,FR,SA', '09:00', '17:00')]],
    ['Пн, Ср, Пт 9-13, 14-18', [weekly('MO,WE,FR', '09:00', '13:00'), weekly('MO,WE,FR', '14:00', '18:00')]],
    ['цілодобово', [weekly('MO,TU,WE,TH,FR,SA,SU', '00:00', '00:00')]],
    ['за домовленістю', [{ description: { uk: 'За домовленістю', en: 'By appointment' } }]],
    ['вт 10.00 - 15.00 (обід 12-13)', [weekly('TU', '10:00', '12:00'), weekly('TU', '13:00', '15:00')]],
    ['Mon-Fri 9am-5pm', [weekly(WORKING, '09:00', '17:00')]],
    ['Monday to Friday 9:00-17:00', [weekly(WORKING, '09:00', '17:00')]],
    ['1-й і 3-й вівторок 10-12', [{ freq: 'MONTHLY', byday: '1TU,3TU', opens_at: '10:00', closes_at: '12:00' }]],
    ['last Friday 10:00-12:00', [{ freq: 'MONTHLY', byday: '-1FR', opens_at: '10:00', closes_at: '12:00' }]],
    ['будні 9-18; вихідні 10-14', [weekly(WORKING, '09:00', '18:00'), weekly('SA,SU', '10:00', '14:00')]],
    ["з понеділка по п'ятницю з 9 до 17", [weekly(WORKING, '09:00', '17:00')]],
    ['по вівторках 10-12', [weekly('TU', '10:00', '12:00')]],
    ['Cб 9-13', [weekly('SA', '09:00', '13:00')]],
    ['Пн 20:00-02:00', [weekly('MO', '20:00', '02:00')]],
    ['03.11.2026 10-14', [{ dtstart: '2026-11-03', until: '2026-11-03', opens_at: '10:00', closes_at: '14:00' }]],
    [
      'з 01.12.2026 до 28.02.2027: Ср 9-17',
      [{ ...weekly('WE', '09:00', '17:00'), valid_from: '2026-12-01', valid_to: '2027-02-28' }],
    ],
    [
      'раз на два тижні з 02.11.2026: Пн 9-13',
      [{ ...weekly('MO', '09:00', '13:00'), dtstart: '2026-11-02', interval: 2 }],
    ],
  ])('%s', (text, schedules) => {
    expect(readOpeningHours(text)).toEqual(schedules);
  });

  test.each([
    ['Пн-Пт', 'не названо години'],
    ['9:00-18:00', 'не названо дні'],
    ['Пн-Пт 9:00', 'не сказано, до котрої'],
    ['Пн 9-5pm', 'am чи pm'],
    ['Пн 25-26', 'невідоме «25-26»'],
    ['Пн 9-9', 'однакові'],
    ['Пн-Пт 9-18; Вт 10-11', 'перетинаються: Вт'],
    ['Пн 22-06; Вт 5-9', 'перетинаються: Вт'],
    ['Пн-Чт 8-17, Пт 8-16, обід 12-13', 'у які дні перерва'],
    ['Пн-Пт 9-13 (обід 14-15)', 'не лежить у робочих годинах'],
    ['Пн-Пт 9-18 (вхід з двору)', 'невідоме «вхід»'],
    ['Вс 9-10', 'невідоме «вс»'],
    ['раз на два тижні: Пн 9-13', 'від якого дня'],
    ['зачинено', 'у які дні'],
  ])('nothing is guessed in «%s»', (text, problem) => {
    const read = () => readOpeningHours(text);
    expect(read).toThrow(UnreadableText);
    try {
      read();
    } catch (error) {
      expect((error as UnreadableText).problem.uk).toContain(problem);
      expect((error as UnreadableText).fix.uk).toMatch(/\d/);
      expect((error as UnreadableText).fix.en).not.toBe('');
    }
  });
});

/** Hours of a day that do not touch those of its neighbours: times of day in order, taken in pairs. */
const hoursOfDay = fc
  .uniqueArray(fc.integer({ min: 0, max: 287 }), { minLength: 2, maxLength: 6 })
  .map((times) => times.sort((a, b) => a - b).map((time) => timeOfDay(time * 5)))
  .map((times) =>
    times.flatMap((opens, index) =>
      index % 2 === 0 && times[index + 1] !== undefined ? [[opens, times[index + 1] ?? '']] : [],
    ),
  );
const weeklyPlan = fc
  .tuple(...WEEKDAY_CODES.map(() => fc.option(hoursOfDay, { nil: [] })))
  .map((days): OpeningSchedule[] =>
    days.flatMap((hours, day) =>
      hours.map(([opens_at = '', closes_at = '']) => ({
        freq: 'WEEKLY' as const,
        byday: WEEKDAY_CODES[day] ?? '',
        opens_at,
        closes_at,
      })),
    ),
  )
  .filter((plan) => plan.length > 0);

describe('writing opening hours and reading them again', () => {
  test.each(['uk', 'en'] as const)('gives back any weekly plan in %s', (language) => {
    fc.assert(
      fc.property(weeklyPlan, (plan) => {
        const text = writeOpeningHours(plan, language);
        return text !== undefined && areSameHours(readOpeningHours(text), plan);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['uk', 'en'] as const)('gives back visits, periods and weekdays of the month in %s', (language) => {
    const day = fc.constantFrom(...WEEKDAY_CODES);
    const hours = { opens_at: '10:00', closes_at: '15:30' };
    const date = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10));
    const schedule = fc.oneof(
      fc
        .tuple(fc.constantFrom(1, 2, 3, 4, 5, -1), day)
        .map(([ordinal, code]) => ({ freq: 'MONTHLY' as const, byday: `${ordinal}${code}`, ...hours })),
      date.map((visit) => ({ dtstart: visit, until: visit, ...hours })),
      fc
        .tuple(day, date)
        .map(([byday, dtstart]) => ({ freq: 'WEEKLY' as const, byday, dtstart, interval: 2, ...hours })),
      fc.tuple(day, date).map(([byday, valid_from]) => ({ freq: 'WEEKLY' as const, byday, valid_from, ...hours })),
    );
    fc.assert(
      fc.property(fc.array(schedule, { minLength: 1, maxLength: 4 }), (plan) => {
        const text = writeOpeningHours(plan, language);
        return text !== undefined && areSameHours(readOpeningHours(text), plan);
      }),
    );
  });

  test('says nothing rather than less', () => {
    expect(
      writeOpeningHours([{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00', notes: 'двір' }], 'uk'),
    ).toBeUndefined();
    expect(
      writeOpeningHours([{ freq: 'MONTHLY', bymonthday: '1', opens_at: '09:00', closes_at: '10:00' }], 'uk'),
    ).toBeUndefined();
  });

  test('whatever is typed is understood or refused with a reason, never an accident', () => {
    const words = fc.constantFrom(
      'Пн',
      '-',
      'Пт',
      '9',
      ':',
      '00',
      '18:30',
      ',',
      ';',
      '(',
      ')',
      'обід',
      'щодня',
      'до',
      'з',
      '1-й',
      'am',
      '31.12.2026',
      'зачинено',
      'крім',
      '24/7',
      'хто',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 10 }), (parts) => {
        try {
          return readOpeningHours(parts.join(' ')).length > 0;
        } catch (error) {
          return error instanceof UnreadableText;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('days that differ', () => {
  test.each(['uk', 'en'] as const)('are read back as they were written in %s', (language) => {
    const days = [
      { date: '2026-12-24', opens_at: '09:00', closes_at: '13:00', note: 'Короткий день' },
      { date: '2027-01-01' },
      { date: '2027-01-02', opens_at: '00:00', closes_at: '00:00' },
    ];
    expect(readExceptions(writeExceptions(days, language) ?? '')).toEqual(days);
  });

  test('a stretch of days is every day of it', () => {
    expect(readExceptions('24.12.2026-26.12.2026 closed (holidays)').map(({ date }) => date)).toEqual([
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  test.each(['24.12 зачинено', '31.02.2026 зачинено', '24.12.2026', '24.12.2026 може'])('%s is refused', (text) => {
    expect(() => readExceptions(text)).toThrow(UnreadableText);
  });
});
