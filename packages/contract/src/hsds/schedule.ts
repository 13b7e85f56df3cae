import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { calendarDate, identifier, timeOfDay, webAddress } from './common.ts';

const scheduleShape = {
  id: identifier,
  /** Whose schedule it is (UUID), when it is that of a service. */
  service_id: z.exactOptional(identifier),
  /** Whose schedule it is (UUID), when it is that of a location. */
  location_id: z.exactOptional(identifier),
  /** Whose schedule it is (UUID), when it is that of a service at a location. */
  service_at_location_id: z.exactOptional(identifier),
  /** The first day that it is true of (YYYY-MM-DD). */
  valid_from: z.exactOptional(calendarDate),
  /** The last day that it is true of (YYYY-MM-DD). */
  valid_to: z.exactOptional(calendarDate),
  /** The first day that the rule counts from (YYYY-MM-DD), by RFC 5545. */
  dtstart: z.exactOptional(calendarDate),
  /** Hours between local time and UTC. Of no use where clocks change: the times are those of Europe/Kyiv. */
  timezone: z.exactOptional(z.number()),
  /** The last day of the rule (YYYY-MM-DD), by RFC 5545. */
  until: z.exactOptional(calendarDate),
  /** How often, by RFC 5545. */
  count: z.exactOptional(z.number()),
  /** The day that a week begins with: `MO`. */
  wkst: z.exactOptional(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])),
  /** `WEEKLY` or `MONTHLY`: how often the rule repeats. */
  freq: z.exactOptional(z.enum(['WEEKLY', 'MONTHLY'])),
  /** Every so many weeks or months. */
  interval: z.exactOptional(z.number()),
  /** On which days: `MO,TU`, or with `MONTHLY` `2TU` for the second Tuesday. */
  byday: z.exactOptional(z.string()),
  /** In which weeks of the year, 1 to 53, separated by commas. */
  byweekno: z.exactOptional(z.string()),
  /** On which days of the month, 1 to 31, separated by commas. */
  bymonthday: z.exactOptional(z.string()),
  /** On which days of the year, 1 to 366, separated by commas. */
  byyearday: z.exactOptional(z.string()),
  /** The hours as a person wrote them. */
  description: z.exactOptional(z.string()),
  /** From this time of the day, HH:MM, in Europe/Kyiv. */
  opens_at: z.exactOptional(timeOfDay),
  /** Until this time of the day, HH:MM, in Europe/Kyiv. */
  closes_at: z.exactOptional(timeOfDay),
  /** A page with the hours. */
  schedule_link: z.exactOptional(webAddress),
  /** How one attends: `phone`, `in_person` … */
  attending_type: z.exactOptional(z.string()),
  /** What to know about it; plain text. */
  notes: z.exactOptional(z.string()),
  ...annotations,
};

/** The schema of {@link Schedule}. */
export interface ScheduleSchema extends z.ZodMiniObject<typeof scheduleShape> {}

/** HSDS `schedule`: when a service is open. Weekly hours use `freq` WEEKLY and `byday`; one dated visit uses `dtstart` and `until` on the same day. Times are those of Europe/Kyiv. */
export const schedule: ScheduleSchema = z
  .object(scheduleShape)
  .check(z.meta({ id: 'Schedule', description: 'When a service is open (HSDS schedule), in Europe/Kyiv time.' }));

/** HSDS `schedule`: when a service is open. Weekly hours use `freq` WEEKLY and `byday`; one dated visit uses `dtstart` and `until` on the same day. Times are those of Europe/Kyiv. */
export interface Schedule extends z.output<ScheduleSchema> {}
