import * as z from 'zod/mini';
import { calendarDate, moment, timeOfDay } from '../hsds/common.ts';

/** One day that differs from the schedule. Without times the place is closed that day. */
export const scheduleException = z
  .object({
    date: calendarDate,
    opens_at: z.exactOptional(timeOfDay),
    closes_at: z.exactOptional(timeOfDay),
    note: z.exactOptional(z.string()),
  })
  .check(
    z.meta({
      id: 'ScheduleException',
      description: 'A day that differs from the schedule; without times it is closed.',
    }),
  );

/**
 * The schedule worked out by the server: every interval in which the service is open within the window, in order.
 * Absent when the hours are not known; `intervals` is empty when it is known to be closed all along.
 * When nothing falls into the window, the next later interval follows, if there is one.
 */
export const upcomingHours = z
  .object({
    time_zone: z.literal('Europe/Kyiv'),
    from: moment,
    until: moment,
    intervals: z.array(z.object({ opens_at: moment, closes_at: moment })),
  })
  .check(z.meta({ id: 'UpcomingHours', description: 'Open intervals within a window, in Europe/Kyiv time.' }));

export type ScheduleException = z.output<typeof scheduleException>;
export type UpcomingHours = z.output<typeof upcomingHours>;
