import type { Hotline, Place, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { isInOblast } from '../service-finder/finder-query.ts';
import type { DeviceCopy, KeptRecord, KeptScope } from './device-copy-types.ts';

/** How long anything is kept, milliseconds: 14 days. */
export const LONGEST_KEPT = 14 * 86_400_000;
/** How many services at locations, and how much of them, characters of JSON. */
export const MOST_RECORDS = 500;
const MOST_CHARACTERS = 2_000_000;
/** How long all services of a place count as known, milliseconds. */
const SCOPE_LASTS = 86_400_000;

export function emptyCopy(key: string): DeviceCopy {
  return { key, format: 1, at: 0, records: [], scopes: [], hotlines: [], places: [], facets: {}, isDemo: false };
}

/** With records that the API has just given; the oldest go when there is no more room. */
export function withRecords(copy: DeviceCopy, given: readonly ServiceAtLocationDetail[], at: number): DeviceCopy {
  const latest = given.map((record): KeptRecord => ({ record, at, size: JSON.stringify(record).length }));
  const ids = new Set(given.map(({ id }) => id));
  const earlier = copy.records.filter(({ record }) => !ids.has(record.id));
  return { ...copy, at, records: fitting([...latest, ...earlier]) };
}

/** With all services of a place, or as many as fit. What is no longer among them is gone. */
export function withScope(
  copy: DeviceCopy,
  { place, isComplete }: Pick<KeptScope, 'place' | 'isComplete'>,
  given: readonly ServiceAtLocationDetail[],
  at: number,
): DeviceCopy {
  const ids = new Set(given.map(({ id }) => id));
  const isGone = ({ record }: KeptRecord) => isComplete && isOf(record, place) && !ids.has(record.id);
  const renewed = withRecords({ ...copy, records: copy.records.filter((kept) => !isGone(kept)) }, given, at);
  const fits = renewed.records.length >= given.length;
  const others = copy.scopes.filter((scope) => scope.place !== place);
  return { ...renewed, scopes: [{ place, at, isComplete: isComplete && fits }, ...others].slice(0, 20) };
}

/** With places that the API has just listed; those known already keep their position. */
export function withPlaces(copy: DeviceCopy, listed: readonly Place[]): DeviceCopy {
  const latest = new Map(listed.map((place) => [place.code, place]));
  const known = copy.places.map((place) => latest.get(place.code) ?? place);
  const codes = new Set(known.map(({ code }) => code));
  return { ...copy, places: [...known, ...listed.filter(({ code }) => !codes.has(code))].slice(0, 2_000) };
}

export function withHotlines(copy: DeviceCopy, hotlines: readonly Hotline[]): DeviceCopy {
  return { ...copy, hotlines };
}

/** Without what has been kept for too long; nothing when that is all. */
export function withoutOld(copy: DeviceCopy, now: number): DeviceCopy | undefined {
  const isRecent = ({ at }: { at: number }) => at > now - LONGEST_KEPT;
  if (!isRecent(copy)) return undefined;
  // The same object as long as it has the same in it: what is made of it is remembered by it.
  if (copy.records.every(isRecent) && copy.scopes.every(isRecent)) return copy;
  return { ...copy, records: copy.records.filter(isRecent), scopes: copy.scopes.filter(isRecent) };
}

/** The place whose services are all to be kept: asked for again a day after that was done. */
export function needsScope({ scopes }: DeviceCopy, place: string, now: number): boolean {
  return !scopes.some((scope) => scope.place === place && scope.at > now - SCOPE_LASTS);
}

/** Whether a copy has all services of a place: of itself, its oblast, or everywhere. */
export function isComplete({ scopes }: DeviceCopy, place: string): boolean {
  return scopes.some(
    (scope) =>
      scope.isComplete &&
      (scope.place === '' || scope.place === place || (isOblast(scope.place) && isInOblast(place, scope.place))),
  );
}

/** Whether something from a storage that anybody may have written to is what it should be. */
export function isDeviceCopy(value: unknown, key: string): value is DeviceCopy {
  const copy = value as Partial<DeviceCopy> | null | undefined;
  const lists = [copy?.records, copy?.scopes, copy?.hotlines, copy?.places];
  return copy?.key === key && copy.format === 1 && lists.every(Array.isArray) && copy.facets instanceof Object;
}

function fitting(records: readonly KeptRecord[]): KeptRecord[] {
  let characters = 0;
  return records.slice(0, MOST_RECORDS).filter(({ size }) => (characters += size) <= MOST_CHARACTERS);
}

function isOblast(code: string): boolean {
  return /^UA\d{2}0{10}/.test(code);
}

function isOf({ location }: ServiceAtLocationDetail, place: string): boolean {
  const there = location?.place;
  return place === '' || [there?.code, there?.hromada?.code, there?.oblast?.code].includes(place);
}
