import type { ParsedQueryOf } from '@resilience-kit/contract';
import { sql, type RawBuilder } from 'kysely';
import { given } from '../operations/conditions.ts';
import { invalidParameters } from '../problems/problems.ts';

/** Which figures; every condition holds. */
export type FigureFilter = Pick<
  ParsedQueryOf<'listFigures'>,
  'indicator' | 'place' | 'from' | 'to' | 'organization_id'
>;

/** As their publishers put them. */
export const figureOrder: RawBuilder<unknown> = sql`position, id`;

/** The figures that a list and a file of them are narrowed to. */
export function figureConditions(filter: FigureFilter): RawBuilder<unknown>[] {
  requireOrderedDays(filter);
  return [
    ...given(filter.indicator, (code) => sql`indicator_id = (select id from indicator where code = ${code})`),
    ...given(filter.place, (code) => sql`place_code in (select code from place where path @> array[${code}]::text[])`),
    // An end that is not told is open; a period without any day matches no days at all.
    ...given(filter.from, (day) => sql`coalesce(${dayOf('period_to')} >= ${day}, period_from is not null)`),
    ...given(filter.to, (day) => sql`coalesce(${dayOf('period_from')} <= ${day}, period_to is not null)`),
    ...given(filter.organization_id, (id) => sql`organization_id = ${id}`),
  ];
}

function requireOrderedDays({ from, to }: FigureFilter): void {
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
