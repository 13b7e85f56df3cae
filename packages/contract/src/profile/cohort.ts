import * as z from 'zod/mini';
import { calendarDate, identifier } from '../hsds/common.ts';
import { enrolmentState } from '../programmes/enrolment-state.ts';

const cohortShape = {
  id: identifier,
  name: z.string(),
  enrolment_opens: z.exactOptional(calendarDate),
  enrolment_closes: z.exactOptional(calendarDate),
  enrolment: z.exactOptional(enrolmentState),
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
};

/** The schema of {@link Cohort}. */
export interface CohortSchema extends z.ZodMiniObject<typeof cohortShape> {}

/** A run of a programme that people enrol in. Days are calendar days in Ukraine, both ends included. */
export const cohort: CohortSchema = z
  .object(cohortShape)
  .check(z.meta({ id: 'Cohort', description: 'A run of a programme that people enrol in.' }));

/** A run of a programme that people enrol in. Days are calendar days in Ukraine, both ends included. */
export interface Cohort extends z.output<CohortSchema> {}
