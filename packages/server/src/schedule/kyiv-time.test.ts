import { describe, expect, it } from 'vitest';
import { dayNumber } from './calendar-day.ts';
import { kyivDay, kyivMoment, kyivTime, momentOf, MINUTES_A_DAY, wallMinute } from './kyiv-time.ts';

const wall = (date: string, time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (dayNumber(date) ?? NaN) * MINUTES_A_DAY + hours * 60 + minutes;
};
const at = (date: string, time: string) => kyivMoment(momentOf(wall(date, time)));

describe('the clock of Kyiv', () => {
  it('tells the day, the minute of the week and the local timestamp', () => {
    expect(kyivTime(new Date('2026-11-20T22:30:00Z'))).toEqual({
      date: '2026-11-21',
      minuteOfWeek: 5 * 1440 + 30,
      localTimestamp: '2026-11-21T00:30:00',
    });
    expect(kyivTime(new Date('2026-11-22T21:59:59Z')).minuteOfWeek).toBe(10_079);
    expect(kyivTime(new Date('2026-11-22T22:00:00Z')).minuteOfWeek).toBe(0);
  });

  it('is two hours ahead of UTC in winter and three in summer', () => {
    expect(at('2026-11-21', '09:00')).toBe('2026-11-21T09:00:00+02:00');
    expect(at('2026-07-21', '09:00')).toBe('2026-07-21T09:00:00+03:00');
  });

  it('changes on the last Sunday of March, when 03:00 to 04:00 is skipped', () => {
    expect(at('2026-03-29', '02:59')).toBe('2026-03-29T02:59:00+02:00');
    for (const skipped of ['03:00', '03:01', '03:30', '03:59', '04:00']) {
      expect(at('2026-03-29', skipped)).toBe('2026-03-29T04:00:00+03:00');
    }
    expect(at('2026-03-29', '04:01')).toBe('2026-03-29T04:01:00+03:00');
  });

  it('changes back on the last Sunday of October, when the first of two 03:30s is taken', () => {
    expect(at('2026-10-25', '02:59')).toBe('2026-10-25T02:59:00+03:00');
    expect(at('2026-10-25', '03:30')).toBe('2026-10-25T03:30:00+03:00');
    expect(at('2026-10-25', '04:00')).toBe('2026-10-25T04:00:00+02:00');
  });

  it('starts every day of two years at midnight, in order', () => {
    const first = dayNumber('2027-01-01') ?? NaN;
    for (let day = first; day < first + 731; day++) {
      const midnight = momentOf(day * MINUTES_A_DAY);
      expect(kyivMoment(midnight)).toContain('T00:00:00+0');
      expect(kyivDay(new Date(midnight))).toBe(day);
      expect(kyivDay(new Date(midnight - 1))).toBe(day - 1);
    }
  });

  it('never turns a later wall time into an earlier moment', () => {
    for (const date of ['2026-03-28', '2026-10-24']) {
      let previous = -Infinity;
      for (let minute = wall(date, '12:00'); minute < wall(date, '12:00') + MINUTES_A_DAY; minute++) {
        expect(momentOf(minute)).toBeGreaterThanOrEqual(previous);
        previous = momentOf(minute);
      }
    }
  });

  it('reads far-off years without failing', () => {
    for (const text of ['0001-01-01T00:00:00Z', '1900-06-01T12:00:00Z', '9999-12-31T20:00:00Z']) {
      expect(Number.isFinite(wallMinute(new Date(text)))).toBe(true);
    }
  });
});

describe('calendar days', () => {
  it('are refused when there is no such day', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', 'tomorrow', ''])
      expect(dayNumber(text)).toBeUndefined();
    expect(dayNumber('2028-02-29')).toBe((dayNumber('2028-03-01') ?? NaN) - 1);
  });
});
