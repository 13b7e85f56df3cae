import type { ParsedQueryOf } from '@resilience-kit/contract';
import { sql, type RawBuilder } from 'kysely';
import { given } from '../operations/conditions.ts';
import { requireOrderedDays } from '../operations/ordered-days.ts';
import { organizationsIn, placesIn } from '../operations/place-and-network.ts';
import { dayNumber, type DayNumber } from '../schedule/calendar-day.ts';
import { kyivDay, MINUTES_A_DAY, momentOf } from '../schedule/kyiv-time.ts';

/** The soonest first. */
export const eventOrder = sql`starts_at, id`;

type EventFilters = Pick<ParsedQueryOf<'getEventCalendar'>, 'from' | 'until' | 'place' | 'organization_id' | 'network'>;

/**
 * Which events are asked for. Without days: those that are not over, and those of `daysBack` days before. An event that
 * does not say when it ends is over with its day.
 *
 * @throws HttpProblem 400 when the days are in the wrong order
 */
export function eventConditions(query: EventFilters, now: Date, daysBack = 0): RawBuilder<unknown>[] {
  requireOrderedDays(['from', query.from], ['until', query.until]);
  const anyTime = query.from === undefined && query.until === undefined;
  const today = kyivDay(now);
  return [
    ...(anyTime ? [daysBack === 0 ? notOver(now) : endingFrom(today - daysBack)] : []),
    ...given(query.from, (day) => endingFrom(dayNumber(day) ?? 0)),
    ...given(query.until, (day) => sql`starts_at < ${startOf((dayNumber(day) ?? 0) + 1)}`),
    ...given(query.place, (code) => sql`place_code in ${placesIn(code)}`),
    ...given(
      query.organization_id,
      (id) => sql`(organization_id = ${id} or document -> 'co_organizer_ids' ? ${id.toLowerCase()})`,
    ),
    ...given(query.network, (code) => sql`organization_id in ${organizationsIn(code)}`),
  ];
}

function notOver(now: Date): RawBuilder<unknown> {
  return sql`case when ends_at is null then starts_at >= ${startOf(kyivDay(now))} else ends_at > ${now} end`;
}

function endingFrom(day: DayNumber): RawBuilder<unknown> {
  return sql`coalesce(ends_at, starts_at) >= ${startOf(day)}`;
}

/** By seconds, as PostgreSQL cannot read every year that days can be in. */
function startOf(day: DayNumber): RawBuilder<unknown> {
  return sql`to_timestamp(${momentOf(day * MINUTES_A_DAY) / 1000}::float8)`;
}
