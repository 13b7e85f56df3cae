import { aHotline, aPlace, aServiceAtLocation } from '@resilience-kit/sdk/testing';
import { describe, expect, it } from 'vitest';
import { isSlow, savesData } from './data-saver.ts';
import {
  emptyCopy,
  isComplete,
  isDeviceCopy,
  LONGEST_KEPT,
  MOST_RECORDS,
  needsScope,
  withHotlines,
  withoutOld,
  withPlaces,
  withRecords,
  withScope,
} from './device-copy.ts';
import { plainSearch } from './plain-search.ts';

const now = Date.parse('2026-03-18T10:00:00+02:00');
const empty = emptyCopy('https://api.example uk');
const records = (...ids: string[]) => ids.map((id) => aServiceAtLocation({ id }));
const idsOf = ({ records: kept }: typeof empty) => kept.map(({ record }) => record.id);

describe('what a device keeps', () => {
  it('is the latest first, each service once', () => {
    const copy = withRecords(withRecords(empty, records('a', 'b'), now - 1), records('b', 'c'), now);
    expect(idsOf(copy)).toEqual(['b', 'c', 'a']);
    expect(copy.at).toBe(now);
  });

  it('is no more than 500 services and two million characters', () => {
    const many = Array.from({ length: 600 }, (_, index) => `${index}`);
    expect(withRecords(empty, records(...many), now).records).toHaveLength(MOST_RECORDS);
    const large = records('a', 'b').map((record) => ({ ...record, description: 'о'.repeat(1_500_000) }));
    expect(idsOf(withRecords(empty, large, now))).toEqual(['a']);
  });

  it('goes after 14 days, each service by itself', () => {
    const old = withRecords(empty, records('old'), now - LONGEST_KEPT - 1);
    expect(withoutOld(old, now)).toBeUndefined();
    expect(withoutOld(withRecords(old, records('new'), now), now)).toMatchObject({ records: [{ at: now }] });
    const recent = withRecords(empty, records('new'), now);
    expect(withoutOld(recent, now)).toBe(recent);
  });

  it('of a place loses what the API no longer has there, and nothing else', () => {
    const before = withRecords(empty, records('gone', 'here'), now - 1);
    const copy = withScope(before, { place: '', isComplete: true }, records('here'), now);
    expect(idsOf(copy)).toEqual(['here']);
    expect(idsOf(withScope(before, { place: '', isComplete: false }, records('here'), now))).toEqual(['here', 'gone']);
  });

  it('is complete for a place, for its oblast’s places, or for everywhere', () => {
    const of = (place: string) => withScope(empty, { place, isComplete: true }, [], now);
    expect(isComplete(of('UA63120270000028556'), 'UA63120270000028556')).toBe(true);
    expect(isComplete(of('UA63000000000041885'), 'UA63120270000028556')).toBe(true);
    expect(isComplete(of('UA63120270000028556'), 'UA63000000000041885')).toBe(false);
    expect(isComplete(of('UA63000000000041885'), '')).toBe(false);
    expect(isComplete(of(''), 'UA80000000000093317')).toBe(true);
  });

  it('of a place is asked for again the next day', () => {
    const copy = withScope(empty, { place: 'UA', isComplete: false }, [], now);
    expect(needsScope(copy, 'UA', now + 3_600_000)).toBe(false);
    expect(needsScope(copy, 'UA', now + 86_400_001)).toBe(true);
    expect(needsScope(copy, '', now)).toBe(true);
  });

  it('is told from whatever else a storage may hold', () => {
    expect(isDeviceCopy(withHotlines(empty, [aHotline()]), empty.key)).toBe(true);
    for (const other of [undefined, null, 'x', {}, { ...empty, format: 2 }, { ...empty, records: {} }])
      expect(isDeviceCopy(other, empty.key)).toBe(false);
    expect(isDeviceCopy(empty, 'another key')).toBe(false);
  });

  it('has each place once, in the order in which they came', () => {
    const [one, other] = [aPlace({ code: 'one' }), aPlace({ code: 'other' })];
    expect(withPlaces(withPlaces(empty, [one]), [other, one]).places).toEqual([one, other]);
  });
});

describe('the search that needs nothing', () => {
  it('finds by the beginnings of words, in pages', () => {
    const [one, other] = records('one', 'other');
    const named = [one, other].flatMap((record, index) =>
      record ? [{ ...record, service: { ...record.service, name: index ? 'Юрист' : 'Консультації психолога' } }] : [],
    );
    const copy = withRecords(empty, named, now);
    expect(plainSearch(copy, { text: 'Консультацією' }).contents.map(({ id }) => id)).toEqual(['one']);
    expect(plainSearch(copy, { per_page: 1, page: 2 })).toMatchObject({ total_items: 2, size: 1, last_page: true });
    expect(plainSearch(copy, { place: 'UA00' }).empty).toBe(true);
  });
});

describe('the wish to save data', () => {
  it('is what the browser says, and nothing where it says nothing', () => {
    const media = (matching?: string) => (query: string) => ({ matches: query === matching });
    expect(savesData({}, media())).toBe(false);
    expect(savesData({})).toBe(false);
    expect(savesData({ connection: { saveData: true } }, media())).toBe(true);
    expect(savesData({}, media('(prefers-reduced-data: reduce)'))).toBe(true);
    expect(isSlow({ connection: { effectiveType: 'slow-2g' } })).toBe(true);
    expect(isSlow({ connection: { effectiveType: '4g' } })).toBe(false);
    expect(isSlow({})).toBe(false);
  });
});
