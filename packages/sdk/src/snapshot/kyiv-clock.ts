/** What the wall clock in Kyiv shows, as minutes since 1970-01-01 00:00 on the wall. */
export type WallMinute = number;

export const MINUTES_A_DAY = 1440;
const MILLISECONDS_A_MINUTE = 60_000;
const MILLISECONDS_AN_HOUR = 3_600_000;
const MILLISECONDS_A_DAY = 86_400_000;

let format: Intl.DateTimeFormat | undefined;
const offsets = new Map<number, number>();

/** Browsers from before 2023 know the zone by its former name only. */
function wallClock(): Intl.DateTimeFormat {
  const options = {
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'Europe/Kyiv' });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'Europe/Kiev' });
  }
}

/** How far the clock is ahead of UTC, minutes. It only ever changes on a whole hour, and asking takes long. */
function offsetAt(milliseconds: number): number {
  const hour = Math.floor(milliseconds / MILLISECONDS_AN_HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  format ??= wallClock();
  const parts = new Map(format.formatToParts(hour * MILLISECONDS_AN_HOUR).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  const offset = Math.round((wall - hour * MILLISECONDS_AN_HOUR) / MILLISECONDS_A_MINUTE);
  offsets.set(hour, offset);
  return offset;
}

export function wallMinute(moment: Date): WallMinute {
  const milliseconds = moment.getTime();
  return Math.floor(milliseconds / MILLISECONDS_A_MINUTE) + offsetAt(milliseconds);
}

/**
 * The moment (milliseconds since 1970) at which the clock shows `wall`: the first one of a time that comes twice; of a
 * time that is skipped, the moment of the change.
 */
export function momentOf(wall: WallMinute): number {
  const asIfUtc = wall * MILLISECONDS_A_MINUTE;
  const before = offsetAt(asIfUtc - MILLISECONDS_A_DAY);
  const after = offsetAt(asIfUtc + MILLISECONDS_A_DAY);
  const withBefore = asIfUtc - before * MILLISECONDS_A_MINUTE;
  const withAfter = asIfUtc - after * MILLISECONDS_A_MINUTE;
  if (offsetAt(withBefore) === before) return withBefore;
  if (offsetAt(withAfter) === after) return withAfter;
  return Math.floor(withBefore / MILLISECONDS_AN_HOUR) * MILLISECONDS_AN_HOUR;
}

/** A moment as RFC 3339 with the offset of Kyiv. */
export function kyivMoment(milliseconds: number): string {
  const offset = offsetAt(milliseconds);
  const size = Math.abs(offset);
  const two = (number: number) => String(number).padStart(2, '0');
  const wall = new Date(milliseconds + offset * MILLISECONDS_A_MINUTE).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Days since 1970-01-01 of a wall-clock time. */
export function dayOf(wall: WallMinute): number {
  return Math.floor(wall / MINUTES_A_DAY);
}

/** A day as `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Minutes since Monday 00:00. */
export function minuteOfWeek(wall: WallMinute): number {
  // 1970-01-01 was a Thursday.
  const week = 7 * MINUTES_A_DAY;
  return (((wall + 3 * MINUTES_A_DAY) % week) + week) % week;
}
