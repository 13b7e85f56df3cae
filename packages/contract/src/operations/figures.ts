import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { pageOf } from '../envelope/page.ts';
import { figure } from '../figures/figure.ts';
import { indicator } from '../figures/indicator.ts';
import { calendarDate, identifier } from '../hsds/common.ts';
import { katottg } from '../profile/place-reference.ts';
import { operation } from './operation.ts';
import { byOrganization, language, noPathParameters, paging } from './parameters.ts';

export const listIndicators = operation({
  id: 'listIndicators',
  method: 'get',
  path: '/v1/indicators',
  tag: 'Impact',
  summary: 'What figures measure',
  query: z.object({ ...paging, ...language }),
  pathParameters: noPathParameters,
  answer: pageOf('IndicatorPage', indicator),
});

export const listFigures = operation({
  id: 'listFigures',
  method: 'get',
  path: '/v1/figures',
  tag: 'Impact',
  summary: 'Published figures',
  description: 'Each with its qualifier, unit, period, place and source. Figures are never added up here.',
  query: z.object({
    indicator: z.exactOptional(
      shortCode.check(z.meta({ description: 'Only figures of the indicator with this code.' })),
    ),
    place: z.exactOptional(
      katottg.check(
        z.meta({ description: 'Only figures of this oblast, district, hromada or city, or a place in it.' }),
      ),
    ),
    from: z.exactOptional(
      calendarDate.check(z.meta({ description: 'Only figures whose period ends on this day or later.' })),
    ),
    to: z.exactOptional(
      calendarDate.check(z.meta({ description: 'Only figures whose period begins on this day or earlier.' })),
    ),
    ...byOrganization,
    ...paging,
    ...language,
  }),
  pathParameters: noPathParameters,
  answer: pageOf('FigurePage', figure),
});

export const getFigure = operation({
  id: 'getFigure',
  method: 'get',
  path: '/v1/figures/{id}',
  tag: 'Impact',
  summary: 'One figure',
  query: z.object({ ...language }),
  pathParameters: z.object({
    id: z
      .union([identifier, shortCode])
      .check(z.meta({ description: 'The identifier of the figure (UUID), or its code.' })),
  }),
  answer: figure,
});
