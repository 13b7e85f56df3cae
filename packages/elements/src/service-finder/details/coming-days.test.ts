import { describe, expect, it } from 'vitest';
import { record } from '../fixtures/fixture-records.ts';
import { comingDays } from './coming-days.ts';

// A Saturday, noon in Kyiv.
const now = new Date('2026-11-21T10:00:00Z');
const sketch = {
  number: 4,
  hromada: 'irpin',
  town: ['Ірпінь', 'Irpin'],
  house: 2,
  name: ['Команда', 'Team'],
  categories: [],
} as const;
const stop = (day: string, opens_at: string, closes_at: string) => ({
  id: `${day}-${opens_at}`,
  dtstart: day,
  until: day,
  opens_at,
  closes_at,
});
const team = record('uk', now, {
  ...sketch,
  categories: [],
  change: {
    schedules: [
      stop('2026-11-26', '14:00', '16:00'),
      stop('2026-11-26', '10:00', '12:00'),
      stop('2026-11-21', '08:00', '11:00'),
      stop('2026-11-21', '13:00', '15:00'),
    ],
  },
});
const centre = record('uk', now, {
  ...sketch,
  categories: [],
  change: {
    schedules: [],
    upcoming_hours: {
      time_zone: 'Europe/Kyiv',
      from: '2026-11-21T00:00:00+02:00',
      until: '2026-12-05T00:00:00+02:00',
      intervals: [
        { opens_at: '2026-11-21T09:00:00+02:00', closes_at: '2026-11-21T11:00:00+02:00' },
        { opens_at: '2026-11-23T09:00:00+02:00', closes_at: '2026-11-23T13:00:00+02:00' },
        { opens_at: '2026-11-23T14:00:00+02:00', closes_at: '2026-11-23T18:00:00+02:00' },
      ],
    },
  },
});

describe('the coming days', () => {
  it('are the visits of a mobile team that are not over, a day each', () => {
    expect(
      comingDays(team, now).map(({ day, hours }) => [day, ...hours.map(({ opens, closes }) => `${opens}–${closes}`)]),
    ).toEqual([
      ['2026-11-21', '13:00–15:00'],
      ['2026-11-26', '10:00–12:00', '14:00–16:00'],
    ]);
  });

  it('are those on which a centre opens, by the clock in Kyiv', () => {
    expect(
      comingDays(centre, now).map(({ day, hours }) => [day, ...hours.map(({ opens, closes }) => `${opens}–${closes}`)]),
    ).toEqual([['2026-11-23', '09:00–13:00', '14:00–18:00']]);
  });

  it('are none where a service is suspended, has moved away or has ended', () => {
    expect(comingDays({ ...centre, temporary_closure: { since: '2026-11-01', reason: '' } }, now)).toEqual([]);
    expect(comingDays({ ...centre, relocation: { since: '2026-11-01', to: { name: 'Буча' } } }, now)).toEqual([]);
    expect(comingDays({ ...centre, service: { ...centre.service, status: 'defunct' } }, now)).toEqual([]);
  });
});
