import { describe, expect, it } from 'vitest';
import { kyivMoment } from './kyiv-moment.ts';
import { draftOf, readDraft } from './open-at-draft.ts';

describe('a moment in Kyiv', () => {
  it.each([
    ['2026-11-26', '14:00', '2026-11-26T14:00:00+02:00'],
    ['2026-07-01', '09:30', '2026-07-01T09:30:00+03:00'],
    // Clocks go forward from 03:00 to 04:00, and back from 04:00 to 03:00.
    ['2026-03-29', '02:59', '2026-03-29T02:59:00+02:00'],
    ['2026-03-29', '03:30', '2026-03-29T04:30:00+03:00'],
    ['2026-03-29', '04:00', '2026-03-29T04:00:00+03:00'],
    ['2026-10-25', '02:59', '2026-10-25T02:59:00+03:00'],
    ['2026-10-25', '03:30', '2026-10-25T03:30:00+03:00'],
    ['2026-10-25', '04:00', '2026-10-25T04:00:00+02:00'],
    ['2026-12-31', '23:59', '2026-12-31T23:59:00+02:00'],
    ['2027-01-01', '00:00', '2027-01-01T00:00:00+02:00'],
  ])('has the offset of that day: %s %s', (day, time, moment) => {
    expect(kyivMoment(day, time)).toBe(moment);
  });

  it.each([
    ['', '10:00'],
    ['2026-13-01', '10:00'],
    ['2026-11-26', ''],
    ['2026-11-26', '25:00'],
    ['tomorrow', 'noon'],
    ['+012026-01-01', '10:00'],
  ])('is none when «%s» is no day or «%s» no time', (day, time) => {
    expect(kyivMoment(day, time)).toBeUndefined();
  });
});

describe('a day and a time as far as they are chosen', () => {
  const now = new Date('2026-11-26T12:00:00Z');
  const read = (day: string, time: string) => readDraft({ day, time }, now).kind;

  it('say what is missing', () => {
    expect(read('', '')).toBe('empty');
    expect(read('2026-11-26', '')).toBe('time-missing');
    expect(read('', '10:00')).toBe('day-missing');
  });

  it('are refused when they are over, by the clock in Kyiv', () => {
    expect(read('2026-11-26', '13:59')).toBe('past');
    expect(read('2026-11-25', '')).toBe('past');
    expect(readDraft({ day: '2026-11-26', time: '14:01' }, now)).toEqual({
      kind: 'moment',
      moment: '2026-11-26T14:01:00+02:00',
    });
  });

  it('come back from the moment that they stand for, in whatever offset it is written', () => {
    expect(draftOf('2026-11-26T22:30:00Z')).toEqual({ day: '2026-11-27', time: '00:30' });
    expect(draftOf('')).toEqual({ day: '', time: '' });
  });
});
