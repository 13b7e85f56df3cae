import { isPlaceCode } from '../service-finder/finder-query.ts';

/** Whose visits are shown. */
export interface ScheduleChoice {
  /** The identifier of a service that a mobile team brings. */
  readonly team: string;
  /** KATOTTG code of a place. */
  readonly place: string;
  /** The identifier of an organization. */
  readonly organization: string;
  /** For how many days from today. */
  readonly days: number;
}

export const DEFAULT_DAYS = 30;
const MOST_DAYS = 365;
/** More teams than come anywhere. */
const PAGE = 100;

/** A number of days that the API tells dates for: the given one, or the default. */
export function usableDays(days: number): number {
  return Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? days : DEFAULT_DAYS;
}

/** What to ask the API, as path and query; nothing while nobody is named. `today` is `YYYY-MM-DD`. */
export function scheduleQuestion({ team, place, organization, days }: ScheduleChoice, today: string): string {
  const until = new Date(Date.parse(today) + usableDays(days) * 86_400_000).toISOString().slice(0, 10);
  if (team) return `/v1/teams/${encodeURIComponent(team)}?until=${until}`;
  const query = whose({ place, organization });
  if (String(query) === '') return '';
  query.set('per_page', String(PAGE));
  query.set('until', until);
  return `/v1/teams?${query}`;
}

/** The calendar with the same visits: to be subscribed to, and as an address for calendars that want it pasted. */
export function calendarLinks(
  baseUrl: string,
  { team, place, organization }: ScheduleChoice,
  language: string,
): { subscribe: string; address: string } | undefined {
  const query = whose({ place, organization });
  if (!baseUrl || (!team && String(query) === '')) return undefined;
  query.set('lang', language);
  const path = team ? `/v1/teams/${encodeURIComponent(team)}/calendar.ics?lang=${language}` : `/v1/teams.ics?${query}`;
  const address = baseUrl + path;
  return { address, subscribe: address.replace(/^https?:/, 'webcal:') };
}

function whose({ place, organization }: Pick<ScheduleChoice, 'place' | 'organization'>): URLSearchParams {
  return new URLSearchParams({
    ...(organization && { organization_id: organization }),
    ...(isPlaceCode(place) && { place }),
  });
}
