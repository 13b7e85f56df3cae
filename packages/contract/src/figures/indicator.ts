import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { identifier } from '../hsds/common.ts';
import { contentLanguageFields } from '../profile/content-language.ts';
import { figureUnit } from './unit.ts';

const indicatorShape = {
  id: identifier,
  code: shortCode,
  name: z.string().check(z.meta({ description: 'What is measured: «Individual consultations».' })),
  definition: z.exactOptional(z.string().check(z.meta({ description: 'What counts as one, and what does not.' }))),
  method: z.exactOptional(z.string().check(z.meta({ description: 'How the figures are gathered.' }))),
  unit: figureUnit,
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
