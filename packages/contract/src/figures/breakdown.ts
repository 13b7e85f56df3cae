import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';

const breakdownPartShape = {
  /** Of the part. */
  code: shortCode,
  name: z.string().check(z.meta({ description: 'Which part: «Psychological».' })),
  value: z.exactOptional(
    z.number().check(z.gte(0), z.meta({ description: 'How many, in the unit of the figure. Absent when withheld.' })),
  ),
  is_withheld: z.exactOptional(
    z
      .literal(true)
      .check(z.meta({ description: 'Not published, as few people could be recognised. It is in the remainder.' })),
  ),
};

const breakdownPart = z
  .object(breakdownPartShape)
  .check(z.meta({ id: 'FigureBreakdownPart', description: 'A part of a figure, in the unit of the figure.' }));

const breakdownShape = {
  code: z.exactOptional(
    shortCode.check(
      z.meta({ description: 'By what it is broken down, one of the `disaggregation` of its indicator.' }),
    ),
  ),
  name: z.exactOptional(z.string().check(z.meta({ description: 'By what it is broken down: «By specialist».' }))),
  /** What the figure is made of; what is left is not broken down. */
  parts: z.array(breakdownPart),
  remainder: z.number().check(
    z.gte(0),
    z.meta({
      description:
        'What the parts do not cover, in the unit of the figure: the value less the sum of the published parts. 0 when the breakdown is complete. It is shown, never spread over the parts.',
    }),
  ),
};

const reportedPartShape = {
  /** Of the part. */
  code: breakdownPartShape.code,
  /** Which part: «Psychological». */
  name: breakdownPartShape.name,
  /** How many, in the unit of the figure. */
  value: z.number().check(z.gte(0)),
};

const reportedBreakdownShape = {
  /** By what it is broken down, one of the `disaggregation` of its indicator. */
  code: breakdownShape.code,
  /** The same in words: «By specialist». */
  name: breakdownShape.name,
  /** What is left is not broken down. */
  parts: z.array(z.object(reportedPartShape)),
};

/** The schema of {@link ReportedBreakdown}. */
export interface ReportedBreakdownSchema extends z.ZodMiniObject<typeof reportedBreakdownShape> {}

/** A breakdown as its publisher keeps it: every part has its value, and what is left is worked out. */
export const reportedBreakdown: ReportedBreakdownSchema = z.object(reportedBreakdownShape);

/** A breakdown as its publisher keeps it: every part has its value, and what is left is worked out. */
export interface ReportedBreakdown extends z.output<ReportedBreakdownSchema> {}

/** The schema of {@link FigureBreakdown}. */
export interface FigureBreakdownSchema extends z.ZodMiniObject<typeof breakdownShape> {}

/** The parts of a figure and what they leave out. */
export const figureBreakdown: FigureBreakdownSchema = z
  .object(breakdownShape)
  .check(z.meta({ id: 'FigureBreakdown', description: 'The parts of a figure, and what they leave out.' }));

/** The parts of a figure and what they leave out. */
export interface FigureBreakdown extends z.output<FigureBreakdownSchema> {}
export interface FigureBreakdownPart extends z.output<typeof breakdownPart> {}
