import type { Schedule, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { describe, expect, test } from 'vitest';
import { openingWords } from './opening-words.ts';

/** A Wednesday. */
const today = '2026-05-20';

function item(more: Partial<ServiceAtLocationDetail> = {}, service: object = {}): ServiceAtLocationDetail {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    service: { id: '00000000-0000-4000-8000-000000000002', name: 'Психолог', status: 'active', ...service },
    ...more,
  };
}

function open(...intervals: [from: string, to: string][]): Pick<ServiceAtLocationDetail, 'upcoming_hours'> {
  return {
    upcoming_hours: {
      time_zone: 'Europe/Kyiv',
      from: '2026-05-20T00:00:00+03:00',
      until: '2026-05-28T00:00:00+03:00',
      intervals: intervals.map(([from, to]) => ({ opens_at: `${from}:00+03:00`, closes_at: `${to}:00+03:00` })),
    },
  };
}

const week: Schedule[] = [
  { id: '1', freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '18:00' },
  { id: '2', freq: 'WEEKLY', byday: 'SA', opens_at: '10:00', closes_at: '14:00' },
];

const said = (one: ServiceAtLocationDetail, hours: 'today' | 'week' = 'today', language: 'uk' | 'en' = 'uk') => {
  const { label, detail } = openingWords(one, { language, today, hours });
  return [label, detail].filter(Boolean).join(' | ');
};

describe('the hours of this day', () => {
  test('are told with their date, so that they stay true when they are read tomorrow', () => {
    const hours = open(['2026-05-20T09:00', '2026-05-20T13:00'], ['2026-05-20T14:00', '2026-05-20T18:00']);
    expect(said(item(hours))).toBe('Сьогодні, 20 травня | 09:00–13:00, 14:00–18:00');
    expect(said(item(hours), 'today', 'en')).toBe('Today, 20 May | 09:00–13:00, 14:00–18:00');
  });

  test('do not end at midnight where it is open past it', () => {
    expect(
      said(
        item(
          open(
            ['2026-05-19T18:00', '2026-05-20T00:00'],
            ['2026-05-20T00:00', '2026-05-20T02:00'],
            ['2026-05-20T18:00', '2026-05-21T02:00'],
          ),
        ),
      ),
    ).toBe('Сьогодні, 20 травня | до 02:00, 18:00–02:00');
  });

  test('are round the clock where it never closes', () => {
    expect(said(item(open(['2026-05-19T00:00', '2026-05-28T00:00'])))).toBe('Сьогодні, 20 травня | цілодобово');
    expect(said(item(open(['2026-05-20T00:00', '2026-05-21T00:00'])))).toBe('Сьогодні, 20 травня | цілодобово');
  });

  test('are the next ones where it is closed today, with the year when that is another', () => {
    expect(said(item(open(['2026-05-21T09:00', '2026-05-21T18:00'])))).toBe(
      'Сьогодні, 20 травня, зачинено | найближчі години — четвер, 21 травня, 09:00–18:00',
    );
    expect(said(item(open(['2027-01-04T09:00', '2027-01-04T18:00'])), 'today', 'en')).toMatch(/Monday.*4 January 2027/);
  });

  test('of yesterday are not those of today', () => {
    expect(said(item(open(['2026-05-19T09:00', '2026-05-19T18:00'])))).toBe('Зачинено | зателефонуйте перед візитом');
  });

  test('that nobody told are said to be unknown', () => {
    expect(said(item())).toBe('Години роботи невідомі | зателефонуйте перед візитом');
  });
});

describe('the hours of any week', () => {
  test('are told as a person would write them', () => {
    const one = item({ schedules: week, ...open(['2026-05-20T09:00', '2026-05-20T18:00']) });
    expect(said(one, 'week')).toBe('Години роботи | Пн–Пт 09:00–18:00; Сб 10:00–14:00');
    expect(said(one, 'week', 'en')).toMatch(/^Opening hours \| .+ 09:00–18:00; .+ 10:00–14:00$/);
  });

  test('are the next three days where a line cannot say them', () => {
    const schedules: Schedule[] = [{ id: '1', freq: 'WEEKLY', byday: 'MO', notes: 'Лише за записом' }];
    const days = ['25', '26', '27', '28'].map((day): [string, string] => [
      `2026-05-${day}T09:00`,
      `2026-05-${day}T18:00`,
    ]);
    expect(said(item({ schedules, ...open(...days) }), 'week')).toBe(
      'Години роботи | понеділок, 25 травня, 09:00–18:00; вівторок, 26 травня, 09:00–18:00; середа, 27 травня, 09:00–18:00',
    );
  });
});

describe.each(['today', 'week'] as const)('whatever the hours of the %s say', (hours) => {
  const always = { schedules: week, ...open(['2026-05-20T09:00', '2026-05-20T18:00']) };

  test('what has ended, moved or is suspended is not open', () => {
    const moved = { since: today, to: { name: 'Кривий Ріг' } };
    const closure = { since: today, reason: 'Ремонт' };
    expect(said(item(always, { status: 'defunct' }), hours)).toBe('Більше не надається');
    expect(said(item(always, { status: 'inactive' }), hours)).toBe('Більше не надається');
    expect(said(item({ ...always, relocation: moved }), hours)).toBe('Змінили адресу');
    expect(said(item({ ...always, temporary_closure: closure }), hours)).toBe('Тимчасово зачинено');
    expect(said(item(always, { status: 'temporarily closed' }), hours)).toBe('Тимчасово зачинено');
  });

  test('what closes or moves later, or has moved here, is as it was', () => {
    const usual = said(item(always), hours);
    expect(said(item({ ...always, temporary_closure: { since: '2026-05-21', reason: 'Ремонт' } }), hours)).toBe(usual);
    expect(said(item({ ...always, relocation: { since: '2026-05-21', to: { name: 'Буча' } } }), hours)).toBe(usual);
    expect(said(item({ ...always, relocation: { since: today, from: { name: 'Буча' } } }), hours)).toBe(usual);
  });

  test('a mobile team is not open and closed: it comes', () => {
    const team = { delivery_modes: ['mobile_team'] };
    const stop = { id: '1', dtstart: '2026-05-27', until: '2026-05-27', opens_at: '10:00', closes_at: '14:00' };
    const visit = { schedules: [stop], ...open(['2026-05-27T10:00', '2026-05-27T14:00']) };
    expect(said(item(visit, team), hours)).toBe('Наступний візит | середа, 27 травня, 10:00–14:00');
    expect(said(item(open(), team), hours)).toBe('Візитів не заплановано | зателефонуйте перед візитом');
  });
});
