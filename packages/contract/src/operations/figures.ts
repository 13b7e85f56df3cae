import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { pageOf } from '../envelope/page.ts';
import { figure } from '../figures/figure.ts';
import { figureSum } from '../figures/figure-sum.ts';
import { indicator } from '../figures/indicator.ts';
import { calendarDate, identifier } from '../hsds/common.ts';
import { katottg } from '../profile/place-reference.ts';
import { operation } from './operation.ts';
import { byOrganization, contentHash, language, noPathParameters, paging, text } from './parameters.ts';
import { withdrawn } from './withdrawn.ts';

export const listIndicators = operation({
  id: 'listIndicators',
  method: 'get',
  path: '/v1/indicators',
  tag: 'Impact',
  summary: 'What figures measure',
  query: z.object({ ...paging, ...language, ...contentHash }),
  pathParameters: noPathParameters,
  answer: pageOf('IndicatorPage', indicator),
  mayLag: true,
});

const figureFilters = {
  indicator: z.exactOptional(shortCode.check(z.meta({ description: 'Only figures of the indicator with this code.' }))),
  place: z.exactOptional(
    katottg.check(z.meta({ description: 'Only figures of this oblast, district, hromada or city, or a place in it.' })),
  ),
  from: z.exactOptional(
    calendarDate.check(z.meta({ description: 'Only figures whose period ends on this day or later.' })),
  ),
  to: z.exactOptional(
    calendarDate.check(z.meta({ description: 'Only figures whose period begins on this day or earlier.' })),
  ),
  ...byOrganization,
};

export const listFigures = operation({
  id: 'listFigures',
  method: 'get',
  path: '/v1/figures',
  tag: 'Impact',
  summary: 'Published figures',
  description: 'Each with its qualifier, unit, period, place and source. Figures are never added up here.',
  query: z.object({
    ...figureFilters,
    ...paging,
    ...language,
    ...contentHash,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('FigurePage', figure),
  mayLag: true,
});

export const getFiguresCsv = operation({
  id: 'getFiguresCsv',
  method: 'get',
  path: '/v1/figures.csv',
  tag: 'Impact',
  summary: 'Published figures as a table with HXL hashtags (CSV)',
  description:
    'Headings in the language asked for, then a row of hashtags (HXL 1.1), then a row for each figure and one for each of its parts. What is a number has a column of its own, beside it the qualifier: “over 1,600” is never 1600 alone. The values of parts stand in another column than those of figures, so that a sum of a column counts nothing twice.',
  query: z.object({ ...figureFilters, ...language, ...contentHash }),
  pathParameters: noPathParameters,
  answer: z.string(),
  mayLag: true,
  mediaType: 'text/csv',
});

export const getFiguresIati = operation({
  id: 'getFiguresIati',
  method: 'get',
  path: '/v1/figures.xml',
  tag: 'Impact',
  summary: 'Published figures as results of activities (IATI 2.03 XML)',
  description:
    'An activity for each organization and programme, with a result for each indicator. Texts are in both languages, the one asked for first. What is no exact number is said in a comment; an order of magnitude and what is withheld have no value.',
  query: z.object({ ...figureFilters, ...language, ...contentHash }),
  pathParameters: noPathParameters,
  answer: z.string(),
  mayLag: true,
  mediaType: 'application/xml',
});

export const sumFigures = operation({
  id: 'sumFigures',
  method: 'get',
  path: '/v1/figures/sum',
  tag: 'Impact',
  summary: 'Figures added up, where they may be',
  description:
    'Refused (422, `figures-not-summable`) with the reason when units or indicators differ, when a figure has no number, or when places, periods or organizations overlap so that somebody would be counted twice.',
  query: z.object({
    figures: text('Identifiers (UUID) or codes of 2 to 100 figures of one indicator, separated by commas.', 4000),
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: figureSum,
  mayLag: true,
});

export const getFigure = operation({
  id: 'getFigure',
  method: 'get',
  path: '/v1/figures/{id}',
  tag: 'Impact',
  summary: 'One figure',
  query: z.object({ ...language, ...contentHash }),
  pathParameters: z.object({
    id: z
      .union([identifier, shortCode])
      .check(z.meta({ description: 'The identifier of the figure (UUID), or its code.' })),
  }),
  answer: figure,
  mayLag: true,
  otherStatuses: withdrawn,
});
