import type { LocalizedText } from '../records/stored.ts';
import { minutesOf, type OpeningSchedule } from './opening-schedule.ts';
import { WEEKDAY_CODES, WEEKDAY_NAMES } from './weekdays.ts';

const WEEK = 7 * 1440;

/** A day that the schedules open twice at the same time; only weekly hours that hold without end are compared. */
export function overlapIn(schedules: readonly OpeningSchedule[]): LocalizedText | undefined {
  const openings = schedules.filter(isEveryWeek).flatMap(minutesOfWeek);
  const inOrder = openings.sort((a, b) => a.from - b.from);
  const [first] = inOrder;
  for (const [index, opening] of inOrder.entries()) {
    const next = inOrder[index + 1];
    // What reaches past Sunday meets the first opening of the week.
    const nextFrom = next?.from ?? (first && first.from + WEEK);
    if (nextFrom !== undefined && opening.until > nextFrom) return nameOf((next ?? opening).day);
  }
  return undefined;
}

function isEveryWeek(schedule: OpeningSchedule): boolean {
  const { freq, interval, valid_from: from, valid_to: until } = schedule;
  return freq === 'WEEKLY' && interval === undefined && from === undefined && until === undefined;
}

function minutesOfWeek({ byday, opens_at: opens, closes_at: closes }: OpeningSchedule) {
  const from = minutesOf(opens);
  const until = minutesOf(closes);
  if (from === undefined || until === undefined) return [];
  return WEEKDAY_CODES.flatMap((code, day) =>
    (byday ?? '').split(',').includes(code)
      ? [{ day, from: day * 1440 + from, until: day * 1440 + (until <= from ? until + 1440 : until) }]
      : [],
  );
}

function nameOf(day: number): LocalizedText {
  return { uk: WEEKDAY_NAMES.uk[day] ?? '', en: WEEKDAY_NAMES.en[day] ?? '' };
}
