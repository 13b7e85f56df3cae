import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const entry = {
  id: '00000000-0000-4000-a000-000000000001',
  summary: 'Психолог; для дітей, підлітків',
  description: `Громадська організація\nТелефон: 15-45\n${'довгий текст '.repeat(20)}`,
  location: 'вул. Прикладна, 1, Буча',
  url: 'https://town.example/#rk-service=1',
};
const now = new Date('2026-11-21T10:00:00Z');

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return {
    zone: new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined),
    events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)),
  };
}

describe('the file for a calendar', () => {
  it('is read by a calendar with every word in it', () => {
    const file = calendarFile(entry, { day: '2026-11-26', hours: [{ opens: '10:00', closes: '14:00' }] }, now);
    const { events, zone } = read(file);
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event).toMatchObject({
      uid: `${entry.id}-2026-11-26-1@resilience-kit`,
      summary: entry.summary,
      description: entry.description,
      location: entry.location,
    });
    expect(event?.component.getFirstPropertyValue('url')).toBe(entry.url);
    expect(event?.startDate.toString()).toBe('2026-11-26T10:00:00');
    expect(zone.utcOffset(event!.startDate)).toBe(2 * 3_600);
  });

  it('has an entry for each part of the day, and one past midnight ends on the next', () => {
    const hours = [
      { opens: '09:00', closes: '13:00' },
      { opens: '20:00', closes: '08:00' },
    ];
    const { events, zone } = read(calendarFile(entry, { day: '2026-06-30', hours }, now));
    expect(events.map(({ startDate, endDate }) => [startDate, endDate].map(String))).toEqual([
      ['2026-06-30T09:00:00', '2026-06-30T13:00:00'],
      ['2026-06-30T20:00:00', '2026-07-01T08:00:00'],
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
    expect(zone.utcOffset(events[0]!.startDate)).toBe(3 * 3_600);
  });

  it('has no line of more than 75 octets, and each ends as it has to', () => {
    const file = calendarFile(entry, { day: '2026-11-26', hours: [{ opens: '10:00', closes: '14:00' }] }, now);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});
