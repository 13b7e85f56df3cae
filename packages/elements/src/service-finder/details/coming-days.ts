import type { Schedule, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { kyivDay, kyivTime } from '../../opening-hours/kyiv-time.ts';
import { openingStatus } from '../../opening-hours/opening-status.ts';
import { isOneDay } from '../../opening-hours/weekly-hours.ts';
import { schedulesOf } from './detail-facts.ts';

type Item = ServiceAtLocationDetail;

/** A day to go there. */
export interface ComingDay {
  /** Calendar day in Kyiv, `YYYY-MM-DD`. */
  readonly day: string;
  /** When it is open, as the clock in Kyiv shows it (`HH:MM`), in order. What closes at or before its opening does so on the next day. */
  readonly hours: readonly { readonly opens: string; readonly closes: string }[];
}

/** As many as one plans for. */
const MOST = 6;

/** The next days to go there: the visits of a mobile team, or when it is open. None of what is closed or has moved away. */
export function comingDays(item: Item, now: Date): ComingDay[] {
  if (['suspended', 'moved', 'ended'].includes(openingStatus(item, now).kind)) return [];
  const visits = visitsOf(item, now);
  const days = new Map<string, { opens: string; closes: string }[]>();
  for (const { day, opens, closes } of visits.length > 0 ? visits : openingsOf(item, now)) {
    days.set(day, [...(days.get(day) ?? []), { opens, closes }]);
  }
  return [...days]
    .sort(([one], [other]) => one.localeCompare(other))
    .slice(0, MOST)
    .map(([day, hours]) => ({ day, hours: hours.sort((one, other) => one.opens.localeCompare(other.opens)) }));
}

interface Opening {
  day: string;
  opens: string;
  closes: string;
}

function visitsOf(item: Item, now: Date): Opening[] {
  const [today, time] = [kyivDay(now), kyivTime(now)];
  return schedulesOf(item)
    .filter(isOneDay)
    .map(({ dtstart = '', opens_at = '', closes_at = '' }: Schedule) => ({
      day: dtstart,
      opens: opens_at,
      closes: closes_at,
    }))
    .filter(({ day, opens, closes }) => day && opens && closes && (day > today || (day === today && closes > time)));
}

function openingsOf({ upcoming_hours: hours }: Item, now: Date): Opening[] {
  return (hours?.intervals ?? [])
    .map(({ opens_at, closes_at }) => [new Date(opens_at), new Date(closes_at)] as const)
    .filter(([, closes]) => closes > now)
    .map(([opens, closes]) => ({ day: kyivDay(opens), opens: kyivTime(opens), closes: kyivTime(closes) }));
}
