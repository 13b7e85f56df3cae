import { figure, type Figure } from '@resilience-kit/contract';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import { figureConditions, figureOrder } from '../figures/figure-conditions.ts';
import { figureRecords } from '../figures/figure-records.ts';
import { type WithdrawnFigure, withdrawnFigures } from '../figures/withdrawn-figures.ts';
import { pageOf } from '../operations/listing.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { MOST_FIGURES, MOST_NAMES, type ImpactQuestion } from './impact-question.ts';

/** The figures that are asked for, as many as a page has room for. */
export interface FoundFigures {
  figures: readonly Figure[];
  /** The names of those that are not here. */
  missing: readonly string[];
  /** Those that were here. */
  withdrawn: readonly WithdrawnFigure[];
  leftOut: LeftOut;
}

/** What was asked for and is not here. */
export type Absent = Pick<FoundFigures, 'missing' | 'withdrawn'>;

/** Whether all that was asked for was here once: 410 instead of 404. */
export function wasHere({ missing, withdrawn }: Absent): boolean {
  return missing.length === 0 && withdrawn.length > 0;
}

/** What a page has no room for. */
export interface LeftOut {
  count: number;
  /** What they were asked for as; empty where they were not named. */
  names: readonly string[];
}

export async function findFigures(
  database: Database,
  question: ImpactQuestion,
  context: AnswerContext,
): Promise<FoundFigures> {
  const { figures: names, unusable } = question;
  if (names.length === 0 && unusable.length > 0) {
    return { figures: [], missing: unusable, withdrawn: [], leftOut: { count: 0, names: [] } };
  }
  if (names.length > 0) return named(database, question, context);
  const listing = {
    table: 'figure' as const,
    conditions: figureConditions(question),
    order: figureOrder,
    records: (ids: readonly string[]) => figureRecords(database, ids, context),
  };
  const { contents, total_items: all } = await pageOf(database, listing, { page: 1, per_page: MOST_FIGURES });
  return { figures: contents, missing: [], withdrawn: [], leftOut: { count: all - contents.length, names: [] } };
}

async function named(
  database: Database,
  { figures: all, unusable }: ImpactQuestion,
  context: AnswerContext,
): Promise<FoundFigures> {
  const names = all.slice(0, MOST_NAMES);
  const isIdentifier = (name: string) => z.safeParse(figure.shape.id, name).success;
  const ids = names.filter(isIdentifier).map((name) => name.toLowerCase());
  const codes = names.filter((name) => !isIdentifier(name));
  const rows = await database
    .selectFrom('figure')
    .select(['id', 'code'])
    .where((where) =>
      where.or([
        ...(ids.length > 0 ? [where('id', 'in', ids)] : []),
        ...(codes.length > 0 ? [where('code', 'in', codes)] : []),
        sql<boolean>`false`,
      ]),
    )
    .execute();
  const idOf = (name: string) => rows.find(({ id, code }) => code === name || id === name.toLowerCase())?.id;
  // What is named by its code and by its identifier is one figure.
  const nameOf = new Map<string, string>();
  for (const name of names) {
    const id = idOf(name);
    if (id !== undefined && !nameOf.has(id)) nameOf.set(id, name);
  }
  const unknown = names.filter((name) => idOf(name) === undefined);
  const withdrawn = await withdrawnFigures(database, unknown);
  const unshown = [...[...nameOf.values()].slice(MOST_FIGURES), ...all.slice(MOST_NAMES)];
  return {
    figures: await figureRecords(database, [...nameOf.keys()].slice(0, MOST_FIGURES), context),
    missing: [...unknown.filter((name) => !withdrawn.has(name)), ...unusable],
    withdrawn: [...withdrawn.values()],
    leftOut: { count: unshown.length, names: unshown },
  };
}
