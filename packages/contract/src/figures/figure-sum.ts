import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { identifier } from '../hsds/common.ts';
import { figureQualifiers, figureStatuses } from './figure.ts';
import { indicator } from './indicator.ts';

const figureSumShape = {
  indicator,
  value: z.number().check(z.gte(0), z.meta({ description: 'In the unit of the indicator.' })),
  /** `exact` only when all figures are; `at_least` when some are; `nearly` when some are and none is `at_least`. */
  qualifier: z.enum(figureQualifiers),
  /** The least certain of the figures' statuses: `provisional` when one is. */
  status: z.enum(figureStatuses),
  figures: z
    .array(
      z.object({
        id: identifier,
        /** Short and lasting. */
        code: shortCode,
      }),
    )
    .check(z.meta({ description: 'What was added up.' })),
};

/** The schema of {@link FigureSum}. */
export interface FigureSumSchema extends z.ZodMiniObject<typeof figureSumShape> {}

/** Figures of one indicator added up, where that counts nobody twice. */
export const figureSum: FigureSumSchema = z
  .object(figureSumShape)
  .check(
    z.meta({ id: 'FigureSum', description: 'Figures of one indicator added up, where that counts nobody twice.' }),
  );

/** Figures of one indicator added up, where that counts nobody twice. */
export interface FigureSum extends z.output<FigureSumSchema> {}
