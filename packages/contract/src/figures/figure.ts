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
  /** Of the publication. */
  title: z.string(),
  /** Who published it. */
  publisher: z.exactOptional(z.string()),
  /** Where it is published. */
  url: z.exactOptional(webAddress),
  /** When (YYYY-MM-DD). */
  published_on: z.exactOptional(calendarDate),
  content_hash: z.exactOptional(
    z.string().check(
      z.regex(/^sha256:[0-9a-f]{64}$/),
      z.meta({
        description: 'SHA-256 of the file that the figure was taken from, so that a later change of it is seen.',
        examples: ['sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      }),
    ),
  ),
};

const figureSource = z
  .object(figureSourceShape)
  .check(z.meta({ id: 'FigureSource', description: 'Where a figure comes from.' }));

const figureVersionShape = {
  value: z.exactOptional(z.number().check(z.gte(0), z.meta({ description: 'In the unit of the indicator.' }))),
  words: z.exactOptional(z.string().check(z.meta({ description: 'An order of magnitude in words.' }))),
  /** How sure the number was. */
  qualifier: z.enum(figureQualifiers),
  /** How far it could be relied on. */
  status: z.enum(figureStatuses),
  /** The day to which it was true as far as its source knew. */
  as_of: calendarDate,
  /** When it was replaced (RFC 3339 with a zone). */
  replaced_at: moment,
};

/** The schema of {@link FigureVersion}. */
export interface FigureVersionSchema extends z.ZodMiniObject<typeof figureVersionShape> {}

/** What a figure said before it was changed. */
export const figureVersion: FigureVersionSchema = z
  .object(figureVersionShape)
  .check(z.meta({ id: 'FigureVersion', description: 'What a figure said before it was changed.' }));

const figureTargetShape = {
  value: z.number().check(z.gte(0), z.meta({ description: 'In the unit of the indicator.' })),
  on: z.exactOptional(
    calendarDate.check(z.meta({ description: 'A target: by which day. A baseline: on which day it was so.' })),
  ),
  description: z.exactOptional(z.string().check(z.meta({ description: 'Where it is set, or how it was measured.' }))),
};

/** The schema of {@link FigureTarget}. */
export interface FigureTargetSchema extends z.ZodMiniObject<typeof figureTargetShape> {}

/** What a figure is measured against: a target or a baseline. */
export const figureTarget: FigureTargetSchema = z
  .object(figureTargetShape)
  .check(z.meta({ id: 'FigureTarget', description: 'What a figure is measured against: a target or a baseline.' }));

/** Another record, told by its name. */
const namedRecord = z.object({
  id: identifier,
  /** In the negotiated language. */
  name: z.string(),
});

const figureWordsShape = {
  /** How much, exactly as qualified: «понад 1 600 звернень». Absent when the number is withheld. */
  amount: z.exactOptional(z.string()),
  /** The part of `amount` that is digits, to be set large: «1 600». Absent for an order of magnitude. */
  number: z.exactOptional(z.string()),
  /** When it was counted: «січень–червень 2025». Absent when its source does not say. */
  period: z.exactOptional(z.string()),
  /** The day of `as_of`: «30 червня 2025 року». */
  as_of: z.string(),
  /** The day of `review_after`. */
  review_after: z.exactOptional(z.string()),
  /** What `status` means: «перевірено». Absent for `reported`. */
  status: z.exactOptional(z.string()),
  /** What `data_status` means: «демонстраційні дані». Absent for `live`. */
  data_status: z.exactOptional(z.string()),
};

/** The schema of {@link FigureWords}. */
export interface FigureWordsSchema extends z.ZodMiniObject<typeof figureWordsShape> {}

/** What of a figure is numbers, days and codes, in the words of the language of the answer. */
export const figureWords: FigureWordsSchema = z.object(figureWordsShape).check(
  z.meta({
    id: 'FigureWords',
    description:
      'What of a figure is numbers, days and codes, in words of the language of the answer: for whoever shows it without the ' +
      'forms of words and the formats of that language. Made by the server; not sent to it.',
  }),
);

const figureShape = {
  id: identifier,
  /** Short and lasting. */
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
  /** How sure the number is: `exact`, `at_least`, `nearly`, `order_of_magnitude`. */
  qualifier: z.enum(figureQualifiers),
  sample_size: z.exactOptional(
    z
      .int()
      .check(
        z.gte(1),
        z.meta({ description: 'Of a survey: how many answered (n), without which a share says little.' }),
      ),
  ),
  target: z.exactOptional(figureTarget),
  baseline: z.exactOptional(figureTarget),
  period: figurePeriod,
  place: z.exactOptional(placeReference),
  area: z
    .string()
    .check(z.meta({ description: 'Where it was counted, in words; the name of `place` when there is one.' })),
  source: figureSource,
  /** How far it can be relied on; `suppressed` ones have no value. */
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
  programme: z.exactOptional(namedRecord.check(z.meta({ description: 'The programme it is a result of.' }))),
  organization: z.exactOptional(namedRecord.check(z.meta({ description: 'Whose work it is (implementing).' }))),
  reported_by: z.exactOptional(
    namedRecord.check(z.meta({ description: 'Who reports it, when that is not whose work it is.' })),
  ),
  /** Who paid for it. */
  donors: z.exactOptional(
    z.array(
      z.object({
        /** As the donor is called in public. */
        name: z.string(),
      }),
    ),
  ),
  breakdown: z.exactOptional(figureBreakdown),
  history: z.exactOptional(
    z
      .array(figureVersion)
      .check(z.meta({ description: 'What it said before, the latest first. Absent: never changed.' })),
  ),
  data_status: dataStatus,
  /** The numbers, days and codes of this figure in words. */
  in_words: z.exactOptional(figureWords),
  /** When this record last changed (RFC 3339 with a zone). */
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
export interface FigureVersion extends z.output<FigureVersionSchema> {}
export interface FigureTarget extends z.output<FigureTargetSchema> {}
export interface FigureWords extends z.output<FigureWordsSchema> {}
export interface FigurePeriod extends z.output<FigurePeriodSchema> {}
export interface FigureSource extends z.output<typeof figureSource> {}
