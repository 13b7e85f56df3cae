import type { Schedule, ScheduleException } from '@resilience-kit/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kyivDay, kyivTime, localTimestamp, wallMinute } from './kyiv-time.ts';
import { openingPlan, openings } from './opening-plan.ts';
import { openingRanges, type OpeningRanges } from './opening-ranges.ts';

const id = '00000000-0000-4000-8000-000000000000';
const saturdayNoon = new Date('2026-11-21T10:00:00Z');

const holds = (multirange: string, value: string | number) =>
  [...multirange.matchAll(/\[([^,]+),([^)]+)\)/g)].some(([, from = '', until = '']) =>
    typeof value === 'number' ? value >= Number(from) && value < Number(until) : value >= from && value < until,
  );

/** What the search asks of the ranges. */
const isOpen = (ranges: OpeningRanges, moment: Date) => {
  const { minuteOfWeek, localTimestamp: local } = kyivTime(moment);
  return (
    holds(ranges.dated_opening, local) ||
    (holds(ranges.weekly_opening, minuteOfWeek) && !holds(ranges.dated_closing, local))
  );
};

describe('opening ranges', () => {
  it('are minutes of the week for weekly hours, joined and split at the end of Sunday', () => {
    const schedules: Schedule[] = [
      { id, freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '13:00' },
      { id, freq: 'WEEKLY', byday: 'MO', opens_at: '13:00', closes_at: '18:00' },
      { id, freq: 'WEEKLY', byday: 'SU', opens_at: '22:00', closes_at: '06:00' },
    ];
    expect(openingRanges(schedules, undefined, saturdayNoon)).toEqual({
      weekly_opening: '{[0,360),[540,1080),[9960,10080)}',
      dated_opening: '{}',
      dated_closing: '{}',
    });
  });

  it('are the whole week when open day and night', () => {
    const always: Schedule = {
      id,
      freq: 'WEEKLY',
      byday: 'MO,TU,WE,TH,FR,SA,SU',
      opens_at: '00:00',
      closes_at: '00:00',
    };
    expect(openingRanges([always], [], saturdayNoon).weekly_opening).toBe('{[0,10080)}');
  });

  it('are local timestamps for visits, and for weekly hours that end', () => {
    const visit: Schedule = { id, dtstart: '2026-11-24', until: '2026-11-24', opens_at: '10:00', closes_at: '14:00' };
    const ending: Schedule = {
      id,
      freq: 'WEEKLY',
      byday: 'MO',
      valid_to: '2026-11-30',
      opens_at: '09:00',
      closes_at: '10:00',
    };
    expect(openingRanges([visit, ending], undefined, saturdayNoon).dated_opening).toBe(
      '{[2026-11-23T09:00:00,2026-11-23T10:00:00),[2026-11-24T10:00:00,2026-11-24T14:00:00),[2026-11-30T09:00:00,2026-11-30T10:00:00)}',
    );
  });

  it('are empty when the hours are not known', () => {
    expect(openingRanges([], [{ date: '2026-11-24', opens_at: '10:00', closes_at: '14:00' }], saturdayNoon)).toEqual({
      weekly_opening: '{}',
      dated_opening: '{}',
      dated_closing: '{}',
    });
  });

  it('end when it closes until further notice', () => {
    const weekly: Schedule = { id, freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '10:00' };
    const visit: Schedule = { id, dtstart: '2026-11-22', until: '2026-11-26', opens_at: '12:00', closes_at: '13:00' };
    const ranges = openingRanges([weekly, visit], undefined, saturdayNoon, '2026-11-24');
    expect(ranges.dated_closing).toBe('{[2026-11-24T00:00:00,infinity)}');
    expect(ranges.dated_opening).toBe(
      '{[2026-11-22T12:00:00,2026-11-22T13:00:00),[2026-11-23T12:00:00,2026-11-23T13:00:00)}',
    );
    expect(isOpen(ranges, new Date('2026-11-23T07:30:00Z'))).toBe(true);
    expect(isOpen(ranges, new Date('2026-11-24T07:30:00Z'))).toBe(false);
    expect(isOpen(ranges, new Date('2027-11-23T07:30:00Z'))).toBe(false);
  });

  it('agree with the openings, minute by minute, whatever the rules and the days that differ', () => {
    const time = fc.constantFrom('00:00', '06:00', '09:00', '18:00', '22:00', '23:59');
    const date = fc.integer({ min: 18, max: 30 }).map((day) => `2026-11-${String(day)}`);
    const schedule: fc.Arbitrary<Schedule> = fc.record(
      {
        id: fc.constant(id),
        freq: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const),
        byday: fc.subarray(['MO', 'TU', 'SA', 'SU'], { minLength: 1 }).map(String),
        valid_from: date,
        valid_to: date,
        opens_at: time,
        closes_at: time,
      },
      { requiredKeys: ['id', 'opens_at', 'closes_at'] },
    );
    const exception: fc.Arbitrary<ScheduleException> = fc.record(
      { date, opens_at: time, closes_at: time },
      { requiredKeys: ['date'] },
    );
    fc.assert(
      fc.property(
        fc.array(schedule, { maxLength: 3 }),
        fc.array(exception, { maxLength: 3 }),
        fc.integer({ min: 0, max: 14 * 1440 }),
        (schedules, exceptions, minutesLater) => {
          const moment = new Date(saturdayNoon.getTime() + minutesLater * 60_000);
          const plan = openingPlan(schedules, exceptions);
          const day = kyivDay(moment);
          const wall = wallMinute(moment);
          const expected = plan
            ? openings(plan, day - 1, day).some(({ from, until }) => wall >= from && wall < until)
            : false;
          expect([localTimestamp(wall), isOpen(openingRanges(schedules, exceptions, saturdayNoon), moment)]).toEqual([
            localTimestamp(wall),
            expected,
          ]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
