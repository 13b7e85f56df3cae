import * as z from 'zod/mini';
import { calendarDate, identifier } from '../hsds/common.ts';

/** A run of a programme that people enrol in. Days are calendar days in Ukraine, both ends included. */
export const cohort = z
  .object({
    id: identifier,
    name: z.string(),
    enrolment_opens: z.exactOptional(calendarDate),
    enrolment_closes: z.exactOptional(calendarDate),
    starts_on: z.exactOptional(calendarDate),
    ends_on: z.exactOptional(calendarDate),
    stages: z.exactOptional(
      z.array(
        z.object({
          name: z.string(),
          starts_on: z.exactOptional(calendarDate),
          ends_on: z.exactOptional(calendarDate),
        }),
      ),
    ),
  })
  .check(z.meta({ id: 'Cohort', description: 'A run of a programme that people enrol in.' }));

export type Cohort = z.output<typeof cohort>;
