import { describe, expect, it } from 'vitest';
import { formatInKyiv, kyivDay, kyivTime } from './kyiv-time.ts';
import { kyivTimeZone } from './kyiv-time-zone.ts';

describe('the clock of Kyiv', () => {
  it.each([
    ['2026-03-18T21:59:00Z', '2026-03-18', '23:59'],
    ['2026-03-18T22:00:00Z', '2026-03-19', '00:00'],
    // Summer time begins and ends at one o'clock UTC.
    ['2026-03-29T00:59:00Z', '2026-03-29', '02:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '04:00'],
    ['2026-10-25T01:00:00Z', '2026-10-25', '03:00'],
  ])('shows %s as %s, %s', (moment, day, time) => {
    expect([kyivDay(new Date(moment)), kyivTime(new Date(moment))]).toEqual([day, time]);
  });

  it('has a name that formats take', () => {
    const noon = new Date('2026-03-18T10:00:00Z');
    const options = { hour: '2-digit', minute: '2-digit' } as const;
    expect(new Intl.DateTimeFormat('uk', { ...options, timeZone: kyivTimeZone }).format(noon)).toBe('12:00');
    expect(formatInKyiv('uk', options).format(noon)).toBe('12:00');
  });
});
