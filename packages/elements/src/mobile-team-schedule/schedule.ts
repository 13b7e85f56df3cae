import type { Team, TeamStop } from '@resilience-kit/contract';
import { kyivDay, kyivTime } from '../opening-hours/kyiv-time.ts';

/** One coming of a crew to a place. */
export interface Visit {
  /** Calendar day in Kyiv, `YYYY-MM-DD`. */
  readonly day: string;
  /** Times of day in Kyiv, `HH:MM`; absent when the visit is cancelled. */
  readonly opens?: string;
  /** Until then; absent when the visit is cancelled. */
  readonly closes?: string;
  /** Where the crew comes to. */
  readonly stop: TeamStop;
  /** Each service that the crew brings there then. */
  readonly teams: readonly Team[];
  /** The team is there at this moment. */
  readonly isNow: boolean;
  /** The visit was called off. */
  readonly isCancelled: boolean;
  /** Why it is cancelled, or differs from the ordinary. */
  readonly note?: string;
}

/** A place that a crew comes to, without a date. */
export interface UndatedStop {
  /** Where the crew comes to. */
  readonly stop: TeamStop;
  /** Each service that the crew brings there. */
  readonly teams: readonly Team[];
}

/** Who comes where, and when. */
export interface Schedule {
  /** Each day with a visit, in order. */
  readonly days: readonly { readonly day: string; readonly visits: readonly Visit[] }[];
  /** The first visit that will take place, or takes place now. */
  readonly next: Visit | undefined;
  /** Places that a crew comes to, without a date in the window. */
  readonly undated: readonly UndatedStop[];
}

/** Sorts the stops of teams by day. What is over is left out; what was called off is told, so that nobody goes there. */
export function scheduleOf(teams: readonly Team[], now: Date): Schedule {
  const visits = joined(teams.flatMap((team) => team.stops.flatMap((stop) => visitsOf(team, stop, now)))).sort(inOrder);
  const byDay = new Map<string, Visit[]>();
  for (const visit of visits) byDay.set(visit.day, [...(byDay.get(visit.day) ?? []), visit]);
  const dated = new Set(visits.map(({ stop, teams: [team] }) => keyOfStop(team, stop)));
  const undated = new Map<string, UndatedStop>();
  for (const team of teams) {
    for (const stop of team.stops) {
      const key = keyOfStop(team, stop);
      if (!dated.has(key)) undated.set(key, { stop, teams: [...(undated.get(key)?.teams ?? []), team] });
    }
  }
  return {
    days: [...byDay].map(([day, ofDay]) => ({ day, visits: ofDay })),
    next: visits.find(({ isCancelled }) => !isCancelled),
    undated: [...undated.values()],
  };
}

function visitsOf(team: Team, stop: TeamStop, now: Date): Visit[] {
  const today = kyivDay(now);
  const exceptions = stop.schedule_exceptions ?? [];
  const planned = stop.intervals
    .filter(({ closes_at }) => Date.parse(closes_at) > now.getTime())
    .map(({ opens_at, closes_at }): Visit => {
      const [from, until] = [new Date(opens_at), new Date(closes_at)];
      const day = kyivDay(from);
      const note = exceptions.find(({ date, opens_at: opens }) => date === day && opens !== undefined)?.note;
      const isNow = from <= now;
      const times = { opens: kyivTime(from), closes: kyivTime(until) };
      return { day, ...times, stop, teams: [team], isNow, isCancelled: false, ...(note && { note }) };
    });
  const cancelled = exceptions
    .filter(({ date, opens_at: opens }) => opens === undefined && date >= today && date <= team.window.until)
    .map(({ date, note }): Visit => ({
      day: date,
      stop,
      teams: [team],
      isNow: false,
      isCancelled: true,
      ...(note && { note }),
    }));
  return [...planned, ...cancelled];
}

/** The services of one crew come together: they are one visit. */
function joined(visits: readonly Visit[]): Visit[] {
  const byKey = new Map<string, Visit>();
  for (const visit of visits) {
    const { day, opens, closes, stop, teams } = visit;
    const key = [day, opens, closes, keyOfStop(teams[0], stop)].join(' ');
    const same = byKey.get(key);
    byKey.set(key, same ? { ...same, teams: [...same.teams, ...teams] } : visit);
  }
  return [...byKey.values()];
}

function keyOfStop(team: Team | undefined, { location }: TeamStop): string {
  return `${team?.program?.id ?? team?.id} ${location.id}`;
}

function inOrder(one: Visit, other: Visit): number {
  return one.day.localeCompare(other.day) || (one.opens ?? '').localeCompare(other.opens ?? '');
}
