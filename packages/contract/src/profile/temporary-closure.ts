import * as z from 'zod/mini';
import { calendarDate } from '../hsds/common.ts';

const temporaryClosureShape = {
  /** From this day on, YYYY-MM-DD. */
  since: calendarDate,
  /** Why; plain text. */
  reason: z.string(),
  /** When it should open again, YYYY-MM-DD. */
  expected_reopening: z.exactOptional(calendarDate),
  /** Where to turn meanwhile. */
  alternative: z.exactOptional(z.string()),
};

/** The schema of {@link TemporaryClosure}. */
export interface TemporaryClosureSchema extends z.ZodMiniObject<typeof temporaryClosureShape> {}

/** A suspension: shown as closed until it is lifted, whatever the opening hours say. */
export const temporaryClosure: TemporaryClosureSchema = z
  .object(temporaryClosureShape)
  .check(
    z.meta({ id: 'TemporaryClosure', description: 'Why a service is suspended, since when, and when it may re-open.' }),
  );

/** A suspension: shown as closed until it is lifted, whatever the opening hours say. */
export interface TemporaryClosure extends z.output<TemporaryClosureSchema> {}
