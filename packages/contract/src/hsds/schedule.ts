import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { calendarDate, identifier, timeOfDay, webAddress } from './common.ts';

const scheduleShape = {
  id: identifier,
  service_id: z.exactOptional(identifier),
  location_id: z.exactOptional(identifier),
  service_at_location_id: z.exactOptional(identifier),
  valid_from: z.exactOptional(calendarDate),
  valid_to: z.exactOptional(calendarDate),
  dtstart: z.exactOptional(calendarDate),
  timezone: z.exactOptional(z.number()),
  until: z.exactOptional(calendarDate),
  count: z.exactOptional(z.number()),
  wkst: z.exactOptional(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])),
  freq: z.exactOptional(z.enum(['WEEKLY', 'MONTHLY'])),
  interval: z.exactOptional(z.number()),
  byday: z.exactOptional(z.string()),
  byweekno: z.exactOptional(z.string()),
  bymonthday: z.exactOptional(z.string()),
  byyearday: z.exactOptional(z.string()),
  description: z.exactOptional(z.string()),
  opens_at: z.exactOptional(timeOfDay),
  closes_at: z.exactOptional(timeOfDay),
  schedule_link: z.exactOptional(webAddress),
  attending_type: z.exactOptional(z.string()),
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
