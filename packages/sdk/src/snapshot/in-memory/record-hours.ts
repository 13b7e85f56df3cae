import type { ServiceAtLocationDetail, SnapshotHours, SnapshotOpening } from '@resilience-kit/contract';
import { dateOf, dayOf, wallMinute } from '../kyiv-clock.ts';

/** When records are open, as far as they tell: the days of their `upcoming_hours`, all of it as dated hours. */
export function hoursOf(records: readonly ServiceAtLocationDetail[]): SnapshotOpening {
  const hours: SnapshotHours[] = [];
  const entry = records.map(({ upcoming_hours: upcoming }) => {
    if (!upcoming) return -1;
    const dated = upcoming.intervals.flatMap(({ opens_at: opens, closes_at: closes }) =>
      [opens, closes].map((moment) => wallMinute(new Date(moment))),
    );
    return hours.push({ weekly: [], dated, differing: [] }) - 1;
  });
  return { hours, entry };
}

/** The last day that the hours of any record were told for. */
export function lastDayOfHours(records: readonly ServiceAtLocationDetail[]): string {
  const ends = records.map(({ upcoming_hours: upcoming }) => (upcoming ? Date.parse(upcoming.until) : 0));
  const end = Math.max(0, ...ends.filter((moment) => !Number.isNaN(moment)));
  // The end itself is midnight, and belongs to the next day.
  return dateOf(dayOf(wallMinute(new Date(end - 60_000))));
}

/** Those that are closed until further notice, with the day since when; empty when nobody knows. */
export function closedEntries(records: readonly ServiceAtLocationDetail[]): (readonly [number, string])[] {
  return records.flatMap(({ temporary_closure: closure, service: { status } }, entry) => {
    if (closure) return [[entry, closure.since] as const];
    return status === 'active' ? [] : [[entry, ''] as const];
  });
}
