import { kyivDay, kyivTime } from '../../../opening-hours/kyiv-time.ts';
import { kyivMoment } from './kyiv-moment.ts';

/** A day and a time as far as they have been chosen, on the clock in Kyiv. */
export interface OpenAtDraft {
  readonly day: string;
  readonly time: string;
}

/** What there is to say about a draft, and the moment when it is one. */
export type OpenAtReading =
  | { readonly kind: 'empty' | 'day-missing' | 'time-missing' | 'past' }
  | { readonly kind: 'moment'; readonly moment: string };

/** The draft that a moment of the query stands for. */
export function draftOf(moment: string): OpenAtDraft {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? { day: '', time: '' } : { day: kyivDay(date), time: kyivTime(date) };
}

/** Reads a draft. A moment that is over finds nothing that helps anybody, so it is refused. */
export function readDraft({ day, time }: OpenAtDraft, now: Date): OpenAtReading {
  if (!day && !time) return { kind: 'empty' };
  if (!day) return { kind: 'day-missing' };
  if (day < kyivDay(now)) return { kind: 'past' };
  if (!time) return { kind: 'time-missing' };
  const moment = kyivMoment(day, time);
  if (moment === undefined) return { kind: 'day-missing' };
  return Date.parse(moment) < now.getTime() ? { kind: 'past' } : { kind: 'moment', moment };
}
