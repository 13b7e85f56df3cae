import { describe, expect, it } from 'vitest';
import { demoCalendar, pick } from './demo-calendar.ts';

describe('the demo calendar', () => {
  it('counts from the calendar day in Kyiv, not in UTC', () => {
    expect(demoCalendar(new Date('2026-07-01T22:30:00Z')).day(0)).toBe('2026-07-02');
    expect(demoCalendar(new Date('2026-07-01T20:30:00Z')).day(0)).toBe('2026-07-01');
  });

  it('counts working days over weekends, backwards too', () => {
    const friday = demoCalendar(new Date('2026-11-20T10:00:00Z'));
    expect([-5, -1, 0, 1, 2, 6].map(friday.workingDay)).toEqual([
      '2026-11-13',
      '2026-11-19',
      '2026-11-20',
      '2026-11-23',
      '2026-11-24',
      '2026-11-30',
    ]);
  });

  it('takes the next Monday for the first working day at weekends', () => {
    const sunday = demoCalendar(new Date('2026-11-22T10:00:00Z'));
    expect([-1, 0, 1].map(sunday.workingDay)).toEqual(['2026-11-20', '2026-11-23', '2026-11-24']);
  });

  it('finds the next such weekday, today included', () => {
    const friday = demoCalendar(new Date('2026-11-20T10:00:00Z'));
    expect(friday.next('FR', 0)).toBe('2026-11-20');
    expect(friday.next('MO', 0)).toBe('2026-11-23');
    expect(friday.next('SA', -7)).toBe('2026-11-14');
  });

  it('gives moments of working hours with the offset of the season', () => {
    const calendar = demoCalendar(new Date('2026-11-20T10:00:00Z'));
    expect(calendar.moment(1, 'a')).toMatch(/^2026-11-19T(09|1[0-7]):\d\d:00\+02:00$/);
    expect(calendar.moment(140, 'a')).toMatch(/^2026-07-03T.*\+03:00$/);
  });
});

describe('pick', () => {
  it('always gives the same number for a key, within the bounds', () => {
    const numbers = Array.from({ length: 200 }, (_, index) => pick(`key ${index}`, 3, 7));
    expect(new Set(numbers)).toEqual(new Set([3, 4, 5, 6, 7]));
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => pick(`key ${index}`, 3, 7)));
  });
});
