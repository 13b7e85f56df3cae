import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Service, ServiceAtLocationDetail } from '../../index.ts';
import { type CalendarRecord, toICalendar } from '../index.ts';

type Schedule = NonNullable<ServiceAtLocationDetail['schedules']>[number];
type Team = Extract<CalendarRecord, { stops: unknown }>;
type Event = Extract<CalendarRecord, { starts_at: unknown }>;

const service: Service = { id: 'service', name: 'Психолог', status: 'active', last_modified: '2026-03-02T08:00:00Z' };
const weekly: Schedule = { id: 's1', freq: 'WEEKLY', byday: 'MO,WE', opens_at: '09:00', closes_at: '18:00' };
const open = (schedule: object, over: Partial<ServiceAtLocationDetail> = {}): ServiceAtLocationDetail => ({
  id: 'there',
  service,
  schedules: [{ ...weekly, ...schedule }],
  ...over,
});
const event: Event = {
  id: 'event',
  name: 'Форум',
  status: 'scheduled',
  starts_at: '2026-03-20T10:00:00+02:00',
  ends_at: '2026-03-20T16:00:00+02:00',
  organization: { id: 'o', name: 'Громада' },
  last_modified: '2026-03-18T08:00:00Z',
  data_status: 'demo',
};
const team: Team = {
  id: 'team',
  name: 'Мобільна команда',
  organization: { id: 'o', name: 'Громада' },
  program: { id: 'p', name: 'Екіпаж 1' },
  window: { from: '2026-03-18', until: '2026-04-18' },
  data_status: 'demo',
  stops: [
    {
      service_at_location_id: 'stop',
      location: { id: 'l', location_type: 'physical', name: 'Клуб' },
      last_modified: '2026-03-17T08:00:00Z',
      intervals: [
        { opens_at: '2026-03-20T10:00:00+02:00', closes_at: '2026-03-20T12:00:00+02:00' },
        { opens_at: '2026-03-20T14:00:00+02:00', closes_at: '2026-03-20T16:00:00+02:00' },
        { opens_at: '2026-04-02T10:00:00+03:00', closes_at: '2026-04-02T12:00:00+03:00' },
      ],
    },
  ],
};

/** What a public parser reads. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)) };
}

/** Every time that stands in a calendar until a day, as `begin–end` in UTC. */
function timesIn(text: string, until: string): string[] {
  const limit = new Date(until).getTime();
  const inUtc = (time: ICAL.Time) => time.toJSDate().toISOString().slice(0, 16);
  return read(text)
    .events.flatMap((one) => {
      if (!one.isRecurring()) return [`${inUtc(one.startDate)}–${inUtc(one.endDate)}`];
      const times: string[] = [];
      const iterator = one.iterator();
      for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next() as ICAL.Time | null) {
        if (next.toJSDate().getTime() > limit) break;
        // The library's types name a type that they do not have.
        const { startDate, endDate } = one.getOccurrenceDetails(next) as { startDate: ICAL.Time; endDate: ICAL.Time };
        times.push(`${inUtc(startDate)}–${inUtc(endDate)}`);
      }
      return times;
    })
    .toSorted();
}

const daysIn = (record: CalendarRecord, until = '2026-04-20T00:00:00Z') =>
  timesIn(toICalendar([record]), until).map((time) => time.slice(5, 10));

describe('a calendar file', () => {
  const long = { name: 'Ґ'.repeat(300) + '👩‍👧', description: 'x'.repeat(300) };
  const records = [open({}), team, event, { ...event, ...long, id: 'long' }];

  it('is read by a public parser, with its name and every entry by an identity of its own', () => {
    const { calendar, events } = read(toICalendar(records, { name: 'Запоріжжя; усе' }));
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Запоріжжя\\; усе');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(events.map(({ uid }) => uid)).toEqual(
      ['there-s1', 'stop-2026-03-20-1', 'stop-2026-03-20-2', 'stop-2026-04-02-1', 'event', 'long'].map(
        (id) => `${id}@resilience-kit`,
      ),
    );
    expect(events.at(-1)?.summary).toBe('Ґ'.repeat(300) + '👩‍👧');
    expect(read(toICalendar([])).events).toEqual([]);
  });

  it('has lines of 75 octets at most, that end in CR LF and break no letter', () => {
    const text = toICalendar(records);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(line).toString('utf8')).toBe(line);
    }
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'Ґ'.repeat(300)}👩‍👧`);
  });

  it('escapes what is special in texts and leaves out what no calendar can hold', () => {
    const text = toICalendar([{ ...event, name: 'A, B; C \\ D\r\nE\rF\u0007', description: 'X\nY' }]);
    expect(text).toContain('SUMMARY:A\\, B\\; C \\\\ D\\nE\\nF\r\n');
    expect(read(text).events[0]).toMatchObject({ summary: 'A, B; C \\ D\nE\nF', description: 'X\nY' });
  });

  it('has nothing smuggled in by a record', () => {
    const text = toICalendar([
      {
        ...event,
        name: 'A\r\nEND:VEVENT\rATTENDEE:mailto:x',
        url: 'https://example.org/\r\nATTENDEE:x',
        venue: { name: 'B\nC:D' },
      },
      { ...event, url: 'no address\r\nATTENDEE:x' },
    ]);
    expect(text.match(/^END:VEVENT/gm)).toHaveLength(2);
    expect(text).not.toMatch(/^(ATTENDEE|C:)/m);
    expect(text).not.toMatch(/ORGANIZER/);
  });

  it('is the same bytes for the same records, and a later change has a higher revision', () => {
    expect(toICalendar(records)).toBe(toICalendar(records));
    const revision = (moment: string) =>
      read(toICalendar([{ ...event, last_modified: moment }])).events[0]?.sequence ?? 0;
    expect(revision('2026-03-18T08:00:01Z')).toBe(revision('2026-03-18T08:00:00Z') + 1);
    expect(revision('2019-01-01T00:00:00Z')).toBe(0);
  });
});

describe('opening hours', () => {
  it('recur in the time of Kyiv, also over the change of the clock on 29 March', () => {
    const text = toICalendar([open({})]);
    expect(text).toContain('DTSTART;TZID=Europe/Kyiv:20260302T090000');
    expect(timesIn(text, '2026-04-02T00:00:00Z')).toEqual([
      ...['02', '04', '09', '11', '16', '18', '23', '25'].map((day) => `2026-03-${day}T07:00–2026-03-${day}T16:00`),
      '2026-03-30T06:00–2026-03-30T15:00',
      '2026-04-01T06:00–2026-04-01T15:00',
    ]);
  });

  it.each<[string, object, string[]]>([
    [
      'weeks from a day on',
      { dtstart: '2026-03-17' },
      ['03-18', '03-23', '03-25', '03-30', '04-01', '04-06', '04-08', '04-13', '04-15'],
    ],
    ['until a day', { dtstart: '2026-03-16', until: '2026-03-25' }, ['03-16', '03-18', '03-23', '03-25']],
    ['valid for a time', { valid_from: '2026-03-16', valid_to: '2026-03-20' }, ['03-16', '03-18']],
    ['every other week', { dtstart: '2026-03-18', interval: 2 }, ['03-18', '03-30', '04-01', '04-13', '04-15']],
    [
      'weeks from Sunday on',
      { dtstart: '2026-03-18', interval: 2, byday: 'SU,WE', wkst: 'SU' },
      ['03-18', '03-29', '04-01', '04-12', '04-15'],
    ],
    ['weeks without a day', { dtstart: '2026-03-19', byday: '', until: '2026-04-03' }, ['03-19', '03-26', '04-02']],
    ['so many times', { dtstart: '2026-03-16', count: 3 }, ['03-16', '03-18', '03-23']],
    [
      'so many times, of which some are over',
      { dtstart: '2026-03-16', valid_from: '2026-03-18', count: 3 },
      ['03-18', '03-23'],
    ],
    [
      'the first Monday and the last Friday',
      { freq: 'MONTHLY', byday: '1MO,-1FR', dtstart: '2026-03-01' },
      ['03-02', '03-27', '04-06'],
    ],
    [
      'a day of the month',
      { freq: 'MONTHLY', byday: '', bymonthday: '15,-1', dtstart: '2026-03-01' },
      ['03-15', '03-31', '04-15'],
    ],
    ['the day of the month it began on', { freq: 'MONTHLY', byday: '', dtstart: '2026-03-05' }, ['03-05', '04-05']],
    [
      'every other month',
      { freq: 'MONTHLY', byday: 'TU', interval: 2, dtstart: '2026-02-01', until: '2026-04-14' },
      ['02-03', '02-10', '02-17', '02-24', '04-07', '04-14'],
    ],
    [
      'Mondays that are a sixteenth',
      { freq: 'MONTHLY', byday: 'MO', bymonthday: '16', dtstart: '2026-03-01' },
      ['03-16'],
    ],
    ['one visit', { freq: undefined, byday: undefined, dtstart: '2026-03-20', until: '2026-03-20' }, ['03-20']],
    ['one visit without an end', { freq: undefined, byday: undefined, dtstart: '2026-03-20' }, ['03-20']],
    [
      'every day of a span',
      { freq: undefined, byday: undefined, dtstart: '2026-03-20', until: '2026-03-22' },
      ['03-20', '03-21', '03-22'],
    ],
  ])('can be told: %s', (_what, schedule, days) => {
    expect(daysIn(open(schedule))).toEqual(days);
  });

  it.each<[string, object]>([
    ['weeks of the year', { byweekno: '12' }],
    ['days of the year', { byyearday: '80' }],
    ['an ordinal in a week', { byday: '1MO' }],
    ['an unknown day', { byday: 'XX' }],
    ['every other week since nobody knows when', { interval: 2 }],
    ['a count from nobody knows when', { count: 3 }],
    ['no day that there is', { dtstart: '2026-02-31' }],
    ['an end before the beginning', { dtstart: '2026-03-20', until: '2026-03-01' }],
    ['the 31st of February', { freq: 'MONTHLY', byday: '', bymonthday: '32' }],
    ['no hours', { opens_at: undefined }],
    ['hours in words', { opens_at: 'зранку' }],
  ])('that cannot be told are left out: %s', (_what, schedule) => {
    expect(daysIn(open(schedule))).toEqual([]);
  });

  it('past midnight end on the next day', () => {
    const night = toICalendar([open({ opens_at: '20:00', closes_at: '08:00', dtstart: '2026-03-18', count: 1 })]);
    expect(timesIn(night, '2026-04-01')).toEqual(['2026-03-18T18:00–2026-03-19T06:00']);
    const always = toICalendar([open({ opens_at: '00:00', closes_at: '00:00', dtstart: '2026-03-18', count: 1 })]);
    expect(timesIn(always, '2026-04-01')).toEqual(['2026-03-17T22:00–2026-03-18T22:00']);
  });

  it('leave out the days that differ, and have those with other hours', () => {
    const text = toICalendar([
      open(
        { dtstart: '2026-03-16', until: '2026-03-25' },
        {
          schedule_exceptions: [
            { date: '2026-03-18', note: 'Свято' },
            { date: '2026-03-23', opens_at: '10:00', closes_at: '12:00', note: 'Скорочено' },
            { date: '2026-03-28', opens_at: '10:00', closes_at: '11:00' },
            { date: '2026-03-28', opens_at: '14:00', closes_at: '15:00' },
          ],
        },
      ),
    ]);
    expect(timesIn(text, '2026-04-01')).toEqual([
      '2026-03-16T07:00–2026-03-16T16:00',
      '2026-03-23T08:00–2026-03-23T10:00',
      '2026-03-25T07:00–2026-03-25T16:00',
      '2026-03-28T08:00–2026-03-28T09:00',
      '2026-03-28T12:00–2026-03-28T13:00',
    ]);
    expect(new Set(read(text).events.map(({ uid }) => uid)).size).toBe(4);
  });

  it('end with a closure or a move away, and there are none of a service that is not active', () => {
    const closure = { since: '2026-03-18', reason: 'Ремонт' };
    expect(daysIn(open({ dtstart: '2026-03-16' }, { temporary_closure: closure }))).toEqual(['03-16']);
    const relocation = { since: '2026-03-19', to: { name: 'Буча' } };
    expect(daysIn(open({ dtstart: '2026-03-16' }, { relocation }))).toEqual(['03-16', '03-18']);
    expect(
      daysIn(
        open({ dtstart: '2026-03-16', count: 1 }, { relocation: { since: '2026-03-01', from: { name: 'Буча' } } }),
      ),
    ).toEqual(['03-16']);
    expect(daysIn(open({}, { service: { ...service, status: 'temporarily closed' } }))).toEqual([]);
    expect(daysIn(open({}, { temporary_closure: { ...closure, since: '2026-01-01' } }))).toEqual([]);
  });

  it('are those of the service or the location where the service at the location has none', () => {
    const own = { ...service, schedules: [{ ...weekly, byday: 'TU' }] };
    expect(daysIn({ id: 'x', service: own }, '2026-03-12T00:00:00Z')).toEqual(['03-03', '03-10']);
    const location = { id: 'l', location_type: 'physical' as const, schedules: [{ ...weekly, byday: 'FR' }] };
    expect(daysIn({ id: 'x', service, location }, '2026-03-12T00:00:00Z')).toEqual(['03-06']);
    const { service: _left, ...atLocation } = open({ byday: 'SA' });
    expect(daysIn({ ...service, service_at_locations: [atLocation] }, '2026-03-12T00:00:00Z')).toEqual(['03-07']);
  });

  it('are what the server worked out when no schedule can be told', () => {
    const upcoming_hours = {
      time_zone: 'Europe/Kyiv' as const,
      from: '2026-03-18T00:00:00+02:00',
      until: '2026-03-25T00:00:00+02:00',
      intervals: [
        { opens_at: '2026-03-18T09:00:00+02:00', closes_at: '2026-03-18T12:00:00+02:00' },
        { opens_at: '2026-03-18T13:00:00+02:00', closes_at: '2026-03-18T18:00:00+02:00' },
      ],
    };
    const text = toICalendar([open({ byyearday: '77' }, { upcoming_hours })]);
    expect(timesIn(text, '2026-04-01')).toEqual([
      '2026-03-18T07:00–2026-03-18T10:00',
      '2026-03-18T11:00–2026-03-18T16:00',
    ]);
    expect(text).not.toContain('VTIMEZONE');
    expect(read(text).events.map(({ uid }) => uid)).toEqual([
      'there-2026-03-18-1@resilience-kit',
      'there-2026-03-18-2@resilience-kit',
    ]);
    expect(daysIn(open({}, { upcoming_hours }), '2026-03-05T00:00:00Z')).toEqual(['03-02', '03-04']);
  });

  it('tell where, but never of a confidential address', () => {
    const location = {
      id: 'l',
      location_type: 'physical' as const,
      name: 'Центр',
      addresses: [
        {
          id: 'a',
          address_1: 'вул. Прикладна, 1',
          city: 'Буча',
          state_province: 'Київська',
          postal_code: '08292',
          country: 'UA',
          address_type: 'physical' as const,
        },
      ],
    };
    const organization = { id: 'o', name: 'Громада', description: '' };
    const [told] = read(toICalendar([open({}, { location, organization })])).events;
    expect(told).toMatchObject({ summary: 'Психолог', location: 'Центр, вул. Прикладна, 1', description: 'Громада' });
    expect(toICalendar([open({}, { location: { ...location, confidential: true } })])).not.toContain('Прикладна');
  });
});

describe('visits and events', () => {
  it('have moments in UTC and the identities of the calendars of the API', () => {
    expect(timesIn(toICalendar([team, event]), '2026-05-01')).toEqual([
      '2026-03-20T08:00–2026-03-20T10:00',
      '2026-03-20T08:00–2026-03-20T14:00',
      '2026-03-20T12:00–2026-03-20T14:00',
      '2026-04-02T07:00–2026-04-02T09:00',
    ]);
    expect(read(toICalendar([team])).events[0]).toMatchObject({
      summary: 'Мобільна команда',
      location: 'Клуб',
      description: 'Екіпаж 1',
    });
  });

  it('that were cancelled or postponed say so, in the language asked for', () => {
    const cancelled: Event = {
      ...event,
      status: 'cancelled',
      status_reason: 'Обстріли',
      online_url: 'https://example.org/a,b',
    };
    const [uk] = read(toICalendar([cancelled])).events;
    expect(uk?.summary).toBe('Скасовано: Форум');
    expect(uk?.description).toBe('Скасовано: Обстріли\nОнлайн: https://example.org/a,b');
    expect(uk?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(uk?.component.getFirstPropertyValue('url')).toBe('https://example.org/a,b');
    const text = toICalendar([{ ...cancelled, status: 'postponed' }], { language: 'en' });
    expect(read(text).events[0]?.summary).toBe('Postponed: Форум');
    expect(text).toContain('STATUS:TENTATIVE');
  });

  it('without an end have none', () => {
    const { ends_at: _end, ...endless } = event;
    expect(toICalendar([endless])).not.toContain('DTEND');
    expect(toICalendar([{ ...event, ends_at: event.starts_at }])).not.toContain('DTEND');
  });
});
