import * as z from 'zod/mini';
import { calendarDate, identifier } from '../hsds/common.ts';
import { enrolmentState } from '../programmes/enrolment-state.ts';

const cohortShape = {
  id: identifier,
  /** In the negotiated language. */
  name: z.string(),
  /** The first day to enrol, YYYY-MM-DD. */
  enrolment_opens: z.exactOptional(calendarDate),
  /** The last day to enrol, YYYY-MM-DD. */
  enrolment_closes: z.exactOptional(calendarDate),
  enrolment: z.exactOptional(enrolmentState),
  /** The first day, YYYY-MM-DD. */
  starts_on: z.exactOptional(calendarDate),
  /** The last day, YYYY-MM-DD. */
  ends_on: z.exactOptional(calendarDate),
  /** What it goes through, in order. */
  stages: z.exactOptional(
    z.array(
      z.object({
        /** In the negotiated language. */
        name: z.string(),
        /** The first day, YYYY-MM-DD. */
        starts_on: z.exactOptional(calendarDate),
        /** The last day, YYYY-MM-DD. */
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
