import type { Schedule, ScheduleException } from '@resilience-kit/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upcomingHours } from './upcoming-hours.ts';

const id = '00000000-0000-4000-8000-000000000000';
const weekly = (byday: string, opens_at: string, closes_at: string, more: Partial<Schedule> = {}): Schedule => ({
  id,
  freq: 'WEEKLY',
  byday,
  opens_at,
  closes_at,
  ...more,
});
/** Saturday, 21 November 2026, 12:00 in Kyiv. */
const saturdayNoon = new Date('2026-11-21T10:00:00Z');

const shown = (schedules: Schedule[], exceptions?: ScheduleException[], now = saturdayNoon) =>
  upcomingHours(schedules, exceptions, now)?.intervals.map(({ opens_at, closes_at }) => `${opens_at}/${closes_at}`);

describe('upcoming hours', () => {
  it('cover eight days from the start of today in Kyiv', () => {
    const hours = upcomingHours([weekly('MO', '09:00', '18:00')], undefined, new Date('2026-11-20T22:10:00Z'));
    expect(hours).toEqual({
      time_zone: 'Europe/Kyiv',
      from: '2026-11-21T00:00:00+02:00',
      until: '2026-11-29T00:00:00+02:00',
      intervals: [{ opens_at: '2026-11-23T09:00:00+02:00', closes_at: '2026-11-23T18:00:00+02:00' }],
    });
  });

  it('are absent when no schedule can be used, and empty when it is known to be closed', () => {
    expect(upcomingHours([], [], saturdayNoon)).toBeUndefined();
    expect(upcomingHours([{ id, description: 'Call us' }], undefined, saturdayNoon)).toBeUndefined();
    expect(shown([weekly('MO', '09:00', '18:00', { valid_to: '2026-01-01' })])).toEqual([]);
  });

  it('put the hours of several schedules in order and join those that touch', () => {
    expect(
      shown([
        weekly('SU', '14:00', '18:00'),
        weekly('SU', '09:00', '13:00'),
        weekly('SU', '12:00', '13:30'),
        weekly('SU', '18:00', '19:00'),
      ]),
    ).toEqual([
      '2026-11-22T09:00:00+02:00/2026-11-22T13:30:00+02:00',
      '2026-11-22T14:00:00+02:00/2026-11-22T19:00:00+02:00',
    ]);
  });

  it('close on the next day when closing is not after opening', () => {
    expect(shown([weekly('SA', '22:00', '06:00')])).toEqual([
      '2026-11-21T22:00:00+02:00/2026-11-22T06:00:00+02:00',
      '2026-11-28T22:00:00+02:00/2026-11-29T00:00:00+02:00',
    ]);
    expect(shown([weekly('FR', '22:00', '06:00')])?.[0]).toBe('2026-11-21T00:00:00+02:00/2026-11-21T06:00:00+02:00');
  });

  it('are one interval when open day and night', () => {
    expect(shown([weekly('MO,TU,WE,TH,FR,SA,SU', '00:00', '00:00')])).toEqual([
      '2026-11-21T00:00:00+02:00/2026-11-29T00:00:00+02:00',
    ]);
  });

  it('follow the days that differ', () => {
    const exceptions = [
      { date: '2026-11-23' },
      { date: '2026-11-24', opens_at: '10:00', closes_at: '12:00' },
      { date: '2026-11-24', opens_at: '13:00', closes_at: '14:00' },
      { date: '2026-11-22', opens_at: '11:00', closes_at: '12:00' },
    ];
    expect(shown([weekly('MO,TU', '09:00', '18:00')], exceptions)).toEqual([
      '2026-11-22T11:00:00+02:00/2026-11-22T12:00:00+02:00',
      '2026-11-24T10:00:00+02:00/2026-11-24T12:00:00+02:00',
      '2026-11-24T13:00:00+02:00/2026-11-24T14:00:00+02:00',
    ]);
  });

  it('name the next later interval when nothing more is to come, up to 92 days ahead', () => {
    const visit = (date: string): Schedule => ({
      id,
      dtstart: date,
      until: date,
      opens_at: '10:00',
      closes_at: '14:00',
    });
    expect(shown([visit('2026-12-15'), visit('2027-01-10')])).toEqual([
      '2026-12-15T10:00:00+02:00/2026-12-15T14:00:00+02:00',
    ]);
    expect(shown([visit('2026-11-21'), visit('2026-12-15')], undefined, new Date('2026-11-21T16:00:00Z'))).toEqual([
      '2026-11-21T10:00:00+02:00/2026-11-21T14:00:00+02:00',
      '2026-12-15T10:00:00+02:00/2026-12-15T14:00:00+02:00',
    ]);
    expect(shown([visit('2027-02-21')])).toHaveLength(1);
    expect(shown([visit('2027-02-22')])).toEqual([]);
  });

  it('keep the wall-clock time when the clock changes', () => {
    const daily = [weekly('SA,SU', '09:00', '18:00')];
    expect(shown(daily, undefined, new Date('2026-03-28T10:00:00Z'))?.slice(0, 2)).toEqual([
      '2026-03-28T09:00:00+02:00/2026-03-28T18:00:00+02:00',
      '2026-03-29T09:00:00+03:00/2026-03-29T18:00:00+03:00',
    ]);
    expect(shown([weekly('SA', '22:00', '06:00')], undefined, new Date('2026-10-24T10:00:00Z'))?.[0]).toBe(
      '2026-10-24T22:00:00+03:00/2026-10-25T06:00:00+02:00',
    );
  });

  it('skip an opening that lies wholly in the hour which the clock skips', () => {
    expect(shown([weekly('SU', '03:10', '03:50')], undefined, new Date('2026-03-28T10:00:00Z'))).toEqual([
      '2026-04-05T03:10:00+03:00/2026-04-05T03:50:00+03:00',
    ]);
  });

  it('pass the end of the year and the leap day', () => {
    const daily = [weekly('MO,TU,WE,TH,FR,SA,SU', '09:00', '10:00')];
    expect(shown(daily, undefined, new Date('2026-12-31T10:00:00Z'))?.slice(0, 2)).toEqual([
      '2026-12-31T09:00:00+02:00/2026-12-31T10:00:00+02:00',
      '2027-01-01T09:00:00+02:00/2027-01-01T10:00:00+02:00',
    ]);
    expect(shown(daily, undefined, new Date('2028-02-28T10:00:00Z'))?.[1]).toBe(
      '2028-02-29T09:00:00+02:00/2028-02-29T10:00:00+02:00',
    );
  });

  it('are always in order, apart and longer than nothing', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const date = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    const days = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 }).map(String);
    const schedule: fc.Arbitrary<Schedule> = fc.record(
      {
        id: fc.constant(id),
        freq: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const),
        byday: days,
        dtstart: date,
        until: date,
        interval: fc.integer({ min: 1, max: 3 }),
        count: fc.integer({ min: 1, max: 20 }),
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
        fc.array(schedule, { maxLength: 4 }),
        fc.array(exception, { maxLength: 4 }),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        (schedules, exceptions, now) => {
          const hours = upcomingHours(schedules, exceptions, now);
          if (!hours) return;
          const bounds = hours.intervals.flatMap((interval) => [
            Date.parse(interval.opens_at),
            Date.parse(interval.closes_at),
          ]);
          expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
          for (const { opens_at, closes_at } of hours.intervals)
            expect(Date.parse(closes_at)).toBeGreaterThan(Date.parse(opens_at));
        },
      ),
      { numRuns: 500 },
    );
  });
});
