import { figure, type ParsedQueryOf } from '@resilience-kit/contract';
import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import { figureRecords, indicatorRecords } from '../figures/figure-records.ts';
import { invalidParameters, recordNotFound } from '../problems/problems.ts';
import { given } from './conditions.ts';
import type { Handlers } from './handler.ts';
import { pageOf } from './listing.ts';

/** As their publishers put them. */
const order = sql`position, id`;

export function figureHandlers(database: Database): Pick<Handlers, 'listIndicators' | 'listFigures' | 'getFigure'> {
  return {
    listIndicators: async ({ query, context }) =>
      pageOf(
        database,
        {
          table: 'indicator',
          conditions: [],
          order,
          records: (ids) => indicatorRecords(database, ids, context),
        },
        query,
      ),

    listFigures: async ({ query, context }) => {
      requireOrderedDays(query);
      return pageOf(
        database,
        {
          table: 'figure',
          conditions: [
            ...given(query.indicator, (code) => sql`indicator_id = (select id from indicator where code = ${code})`),
            ...given(
              query.place,
              (code) => sql`place_code in (select code from place where path @> array[${code}]::text[])`,
            ),
            // An end that is not told is open; a period without any day matches no days at all.
            ...given(query.from, (day) => sql`coalesce(${dayOf('period_to')} >= ${day}, period_from is not null)`),
            ...given(query.to, (day) => sql`coalesce(${dayOf('period_from')} <= ${day}, period_to is not null)`),
            ...given(query.organization_id, (id) => sql`organization_id = ${id}`),
          ],
          order,
          records: (ids) => figureRecords(database, ids, context),
        },
        query,
      );
    },

    getFigure: async ({ path, context }) => {
      const id = await identifierOfFigure(database, path.id);
      const [found] = id === undefined ? [] : await figureRecords(database, [id], context);
      if (!found) throw recordNotFound(path.id);
      return found;
    },
  };
}

function requireOrderedDays({ from, to }: ParsedQueryOf<'listFigures'>): void {
  if (from === undefined || to === undefined || from <= to) return;
  throw invalidParameters([
    {
      pointer: '/query/to',
      message: {
        uk: `to має бути не раніше за from (${from}); отримано ${to}.`,
        en: `to must not be before from (${from}); got ${to}.`,
      },
    },
  ]);
}

/** A day as requests write it: PostgreSQL cannot read every date that they can hold, such as those of the year 0. */
function dayOf(column: 'period_from' | 'period_to'): RawBuilder<unknown> {
  return sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;
}

async function identifierOfFigure(database: Database, idOrCode: string): Promise<string | undefined> {
  if (z.safeParse(figure.shape.id, idOrCode).success) return idOrCode.toLowerCase();
  const row = await database.selectFrom('figure').select('id').where('code', '=', idOrCode).executeTakeFirst();
  return row?.id;
}
