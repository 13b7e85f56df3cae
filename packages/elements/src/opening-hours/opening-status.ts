import type { ServiceAtLocation } from '@resilience-kit/contract';
import { daysBetween, kyivDay } from './kyiv-time.ts';

/** What a person needs to know before setting out. */
export type OpeningStatus =
  /** Closed until further notice, whatever the schedule says. */
  | { kind: 'suspended'; reopening?: string }
  /** No longer at this address. */
  | { kind: 'moved' }
  /** Not provided any more. */
  | { kind: 'ended' }
  | { kind: 'open'; until: Date; closesSoon: boolean }
  | { kind: 'open-round-the-clock' }
  /** Closed now; `daysAhead` counts calendar days in Kyiv: 0 is today. */
  | { kind: 'opens'; at: Date; until: Date; daysAhead: number }
  /** Known to stay closed as far as the data reaches. */
  | { kind: 'closed' }
  /** Nobody told the hours, or what we hold is too old to say. */
  | { kind: 'unknown' };

/** How long before closing a place counts as closing soon, milliseconds. */
export const CLOSING_SOON = 60 * 60_000;

/** What there must be to tell whether something is open. */
export type OpeningFacts = Pick<ServiceAtLocation, 'upcoming_hours' | 'temporary_closure' | 'relocation'> & {
  service?: { status: string };
};

/** Whether a service at a location is open at `now`, and until or from when. */
export function openingStatus(facts: OpeningFacts, now: Date): OpeningStatus {
  const today = kyivDay(now);
  const { temporary_closure: closure, relocation, service, upcoming_hours: hours } = facts;
  // What goes on elsewhere has not ended, though its record at the old address has.
  if (relocation?.to && relocation.since <= today) return { kind: 'moved' };
  if (service?.status === 'defunct' || service?.status === 'inactive') return { kind: 'ended' };
  if (closure && closure.since <= today) {
    return { kind: 'suspended', ...(closure.expected_reopening && { reopening: closure.expected_reopening }) };
  }
  if (service?.status === 'temporarily closed') return { kind: 'suspended' };
  if (!hours) return { kind: 'unknown' };

  const windowEnd = new Date(hours.until);
  const next = joined(hours.intervals).find(({ closes }) => closes > now);
  if (!next) return { kind: now < windowEnd ? 'closed' : 'unknown' };
  if (next.opens > now) {
    return { kind: 'opens', at: next.opens, until: next.closes, daysAhead: daysBetween(today, kyivDay(next.opens)) };
  }
  if (next.closes >= windowEnd && next.closes.getTime() - next.opens.getTime() > 2 * 86_400_000) {
    return { kind: 'open-round-the-clock' };
  }
  return { kind: 'open', until: next.closes, closesSoon: next.closes.getTime() - now.getTime() <= CLOSING_SOON };
}

/** Intervals that touch are one: a place open past midnight does not close at midnight. */
function joined(intervals: readonly { opens_at: string; closes_at: string }[]): { opens: Date; closes: Date }[] {
  const result: { opens: Date; closes: Date }[] = [];
  for (const interval of intervals) {
    const opens = new Date(interval.opens_at);
    const closes = new Date(interval.closes_at);
    const last = result.at(-1);
    if (last && opens <= last.closes) {
      if (closes > last.closes) last.closes = closes;
    } else result.push({ opens, closes });
  }
  return result;
}
