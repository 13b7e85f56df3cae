import { addUp, type ParsedQueryOf } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { exportHxl } from '../exports/figures/export-hxl.ts';
import { exportIati } from '../exports/figures/iati/export-iati.ts';
import { figureConditions, figureOrder } from '../figures/figure-conditions.ts';
import { figureRecords, indicatorRecords } from '../figures/figure-records.ts';
import { findFigure, identifierOfFigure } from '../figures/find-figure.ts';
import type { InputFault } from '../problems/http-problem.ts';
import { figuresNotSummable, invalidParameters } from '../problems/problems.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { FileAnswer } from './file-answer.ts';
import { DEFAULT_PUBLISHER, type AboutOptions } from './about.ts';
import type { Handlers } from './handler.ts';
import { pageOf } from './listing.ts';

export function figureHandlers(
  database: Database,
  { publisher: server = DEFAULT_PUBLISHER }: Pick<AboutOptions, 'publisher'> = {},
): Pick<Handlers, 'listIndicators' | 'listFigures' | 'getFiguresCsv' | 'getFiguresIati' | 'sumFigures' | 'getFigure'> {
  return {
    listIndicators: async ({ query, context }) =>
      pageOf(
        database,
        {
          table: 'indicator',
          conditions: [],
          order: figureOrder,
          records: (ids) => indicatorRecords(database, ids, context),
        },
        query,
      ),

    listFigures: async ({ query, context }) =>
      pageOf(
        database,
        {
          table: 'figure',
          conditions: figureConditions(query),
          order: figureOrder,
          records: (ids) => figureRecords(database, ids, context),
        },
        query,
      ),

    getFiguresCsv: ({ query, context }) =>
      Promise.resolve(
        new FileAnswer({
          mediaType: 'text/csv',
          name: `figures ${kyivTime(context.now).date}.csv`,
          pieces: exportHxl(database, query, context),
        }),
      ),

    getFiguresIati: ({ query, context }) =>
      Promise.resolve(
        new FileAnswer({
          mediaType: 'application/xml',
          name: `figures ${kyivTime(context.now).date}.xml`,
          pieces: exportIati(database, query, context, server),
        }),
      ),

    sumFigures: async ({ query, context }) => {
      const named = namedFigures(query);
      const ids = await Promise.all(named.map((name) => identifierOfFigure(database, name)));
      const known = await figureRecords(database, [...new Set(ids.flatMap((id) => id ?? []))], context);
      const figures = ids.map((id) => known.find((one) => one.id === id));
      const [unknown, ...others] = named.filter((_, index) => !figures[index]).map(unknownFigure);
      if (unknown) throw invalidParameters([unknown, ...others]);
      const result = addUp(figures.flatMap((one) => one ?? []));
      if ('sum' in result) return result.sum;
      throw figuresNotSummable(result.reasons);
    },

    getFigure: async ({ path, context }) => findFigure(database, path.id, context),
  };
}

function namedFigures({ figures }: ParsedQueryOf<'sumFigures'>): string[] {
  const named = figures.split(',').map((name) => name.trim());
  if (named.length >= 2 && named.length <= 100 && named.every((name) => name !== '')) return named;
  throw invalidParameters([
    {
      pointer: '/query/figures',
      message: {
        uk: 'figures має називати від 2 до 100 цифр, ідентифікаторами або кодами через кому.',
        en: 'figures must name 2 to 100 figures, by identifiers or codes separated by commas.',
      },
    },
  ]);
}

function unknownFigure(name: string): InputFault {
  return {
    pointer: '/query/figures',
    message: { uk: `Цифри «${name}» тут немає.`, en: `There is no figure “${name}” here.` },
  };
}
