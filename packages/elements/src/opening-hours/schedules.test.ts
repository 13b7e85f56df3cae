import type { Schedule } from '@resilience-kit/contract';
import { describe, expect, it } from 'vitest';
import { daysBetween, kyivDay, kyivTime, weekdayOf } from './kyiv-time.ts';
import { upcomingExceptions, upcomingVisits } from './visits.ts';
import { otherHours, weeklyHours } from './weekly-hours.ts';

let made = 0;
const schedule = (fields: Partial<Schedule>): Schedule => ({ id: `schedule-${made++}`, ...fields });
const today = '2026-05-20';

describe('Kyiv time', () => {
  it('is that of Kyiv, in winter and in summer', () => {
    expect(kyivTime(new Date('2026-01-15T22:30:00Z'))).toBe('00:30');
    expect(kyivTime(new Date('2026-07-15T22:30:00Z'))).toBe('01:30');
    expect(kyivDay(new Date('2026-01-15T22:30:00Z'))).toBe('2026-01-16');
  });

  it('counts days and weekdays of the calendar', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(weekdayOf('2026-05-18')).toBe(0);
    expect(weekdayOf('2026-05-24')).toBe(6);
  });
});

describe('weekly hours', () => {
  it('put each day in its place, with a break at noon', () => {
    const week = weeklyHours(
      [
        schedule({ freq: 'WEEKLY', byday: 'MO,WE', opens_at: '14:00', closes_at: '18:00' }),
        schedule({ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '13:00', notes: 'лише за записом' }),
      ],
      today,
    );
    expect(week?.days[0]).toEqual([
      { opens: '09:00', closes: '13:00', note: 'лише за записом' },
      { opens: '14:00', closes: '18:00' },
    ]);
    expect(week?.days[2]).toEqual([{ opens: '14:00', closes: '18:00' }]);
    expect(week?.days[6]).toEqual([]);
  });

  it('leave out schedules that are not valid today', () => {
    const summer = schedule({
      freq: 'WEEKLY',
      byday: 'MO',
      opens_at: '08:00',
      closes_at: '12:00',
      valid_from: '2026-06-01',
    });
    const winter = schedule({
      freq: 'WEEKLY',
      byday: 'MO',
      opens_at: '09:00',
      closes_at: '12:00',
      valid_to: '2026-04-30',
    });
    expect(weeklyHours([summer, winter], today)).toBeUndefined();
  });

  it('leave to words what a week cannot hold', () => {
    const monthly = schedule({ freq: 'MONTHLY', byday: '1SA', description: 'Перша субота місяця, 10:00–13:00' });
    const fortnightly = schedule({ freq: 'WEEKLY', interval: 2, byday: 'FR', description: 'Щодругої п’ятниці' });
    expect(weeklyHours([monthly, fortnightly], today)).toBeUndefined();
    expect(otherHours([monthly, fortnightly], today)).toEqual([
      'Перша субота місяця, 10:00–13:00',
      'Щодругої п’ятниці',
    ]);
  });
});

describe('dated visits', () => {
  it('come soonest first, without those that are over', () => {
    const visits = upcomingVisits(
      [
        schedule({ dtstart: '2026-05-27', until: '2026-05-27', opens_at: '10:00', closes_at: '14:00' }),
        schedule({ dtstart: '2026-05-19', until: '2026-05-19', opens_at: '10:00', closes_at: '14:00' }),
        schedule({
          dtstart: '2026-05-20',
          count: 1,
          opens_at: '10:00',
          closes_at: '14:00',
          description: 'Будинок культури',
        }),
        schedule({ freq: 'WEEKLY', byday: 'MO', dtstart: '2026-01-01', opens_at: '10:00', closes_at: '14:00' }),
      ],
      today,
    );
    expect(visits).toEqual([
      { day: '2026-05-20', opens: '10:00', closes: '14:00', note: 'Будинок культури' },
      { day: '2026-05-27', opens: '10:00', closes: '14:00' },
    ]);
  });

  it('tell closed days from days with other hours', () => {
    expect(
      upcomingExceptions(
        [
          { date: '2026-06-28', note: 'День Конституції' },
          { date: '2026-05-01' },
          { date: '2026-05-23', opens_at: '10:00', closes_at: '12:00' },
        ],
        today,
      ),
    ).toEqual([
      { day: '2026-05-23', opens: '10:00', closes: '12:00' },
      { day: '2026-06-28', note: 'День Конституції' },
    ]);
  });
});
