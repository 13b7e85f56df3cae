import type { Schedule } from '@resilience-kit/contract';
import { describe, expect, it } from 'vitest';
import { calendarDate, dayNumber } from './calendar-day.ts';
import { recurrenceOf } from './recurrence.ts';

const id = '00000000-0000-4000-8000-000000000000';

function days(rule: Omit<Schedule, 'id'>, first: string, last: string): string[] | undefined {
  const recurrence = recurrenceOf({ id, ...rule });
  if (!recurrence) return undefined;
  const found: string[] = [];
  for (let day = dayNumber(first) ?? NaN; day <= (dayNumber(last) ?? NaN); day++) {
    if (recurrence.fallsOn(day)) found.push(calendarDate(day));
  }
  return found;
}

describe('a weekly rule', () => {
  it('falls on its days of the week', () => {
    expect(days({ freq: 'WEEKLY', byday: 'MO, fr' }, '2026-11-16', '2026-11-22')).toEqual(['2026-11-16', '2026-11-20']);
  });

  it('takes the weekday of its first day when none is named', () => {
    expect(days({ freq: 'WEEKLY', dtstart: '2026-11-18' }, '2026-11-01', '2026-11-30')).toEqual([
      '2026-11-18',
      '2026-11-25',
    ]);
  });

  it('holds only between its first and its last day, both included', () => {
    const rule = {
      freq: 'WEEKLY',
      byday: 'MO,TU,WE,TH,FR,SA,SU',
      valid_from: '2026-12-30',
      valid_to: '2027-01-02',
    } as const;
    expect(days(rule, '2026-12-01', '2027-01-31')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
  });

  it('skips weeks, counted from the week of its first day', () => {
    const rule = { freq: 'WEEKLY', byday: 'TU,SU', interval: 2, dtstart: '2026-11-18' } as const;
    expect(days(rule, '2026-11-01', '2026-12-10')).toEqual(['2026-11-22', '2026-12-01', '2026-12-06']);
    expect(days({ ...rule, wkst: 'SU' }, '2026-11-01', '2026-12-10')).toEqual(['2026-11-29', '2026-12-01']);
  });

  it('ends after a number of times', () => {
    const rule = { freq: 'WEEKLY', byday: 'MO,WE', dtstart: '2026-11-16', count: 3 } as const;
    expect(days(rule, '2026-11-01', '2026-12-31')).toEqual(['2026-11-16', '2026-11-18', '2026-11-23']);
    expect(days({ ...rule, count: 1e9 }, '2026-11-16', '2026-11-18')).toEqual(['2026-11-16', '2026-11-18']);
  });

  it('is meant when only days of the week are given', () => {
    expect(days({ byday: 'SA' }, '2026-11-16', '2026-11-22')).toEqual(['2026-11-21']);
  });
});

describe('a monthly rule', () => {
  it('falls on the first Monday and the last Friday', () => {
    expect(days({ freq: 'MONTHLY', byday: '1MO,-1FR' }, '2026-11-01', '2026-12-31')).toEqual([
      '2026-11-02',
      '2026-11-27',
      '2026-12-07',
      '2026-12-25',
    ]);
  });

  it('falls on days of the month, from its end when negative', () => {
    expect(days({ freq: 'MONTHLY', bymonthday: '1,-1' }, '2028-02-01', '2028-03-31')).toEqual([
      '2028-02-01',
      '2028-02-29',
      '2028-03-01',
      '2028-03-31',
    ]);
  });

  it('leaves out months without the day it began on', () => {
    expect(days({ freq: 'MONTHLY', dtstart: '2026-12-31' }, '2026-12-01', '2027-04-30')).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-03-31',
    ]);
  });

  it('skips months, over the end of the year', () => {
    expect(
      days({ freq: 'MONTHLY', bymonthday: '15', interval: 2, dtstart: '2026-11-15' }, '2026-11-01', '2027-03-31'),
    ).toEqual(['2026-11-15', '2027-01-15', '2027-03-15']);
  });

  it('wants both when a weekday and a day of the month are given', () => {
    expect(days({ freq: 'MONTHLY', byday: 'FR', bymonthday: '13' }, '2026-01-01', '2026-12-31')).toEqual([
      '2026-02-13',
      '2026-03-13',
      '2026-11-13',
    ]);
  });
});

describe('a rule without a frequency', () => {
  it('is one visit when it begins and ends on one day', () => {
    expect(days({ dtstart: '2026-11-24', until: '2026-11-24' }, '2026-11-01', '2026-12-31')).toEqual(['2026-11-24']);
    expect(days({ valid_from: '2026-11-24', valid_to: '2026-11-24' }, '2026-11-01', '2026-12-31')).toEqual([
      '2026-11-24',
    ]);
    expect(days({ dtstart: '2026-11-24' }, '2026-11-01', '2026-12-31')).toEqual(['2026-11-24']);
  });

  it('is every day when it begins and ends on different days', () => {
    expect(days({ dtstart: '2026-11-29', until: '2026-12-01' }, '2026-11-01', '2026-12-31')).toHaveLength(3);
  });
});

describe('a rule that cannot be evaluated', () => {
  it.each([
    {},
    { freq: 'WEEKLY' },
    { freq: 'WEEKLY', byday: 'XX' },
    { freq: 'WEEKLY', byday: '1MO' },
    { freq: 'WEEKLY', byday: 'MO', interval: 2 },
    { freq: 'WEEKLY', byday: 'MO', interval: 0 },
    { freq: 'WEEKLY', byday: 'MO', count: 2 },
    { freq: 'WEEKLY', byday: 'MO', byweekno: '4' },
    { freq: 'WEEKLY', byday: 'MO', dtstart: '2026-02-30' },
    { freq: 'MONTHLY' },
    { freq: 'MONTHLY', bymonthday: 'first' },
    { valid_from: '2026-01-01' },
    { until: '2026-01-01' },
  ] as Omit<Schedule, 'id'>[])('is left out: %j', (rule) => {
    expect(days(rule, '2026-01-01', '2026-12-31')).toBeUndefined();
  });
});
