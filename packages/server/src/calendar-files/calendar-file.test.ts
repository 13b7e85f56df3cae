import { expect, test } from 'vitest';
import { calendarFile, type CalendarEntry } from './calendar-file.ts';

const entry: CalendarEntry = {
  id: 'one',
  summary: 'Форум партнерів: відновлення, стійкість і підтримка громад Донецької області; день перший',
  description: 'Перший рядок\r\nДругий \\ рядок\u0007',
  location: 'вул. Прикладна, 1',
  url: 'https://example.org/a,b',
  start: new Date('2026-03-20T10:00:00+02:00'),
  end: new Date('2026-03-20T16:00:00+02:00'),
  status: 'confirmed',
  lastModified: new Date('2026-03-18T08:00:00Z'),
};
const unfolded = (text: string) => text.replaceAll('\r\n ', '');
const linesOf = (more: Partial<CalendarEntry> = {}) =>
  unfolded(calendarFile('Події', 'uk', [{ ...entry, ...more }])).split('\r\n');

test('lines end in CR LF and have at most 75 octets, however many a letter takes', () => {
  const text = calendarFile('Події', 'uk', [entry, { ...entry, id: 'two', summary: 'Ґ'.repeat(300) + '👩‍👧' }]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\ufffd');
  }
  expect(unfolded(text)).toContain(`SUMMARY:${'Ґ'.repeat(300)}👩‍👧`);
});

test('what is special in a text is escaped, and what no calendar can hold is left out', () => {
  const lines = linesOf();
  expect(lines).toContain(
    'SUMMARY:Форум партнерів: відновлення\\, стійкість і підтримка громад Донецької області\\; день перший',
  );
  expect(lines).toContain('DESCRIPTION:Перший рядок\\nДругий \\\\ рядок');
  expect(lines).toContain('URL;VALUE=URI:https://example.org/a%2Cb');
});

test('an entry cannot smuggle in lines of its own', () => {
  const text = calendarFile('x', 'en', [
    { ...entry, summary: 'A\r\nEND:VEVENT\rATTENDEE:mailto:x', location: 'B\nC:D' },
  ]);
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
  expect(text).not.toMatch(/^(ATTENDEE|C:)/m);
});

test('times are in UTC, whatever zone they were given in', () => {
  expect(linesOf()).toEqual(expect.arrayContaining(['DTSTART:20260320T080000Z', 'DTEND:20260320T140000Z']));
});

test('an entry keeps its identity, and a later change has a higher revision', () => {
  const revisionOf = (lines: readonly string[]) => Number(lines.find((line) => line.startsWith('SEQUENCE:'))?.slice(9));
  const later = linesOf({ lastModified: new Date('2026-03-18T08:00:01Z'), status: 'cancelled' });
  expect(linesOf()).toContain('UID:one@resilience-kit');
  expect(later).toEqual(
    expect.arrayContaining(['UID:one@resilience-kit', 'STATUS:CANCELLED', 'LAST-MODIFIED:20260318T080001Z']),
  );
  expect(revisionOf(later)).toBe(revisionOf(linesOf()) + 1);
  expect(revisionOf(later)).toBeLessThan(2 ** 31);
});

test('the same entries always make the same bytes', () => {
  expect(calendarFile('Події', 'uk', [entry])).toBe(calendarFile('Події', 'uk', [entry]));
  expect(calendarFile('Події', 'uk', [])).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
});

test('nobody is named: there are no organizers and no attendees', () => {
  expect(calendarFile('Події', 'uk', [entry])).not.toMatch(/ORGANIZER|ATTENDEE|mailto/);
});
