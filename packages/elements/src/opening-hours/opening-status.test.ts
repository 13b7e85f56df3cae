import { describe, expect, it } from 'vitest';
import { openingStatus, type OpeningFacts } from './opening-status.ts';

/** A Wednesday in summer time, 10:20 in Kyiv. */
const now = new Date('2026-05-20T10:20:00+03:00');

function open(...intervals: [from: string, to: string][]): OpeningFacts {
  return {
    upcoming_hours: {
      time_zone: 'Europe/Kyiv',
      from: '2026-05-20T00:00:00+03:00',
      until: '2026-06-03T00:00:00+03:00',
      intervals: intervals.map(([opens_at, closes_at]) => ({ opens_at, closes_at })),
    },
  };
}

describe('opening status', () => {
  it('is open until the interval of now ends', () => {
    const status = openingStatus(open(['2026-05-20T09:00:00+03:00', '2026-05-20T18:00:00+03:00']), now);
    expect(status).toEqual({ kind: 'open', until: new Date('2026-05-20T18:00:00+03:00'), closesSoon: false });
  });

  it('closes soon within the last hour, and not before', () => {
    const facts = open(['2026-05-20T09:00:00+03:00', '2026-05-20T18:00:00+03:00']);
    expect(openingStatus(facts, new Date('2026-05-20T16:59:59+03:00'))).toMatchObject({ closesSoon: false });
    expect(openingStatus(facts, new Date('2026-05-20T17:00:00+03:00'))).toMatchObject({ closesSoon: true });
  });

  it('is closed at the very minute of closing', () => {
    const facts = open(['2026-05-20T09:00:00+03:00', '2026-05-20T18:00:00+03:00']);
    expect(openingStatus(facts, new Date('2026-05-20T18:00:00+03:00'))).toEqual({ kind: 'closed' });
  });

  it('opens later today, tomorrow or on a later day, counted in Kyiv', () => {
    const opens = (from: string, to: string) => openingStatus(open([from, to]), now);
    expect(opens('2026-05-20T14:00:00+03:00', '2026-05-20T18:00:00+03:00')).toMatchObject({
      kind: 'opens',
      daysAhead: 0,
    });
    // 22:30 on the 20th in London is already the 21st in Kyiv.
    expect(opens('2026-05-20T22:30:00Z', '2026-05-21T05:00:00Z')).toMatchObject({ daysAhead: 1 });
    expect(opens('2026-05-25T09:00:00+03:00', '2026-05-25T18:00:00+03:00')).toMatchObject({ daysAhead: 5 });
  });

  it('counts days across the change to winter time', () => {
    const facts: OpeningFacts = {
      upcoming_hours: {
        time_zone: 'Europe/Kyiv',
        from: '2026-10-24T00:00:00+03:00',
        until: '2026-11-07T00:00:00+02:00',
        intervals: [{ opens_at: '2026-10-26T09:00:00+02:00', closes_at: '2026-10-26T18:00:00+02:00' }],
      },
    };
    expect(openingStatus(facts, new Date('2026-10-24T23:30:00+03:00'))).toMatchObject({ kind: 'opens', daysAhead: 2 });
  });

  it('does not close at midnight what is open past it', () => {
    const facts = open(
      ['2026-05-20T18:00:00+03:00', '2026-05-21T00:00:00+03:00'],
      ['2026-05-21T00:00:00+03:00', '2026-05-21T02:00:00+03:00'],
    );
    expect(openingStatus(facts, new Date('2026-05-20T23:30:00+03:00'))).toEqual({
      kind: 'open',
      until: new Date('2026-05-21T02:00:00+03:00'),
      closesSoon: false,
    });
  });

  it('is open round the clock when nothing closes within the window', () => {
    const facts = open(['2026-05-19T00:00:00+03:00', '2026-06-03T00:00:00+03:00']);
    expect(openingStatus(facts, now)).toEqual({ kind: 'open-round-the-clock' });
  });

  it('is closed when it is known to stay closed', () => {
    expect(openingStatus(open(), now)).toEqual({ kind: 'closed' });
  });

  it('is unknown without hours, and when the data is older than its window', () => {
    expect(openingStatus({}, now)).toEqual({ kind: 'unknown' });
    expect(openingStatus(open(), new Date('2026-07-01T10:00:00+03:00'))).toEqual({ kind: 'unknown' });
  });

  it('is suspended whatever the hours say', () => {
    const facts = {
      ...open(['2026-05-20T09:00:00+03:00', '2026-05-20T18:00:00+03:00']),
      temporary_closure: { since: '2026-05-20', reason: 'Ремонт', expected_reopening: '2026-06-01' },
    };
    expect(openingStatus(facts, now)).toEqual({ kind: 'suspended', reopening: '2026-06-01' });
  });

  it('is not yet suspended before the closure begins', () => {
    const facts = {
      ...open(['2026-05-20T09:00:00+03:00', '2026-05-20T18:00:00+03:00']),
      temporary_closure: { since: '2026-05-21', reason: 'Ремонт' },
    };
    expect(openingStatus(facts, now)).toMatchObject({ kind: 'open' });
  });

  it('has moved from the day of the move on, at the old address only', () => {
    const hours = open(['2026-05-20T09:00:00+03:00', '2026-05-20T18:00:00+03:00']);
    const to = { ...hours, relocation: { since: '2026-05-20', to: { name: 'Кривий Ріг' } } };
    const from = { ...hours, relocation: { since: '2026-05-20', from: { name: 'Мирноград' } } };
    expect(openingStatus(to, now)).toEqual({ kind: 'moved' });
    expect(openingStatus({ ...to, relocation: { ...to.relocation, since: '2026-05-21' } }, now)).toMatchObject({
      kind: 'open',
    });
    expect(openingStatus(from, now)).toMatchObject({ kind: 'open' });
  });

  it('has moved, not ended, where the record at the old address is no longer in use', () => {
    const relocation = { since: '2026-05-20', to: { name: 'Кривий Ріг' } };
    expect(openingStatus({ relocation, service: { status: 'inactive' } }, now)).toEqual({ kind: 'moved' });
    expect(
      openingStatus({ relocation: { ...relocation, since: '2026-05-21' }, service: { status: 'inactive' } }, now),
    ).toEqual({ kind: 'ended' });
  });

  it('never shows as open what the service says has ended', () => {
    const hours = open(['2026-05-20T09:00:00+03:00', '2026-05-20T18:00:00+03:00']);
    expect(openingStatus({ ...hours, service: { status: 'defunct' } }, now)).toEqual({ kind: 'ended' });
    expect(openingStatus({ ...hours, service: { status: 'temporarily closed' } }, now)).toEqual({ kind: 'suspended' });
  });
});
