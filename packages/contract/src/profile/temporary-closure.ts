import * as z from 'zod/mini';
import { calendarDate } from '../hsds/common.ts';

/** A suspension: shown as closed until it is lifted, whatever the opening hours say. */
export const temporaryClosure = z
  .object({
    since: calendarDate,
    reason: z.string(),
    expected_reopening: z.exactOptional(calendarDate),
    alternative: z.exactOptional(z.string()),
  })
  .check(
    z.meta({ id: 'TemporaryClosure', description: 'Why a service is suspended, since when, and when it may re-open.' }),
  );

export type TemporaryClosure = z.output<typeof temporaryClosure>;
