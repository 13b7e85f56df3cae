import { figure, type Figure } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import type { HttpProblem } from '../problems/http-problem.ts';
import { gone, recordNotFound } from '../problems/problems.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { figureRecords } from './figure-records.ts';
import { withdrawal, withdrawnFigures } from './withdrawn-figures.ts';

/**
 * The figure with an identifier or a code, as anybody may see it.
 *
 * @throws HttpProblem 410 when it was withdrawn, with what replaces it, and 404 when there never was one
 */
export async function findFigure(database: Database, idOrCode: string, context: AnswerContext): Promise<Figure> {
  const id = await identifierOfFigure(database, idOrCode);
  const [found] = id === undefined ? [] : await figureRecords(database, [id], context);
  if (!found) throw await absent(database, idOrCode);
  return found;
}

async function absent(database: Database, idOrCode: string): Promise<HttpProblem> {
  const withdrawn = (await withdrawnFigures(database, [idOrCode])).get(idOrCode);
  return withdrawn ? gone(withdrawal(withdrawn), withdrawn.replacedBy) : recordNotFound(idOrCode);
}

/** The identifier of a figure that is named by its identifier or its code. */
export async function identifierOfFigure(database: Database, idOrCode: string): Promise<string | undefined> {
  if (z.safeParse(figure.shape.id, idOrCode).success) return idOrCode.toLowerCase();
  const row = await database.selectFrom('figure').select('id').where('code', '=', idOrCode).executeTakeFirst();
  return row?.id;
}
