import { calendarDate, weekday, type DayNumber } from './calendar-day.ts';

/** A wall-clock moment in Kyiv, as minutes since 1970-01-01 00:00 on the wall. */
export type WallMinute = number;

export const MINUTES_A_DAY = 1440;
export const MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

const MILLISECONDS_A_MINUTE = 60_000;
const MILLISECONDS_AN_HOUR = 3_600_000;
const REMEMBERED_HOURS = 10_000;

const wallClock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Kyiv',
  hourCycle: 'h23',
  era: 'short',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

function lookUpOffset(milliseconds: number): number {
  const parts = new Map(wallClock.formatToParts(milliseconds).map((part) => [part.type, part.value]));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const year = parts.get('era') === 'BC' ? 1 - number('year') : number('year');
  const wall = new Date(0);
  wall.setUTCFullYear(year, number('month') - 1, number('day'));
  wall.setUTCHours(number('hour'), number('minute'));
  return Math.round((wall.getTime() - milliseconds) / MILLISECONDS_A_MINUTE);
}

// Intl takes microseconds a call, and a page of results asks for the same few days hundreds of times. The clock only
// ever changes on a whole hour.
const rememberedOffsets = new Map<number, number>();

/** How far the Kyiv wall clock is ahead of UTC at a moment (milliseconds since 1970), in minutes. */
function offsetAt(milliseconds: number): number {
  const hour = Math.floor(milliseconds / MILLISECONDS_AN_HOUR);
  let offset = rememberedOffsets.get(hour);
  if (offset === undefined) {
    offset = lookUpOffset(hour * MILLISECONDS_AN_HOUR);
    if (rememberedOffsets.size >= REMEMBERED_HOURS) rememberedOffsets.clear();
    rememberedOffsets.set(hour, offset);
  }
  return offset;
}

/** What the wall clock in Kyiv shows. */
export function wallMinute(moment: Date): WallMinute {
  const milliseconds = moment.getTime();
  return Math.floor(milliseconds / MILLISECONDS_A_MINUTE) + offsetAt(milliseconds);
}

/**
 * The moment at which the wall clock in Kyiv shows `wall`, in milliseconds since 1970. Of a time that comes twice (the
 * last Sunday of October) it is the first; a time that is skipped (the last Sunday of March) becomes the moment of the
 * change. So a later wall time never becomes an earlier moment.
 */
export function momentOf(wall: WallMinute): number {
  const asIfUtc = wall * MILLISECONDS_A_MINUTE;
  const before = offsetAt(asIfUtc - 24 * MILLISECONDS_AN_HOUR);
  const after = offsetAt(asIfUtc + 24 * MILLISECONDS_AN_HOUR);
  const withBefore = asIfUtc - before * MILLISECONDS_A_MINUTE;
  const withAfter = asIfUtc - after * MILLISECONDS_A_MINUTE;
  if (offsetAt(withBefore) === before) return withBefore;
  if (offsetAt(withAfter) === after) return withAfter;
  // Skipped: the clock jumped on the last whole hour before the time that the old offset leads to.
  return Math.floor(withBefore / MILLISECONDS_AN_HOUR) * MILLISECONDS_AN_HOUR;
}

/** A moment (milliseconds since 1970) as RFC 3339 with the offset of Kyiv: `2026-11-21T09:00:00+02:00`. */
export function kyivMoment(milliseconds: number): string {
  const offset = offsetAt(milliseconds);
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  const wall = new Date(milliseconds + offset * MILLISECONDS_A_MINUTE).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/** The calendar day in Kyiv. */
export function kyivDay(moment: Date): DayNumber {
  return Math.floor(wallMinute(moment) / MINUTES_A_DAY);
}

/** What the calendar and the clock in Kyiv show at a moment. */
export interface KyivTime {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Minutes since Monday 00:00, 0 to 10,079. */
  minuteOfWeek: number;
  /** Wall-clock time without a zone, as PostgreSQL's `timestamp` reads it: `2026-11-21T09:00:00`. */
  localTimestamp: string;
}

export function kyivTime(moment: Date): KyivTime {
  const wall = wallMinute(moment);
  const day = Math.floor(wall / MINUTES_A_DAY);
  return {
    date: calendarDate(day),
    minuteOfWeek: weekday(day) * MINUTES_A_DAY + (wall - day * MINUTES_A_DAY),
    localTimestamp: localTimestamp(wall),
  };
}

/** A wall-clock time as PostgreSQL's `timestamp` reads it. */
export function localTimestamp(wall: WallMinute): string {
  return new Date(wall * MILLISECONDS_A_MINUTE).toISOString().slice(0, 19);
}
