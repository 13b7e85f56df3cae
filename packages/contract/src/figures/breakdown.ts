import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';

const breakdownPartShape = {
  code: shortCode,
  name: z.string().check(z.meta({ description: 'Which part: «Psychological».' })),
  value: z.number().check(z.gte(0)),
};

const breakdownPart = z
  .object(breakdownPartShape)
  .check(z.meta({ id: 'FigureBreakdownPart', description: 'A part of a figure, in the unit of the figure.' }));

const breakdownShape = {
  name: z.exactOptional(z.string().check(z.meta({ description: 'By what it is broken down: «By specialist».' }))),
  parts: z.array(breakdownPart),
  remainder: z.number().check(
    z.gte(0),
    z.meta({
      description:
        'What the parts do not cover, in the unit of the figure: the value less the sum of the parts. 0 when the breakdown is complete. It is shown, never spread over the parts.',
    }),
  ),
};

/** The schema of {@link FigureBreakdown}. */
export interface FigureBreakdownSchema extends z.ZodMiniObject<typeof breakdownShape> {}

/** The parts of a figure and what they leave out. */
export const figureBreakdown: FigureBreakdownSchema = z
  .object(breakdownShape)
  .check(z.meta({ id: 'FigureBreakdown', description: 'The parts of a figure, and what they leave out.' }));

/** The parts of a figure and what they leave out. */
export interface FigureBreakdown extends z.output<FigureBreakdownSchema> {}
export interface FigureBreakdownPart extends z.output<typeof breakdownPart> {}
