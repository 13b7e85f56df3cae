import * as z from 'zod/mini';
import { calendarDate, moment, timeOfDay } from '../hsds/common.ts';

const scheduleExceptionShape = {
  /** The day, YYYY-MM-DD. */
  date: calendarDate,
  /** HH:MM. */
  opens_at: z.exactOptional(timeOfDay),
  /** HH:MM; before `opens_at` when it is past midnight. */
  closes_at: z.exactOptional(timeOfDay),
  /** What to know about it; plain text. */
  note: z.exactOptional(z.string()),
};

/** The schema of {@link ScheduleException}. */
export interface ScheduleExceptionSchema extends z.ZodMiniObject<typeof scheduleExceptionShape> {}

/** One day that differs from the schedule. Without times the place is closed that day. */
export const scheduleException: ScheduleExceptionSchema = z.object(scheduleExceptionShape).check(
  z.meta({
    id: 'ScheduleException',
    description: 'A day that differs from the schedule; without times it is closed.',
  }),
);

/** From when to when it is open. */
export const openInterval = z.object({
  /** When it opens (RFC 3339 with a zone). */
  opens_at: moment,
  /** When it closes (RFC 3339 with a zone). */
  closes_at: moment,
});

const upcomingHoursShape = {
  /** IANA: `Europe/Kyiv`. */
  time_zone: z.literal('Europe/Kyiv'),
  /** The first day told, YYYY-MM-DD. */
  from: moment,
  /** The last day told, YYYY-MM-DD. */
  until: moment,
  /** When it is open, in order. */
  intervals: z.array(openInterval),
};

/** The schema of {@link UpcomingHours}. */
export interface UpcomingHoursSchema extends z.ZodMiniObject<typeof upcomingHoursShape> {}

/**
 * The schedule worked out by the server: every interval in which the service is open within the window, in order.
 * Absent when the hours are not known; `intervals` is empty when it is known to be closed all along.
 * When nothing falls into the window, the next later interval follows, if there is one.
 */
export const upcomingHours: UpcomingHoursSchema = z
  .object(upcomingHoursShape)
  .check(z.meta({ id: 'UpcomingHours', description: 'Open intervals within a window, in Europe/Kyiv time.' }));

/** One day that differs from the schedule. Without times the place is closed that day. */
export interface ScheduleException extends z.output<ScheduleExceptionSchema> {}
/**
 * The schedule worked out by the server: every interval in which the service is open within the window, in order.
 * Absent when the hours are not known; `intervals` is empty when it is known to be closed all along.
 * When nothing falls into the window, the next later interval follows, if there is one.
 */
export interface UpcomingHours extends z.output<UpcomingHoursSchema> {}
