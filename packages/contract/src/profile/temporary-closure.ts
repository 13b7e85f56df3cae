import * as z from 'zod/mini';
import { calendarDate } from '../hsds/common.ts';

const temporaryClosureShape = {
  since: calendarDate,
  reason: z.string(),
  expected_reopening: z.exactOptional(calendarDate),
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
