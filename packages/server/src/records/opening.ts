import type { Schedule, ScheduleException, UpcomingHours } from '@resilience-kit/contract';
import type { Interval } from '../schedule/interval.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { openIntervals } from '../schedule/open-intervals.ts';
import { upcomingHours } from '../schedule/upcoming-hours.ts';
import type { StoredLocation, StoredService, StoredServiceAtLocation } from './stored.ts';

interface ServiceThere {
  entry: StoredServiceAtLocation;
  service: StoredService;
  location: StoredLocation;
}

/**
 * When a service is open at a location. Its own schedules count, else those of the service, else those of the location.
 * From the day of a closure or a move away on, and for a service that is not active, it is never shown as open.
 */
export function openingOf({ entry, service, location }: ServiceThere, now: Date): UpcomingHours | undefined {
  const { schedules, exceptions } = schedulesOf({ entry, service, location });
  const hours = upcomingHours(schedules, exceptions, now);
  if (!hours) return undefined;
  const closedFrom = firstClosedDay(entry, service, kyivTime(now).date);
  return closedFrom === undefined
    ? hours
    : { ...hours, intervals: hours.intervals.filter(({ opens_at: opens }) => opens.slice(0, 10) < closedFrom) };
}

/** The same for the days from one to another, both included; milliseconds since 1970. */
export function openingsOf(there: ServiceThere, days: Interval, now: Date): Interval[] {
  const { schedules, exceptions } = schedulesOf(there);
  const intervals = openIntervals(schedules, exceptions, days);
  const closedFrom = firstClosedDay(there.entry, there.service, kyivTime(now).date);
  return closedFrom === undefined
    ? intervals
    : intervals.filter(({ from }) => kyivTime(new Date(from)).date < closedFrom);
}

/** The texts of a schedule play no part in its hours, so their languages do not matter here. */
function schedulesOf({ entry, service, location }: ServiceThere) {
  const schedules = [entry.schedules, service.schedules, location.schedules].find((some) => some?.length) ?? [];
  return {
    schedules: schedules as Schedule[],
    exceptions: entry.schedule_exceptions as ScheduleException[] | undefined,
  };
}

/** The first day (`YYYY-MM-DD`) that it is closed on until further notice. */
function firstClosedDay(entry: StoredServiceAtLocation, service: StoredService, today: string): string | undefined {
  if (service.status !== 'active') return today;
  const { temporary_closure: closure, relocation } = entry;
  const days = [closure?.since, relocation?.to_id === undefined ? undefined : relocation.since];
  return days.filter((day) => day !== undefined).sort()[0];
}
