import * as z from 'zod/mini';

/** What a figure counts or measures. Figures of different units are never added up. */
export const figureUnits = [
  'people',
  'families',
  'children_and_families',
  'cases',
  'sessions',
  'consultations',
  'requests',
  'teams',
  'kilograms',
  'services',
  'hours',
  'percent',
] as const;

export const figureUnit = z.enum(figureUnits).check(
  z.meta({
    id: 'FigureUnit',
    description: 'What is counted or measured. Figures of different units are never added up.',
  }),
);

export type FigureUnit = z.output<typeof figureUnit>;
