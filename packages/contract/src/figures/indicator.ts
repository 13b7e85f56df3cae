import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { identifier } from '../hsds/common.ts';
import { contentLanguageFields } from '../profile/content-language.ts';
import { figureUnit } from './unit.ts';

/**
 * What one of the unit is. `unique`: each person, family or thing once, however often they came. `contacts`: each time, so the same
 * person may be in it several times.
 */
export const countingKinds = ['unique', 'contacts'] as const;

/** Along what figures of an indicator may be added up without counting anybody twice. */
export const aggregationDimensions = ['periods', 'places', 'organizations'] as const;

const indicatorShape = {
  id: identifier,
  /** Short and lasting; what figures refer to. */
  code: shortCode,
  name: z.string().check(z.meta({ description: 'What is measured: «Individual consultations».' })),
  definition: z.exactOptional(z.string().check(z.meta({ description: 'What counts as one, and what does not.' }))),
  method: z.exactOptional(z.string().check(z.meta({ description: 'How the figures are gathered.' }))),
  unit: figureUnit,
  counting: z.exactOptional(
    z.enum(countingKinds).check(
      z.meta({
        description:
          '`unique`: each person, family or thing once. `contacts`: each time, so the same person may be in it several times. Absent: the source does not say.',
      }),
    ),
  ),
  aggregation: z.exactOptional(
    z.array(z.enum(aggregationDimensions)).check(
      z.meta({
        description:
          'Along what its figures may be added up without counting anybody twice: `periods`, `places`, `organizations`. Absent or empty: they may not be added up.',
      }),
    ),
  ),
  disaggregation: z.exactOptional(
    z.array(shortCode).check(
      z.meta({
        description: 'By what its figures may be broken down: the codes of breakdowns. Absent: by anything.',
      }),
    ),
  ),
  minimum: z.exactOptional(
    z.number().check(z.gte(0), z.meta({ description: 'The smallest value that can be true, in the unit.' })),
  ),
  maximum: z.exactOptional(
    z
      .number()
      .check(
        z.gte(0),
        z.meta({ description: 'The largest value that can be true, in the unit. Of `percent`, 100 when absent.' }),
      ),
  ),
  smallest_published: z.exactOptional(
    z.int().check(
      z.gte(2),
      z.lte(1000),
      z.meta({
        description:
          'Values above 0 and below this are withheld, in figures and in their parts, as few people could be recognised.',
      }),
    ),
  ),
  is_derived: z.exactOptional(
    z
      .literal(true)
      .check(z.meta({ description: 'Counted by this server from its own records; nobody publishes figures of it.' })),
  ),
  ...contentLanguageFields,
};

/** The schema of {@link Indicator}. */
export interface IndicatorSchema extends z.ZodMiniObject<typeof indicatorShape> {}

/** What figures measure, in one unit. */
export const indicator: IndicatorSchema = z
  .object(indicatorShape)
  .check(z.meta({ id: 'Indicator', description: 'What figures measure: its definition and its unit.' }));

/** What figures measure, in one unit. */
export interface Indicator extends z.output<IndicatorSchema> {}
export type CountingKind = (typeof countingKinds)[number];
export type AggregationDimension = (typeof aggregationDimensions)[number];
