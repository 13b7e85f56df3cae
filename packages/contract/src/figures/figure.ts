import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { calendarDate, identifier, moment, webAddress } from '../hsds/common.ts';
import { contentLanguageFields } from '../profile/content-language.ts';
import { placeReference } from '../profile/place-reference.ts';
import { dataStatus } from '../search/data-status.ts';
import { figureBreakdown } from './breakdown.ts';
import { indicator } from './indicator.ts';

/** How a number is meant. `order_of_magnitude` has no number at all, only words. */
export const figureQualifiers = ['exact', 'at_least', 'nearly', 'order_of_magnitude'] as const;

/** `reported`: as its source has it, checked by nobody else. `suppressed`: withheld, with the reason in `status_reason`. */
export const figureStatuses = ['reported', 'provisional', 'verified', 'restated', 'suppressed'] as const;

const figurePeriodShape = {
  from: z.exactOptional(calendarDate.check(z.meta({ description: 'The first day, in Ukraine.' }))),
  to: z.exactOptional(calendarDate.check(z.meta({ description: 'The last day, in Ukraine.' }))),
  description: z.exactOptional(
    z.string().check(
      z.meta({
        description: 'The period in the words of the source, when it gives no dates: «the first six months of work».',
      }),
    ),
  ),
};

/** The schema of {@link FigurePeriod}. */
export interface FigurePeriodSchema extends z.ZodMiniObject<typeof figurePeriodShape> {}

export const figurePeriod: FigurePeriodSchema = z
  .object(figurePeriodShape)
  .check(
    z.meta({ id: 'FigurePeriod', description: 'When it was counted: days, or words where the source has no days.' }),
  );

const figureSourceShape = {
  title: z.string(),
  publisher: z.exactOptional(z.string()),
  url: z.exactOptional(webAddress),
  published_on: z.exactOptional(calendarDate),
};

const figureSource = z
  .object(figureSourceShape)
  .check(z.meta({ id: 'FigureSource', description: 'Where a figure comes from.' }));

const figureShape = {
  id: identifier,
  code: shortCode,
  indicator,
  value: z.exactOptional(
    z
      .number()
      .check(
        z.gte(0),
        z.meta({ description: 'In the unit of the indicator. Absent when suppressed or an order of magnitude.' }),
      ),
  ),
  words: z.exactOptional(
    z.string().check(z.meta({ description: 'An order of magnitude in words: «tens of thousands of families».' })),
  ),
  qualifier: z.enum(figureQualifiers),
  period: figurePeriod,
  place: z.exactOptional(placeReference),
  area: z
    .string()
    .check(z.meta({ description: 'Where it was counted, in words; the name of `place` when there is one.' })),
  source: figureSource,
  status: z.enum(figureStatuses),
  status_reason: z.exactOptional(z.string().check(z.meta({ description: 'Why it was suppressed or restated.' }))),
  as_of: calendarDate.check(
    z.meta({ description: 'The day to which the figure was true as far as its source knows.' }),
  ),
  review_after: z.exactOptional(
    calendarDate.check(
      z.meta({ description: 'After this day the figure is stale until somebody has looked at it again.' }),
    ),
  ),
  organization: z.exactOptional(
    z.object({ id: identifier, name: z.string() }).check(z.meta({ description: 'Whose work it is.' })),
  ),
  donors: z.exactOptional(z.array(z.object({ name: z.string() }))),
  breakdown: z.exactOptional(figureBreakdown),
  data_status: dataStatus,
  last_modified: z.exactOptional(moment),
  ...contentLanguageFields,
};

/** The schema of {@link Figure}. */
export interface FigureSchema extends z.ZodMiniObject<typeof figureShape> {}

/** One published number with everything that makes it true: qualifier, unit, period, place and source. */
export const figure: FigureSchema = z.object(figureShape).check(
  z.meta({
    id: 'Figure',
    description: 'A published figure with its qualifier, unit, period, place and source.',
  }),
);

/** One published number with everything that makes it true: qualifier, unit, period, place and source. */
export interface Figure extends z.output<FigureSchema> {}
export type FigureQualifier = (typeof figureQualifiers)[number];
export type FigureStatus = (typeof figureStatuses)[number];
export interface FigurePeriod extends z.output<FigurePeriodSchema> {}
export interface FigureSource extends z.output<typeof figureSource> {}
