import type { SnapshotHours, SnapshotOpening } from '@resilience-kit/contract';
import { calendarDate } from '../schedule/calendar-day.ts';
import { MINUTES_A_DAY } from '../schedule/kyiv-time.ts';
import { Distinct } from './distinct.ts';
import type { IndexedEntry } from './indexed-entries.ts';
import type { Part } from './parts.ts';

/** When the entries of a part are open. `known` has the identifiers of those whose hours are. */
export function hoursFile({ entries }: Part, known: ReadonlySet<string>): SnapshotOpening {
  const hours = new Distinct<SnapshotHours>();
  const entry = entries.map((one) => (known.has(one.id) ? hours.numberOf(hoursOf(one)) : -1));
  return { hours: hours.values, entry };
}

function hoursOf({ weekly_opening: weekly, dated_opening: dated, dated_closing: differing }: IndexedEntry) {
  return { weekly: bounds(weekly).map(Number), dated: wallMinutes(dated), differing: wallMinutes(differing) };
}

/** The day from which an entry is closed until further notice; empty when nobody knows since when. */
export function closedSince({ closed, dated_closing: closing }: IndexedEntry): string | undefined {
  if (closed) return '';
  const open = bounds(closing);
  if (open.at(-1) !== 'infinity') return undefined;
  return calendarDate(Math.floor(wallMinute(open.at(-2) ?? '') / MINUTES_A_DAY));
}

/** The ends of the ranges of a multirange: `{[1,2),[5,7)}`. */
function bounds(multirange: string | null): string[] {
  return multirange?.match(/[^{}[\]()",]+/g) ?? [];
}

/** A closing without an end is told with the entry. */
function wallMinutes(multirange: string | null): number[] {
  const ends = bounds(multirange);
  const finite = ends.at(-1) === 'infinity' ? ends.slice(0, -2) : ends;
  return finite.map(wallMinute);
}

/** Minutes since 1970 of a wall-clock time as PostgreSQL writes it: `2026-11-21 09:00:00`. */
function wallMinute(timestamp: string): number {
  return Date.parse(`${timestamp.replace(' ', 'T')}Z`) / 60_000;
}
