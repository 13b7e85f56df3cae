import { kyivDay, kyivTime } from '../../../opening-hours/kyiv-time.ts';

const MINUTE = 60_000;

/**
 * A day (`YYYY-MM-DD`) and a time (`HH:MM`) on the clock in Kyiv as a moment, RFC 3339 with the offset that Kyiv has then.
 * The hour that is skipped in spring is read as the one after it; of the hour that comes twice in autumn, the first.
 * Nothing when it is no day or no time.
 */
export function kyivMoment(day: string, time: string): string | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time) || Number.isNaN(asUtc)) return undefined;
  // Kyiv is two or three hours ahead; summer time first, which is the earlier of two.
  const offset = [3, 2].find((hours) => offsetAt(asUtc - hours * 60 * MINUTE) === hours * 60) ?? 2;
  const moment = new Date(asUtc - offset * 60 * MINUTE);
  const hours = offsetAt(moment.getTime()) / 60;
  return `${kyivDay(moment)}T${kyivTime(moment)}:00+0${hours}:00`;
}

/** How far the clock in Kyiv is ahead of UTC at a moment, minutes. */
function offsetAt(time: number): number {
  const moment = new Date(time);
  return Math.round((Date.parse(`${kyivDay(moment)}T${kyivTime(moment)}:00Z`) - time) / MINUTE);
}
