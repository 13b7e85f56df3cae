import type { SnapshotHours, SnapshotIntervals, UpcomingHours } from '@resilience-kit/contract';
import { dateOf, dayOf, kyivMoment, MINUTES_A_DAY, minuteOfWeek, momentOf, wallMinute } from './kyiv-clock.ts';

interface Interval {
  from: number;
  until: number;
}

const DAYS_SHOWN = 8;
/** How far ahead the next opening is looked for. */
const DAYS_AHEAD = 92;

/** When something is open, as far as a snapshot knows. */
export interface KnownOpening {
  /** Undefined when it is not known. */
  hours: SnapshotHours | undefined;
  /** The day from which it is closed until further notice; empty: as long as anybody knows. */
  closedSince: string | undefined;
  /** The last day that dated hours were worked out for. */
  hoursUntil: string;
}

/** Whether it is closed until further notice. */
export function isClosed({ closedSince }: Pick<KnownOpening, 'closedSince'>, now: Date): boolean {
  return closedSince !== undefined && closedSince <= dateOf(dayOf(wallMinute(now)));
}

/** Whether the hours hold a moment. Beyond the days that a snapshot knows, nothing is open for certain. */
export function isOpenAt({ hours, closedSince, hoursUntil }: KnownOpening, moment: Date): boolean {
  if (!hours) return false;
  const wall = wallMinute(moment);
  const date = dateOf(dayOf(wall));
  if (date > hoursUntil || (closedSince !== undefined && closedSince <= date)) return false;
  const isUsual = holds(hours.weekly, minuteOfWeek(wall)) && !holds(hours.differing, wall);
  return isUsual || holds(hours.dated, wall);
}

/**
 * The open intervals from the start of today for eight days, and the next later one when no more of them are to come;
 * undefined when they are not known. As the API's `upcoming_hours`.
 */
export function upcomingHours({ hours, closedSince, hoursUntil }: KnownOpening, now: Date): UpcomingHours | undefined {
  const today = dayOf(wallMinute(now));
  const window = { from: today * MINUTES_A_DAY, until: (today + DAYS_SHOWN) * MINUTES_A_DAY };
  if (!hours || dateOf(today + DAYS_SHOWN) > hoursUntil) return undefined;
  const shown = inMoments(openings(hours, window));
  if (!shown.some(({ until }) => until > now.getTime())) {
    const later = { from: window.until, until: (today + DAYS_AHEAD + 1) * MINUTES_A_DAY };
    shown.push(...inMoments(openings(hours, later)).slice(0, 1));
  }
  const intervals = shown.map(({ from, until }) => ({ opens_at: kyivMoment(from), closes_at: kyivMoment(until) }));
  return {
    time_zone: 'Europe/Kyiv',
    from: kyivMoment(momentOf(window.from)),
    until: kyivMoment(momentOf(window.until)),
    intervals: intervals.filter(({ opens_at: opens }) => closedSince === undefined || opens.slice(0, 10) < closedSince),
  };
}

/** What is open within a window of wall-clock minutes, in order and joined. */
function openings({ weekly, dated, differing }: SnapshotHours, window: Interval): Interval[] {
  const usual = without(everyWeek(weekly, window), pairs(differing));
  const all = [...usual, ...pairs(dated)].sort((a, b) => a.from - b.from);
  const joined: Interval[] = [];
  for (const { from, until } of all) {
    const previous = joined.at(-1);
    if (previous && from <= previous.until) previous.until = Math.max(previous.until, until);
    else joined.push({ from, until });
  }
  return joined
    .map(({ from, until }) => ({ from: Math.max(from, window.from), until: Math.min(until, window.until) }))
    .filter(({ from, until }) => from < until);
}

/** Weekly hours in every week that the window touches. */
function everyWeek(weekly: SnapshotIntervals, window: Interval): Interval[] {
  const week = 7 * MINUTES_A_DAY;
  const found: Interval[] = [];
  for (let monday = window.from - minuteOfWeek(window.from); monday < window.until; monday += week) {
    for (const { from, until } of pairs(weekly)) found.push({ from: monday + from, until: monday + until });
  }
  return found;
}

function without(intervals: readonly Interval[], holes: readonly Interval[]): Interval[] {
  let left = [...intervals];
  for (const hole of holes) {
    left = left.flatMap(({ from, until }) => [
      { from, until: Math.min(until, hole.from) },
      { from: Math.max(from, hole.until), until },
    ]);
    left = left.filter(({ from, until }) => from < until);
  }
  return left;
}

function pairs(bounds: SnapshotIntervals): Interval[] {
  const found: Interval[] = [];
  for (let at = 0; at < bounds.length; at += 2) found.push({ from: bounds[at] ?? 0, until: bounds[at + 1] ?? 0 });
  return found;
}

function holds(bounds: SnapshotIntervals, minute: number): boolean {
  return pairs(bounds).some(({ from, until }) => from <= minute && minute < until);
}

/** Wall-clock minutes as milliseconds since 1970; what lies wholly within the skipped hour of March vanishes. */
function inMoments(intervals: readonly Interval[]): Interval[] {
  return intervals
    .map(({ from, until }) => ({ from: momentOf(from), until: momentOf(until) }))
    .filter(({ from, until }) => from < until);
}
