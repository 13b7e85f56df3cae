import type { InputFault } from '../problems/http-problem.ts';
import { conflict, invalidBody } from '../problems/problems.ts';
import { RefusedRecords } from '../records/refused-records.ts';

/** SQLSTATE of a row that is needed, or whose code is taken, by another. */
const CONTRADICTIONS = new Set(['23503', '23505']);

/** Tells what a record breaks in the terms of the body it came in. */
export async function refusedAsProblem<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedRecords) throw faultsOf(error);
    if (isContradiction(error)) throw contradiction();
    throw error;
  }
}

/** Whether the database refuses records because of others. */
export function isContradiction(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CONTRADICTIONS.has(String(error.code));
}

function faultsOf({ faults }: RefusedRecords) {
  return invalidBody(
    faults.map(({ field, message }) => ({
      pointer: `/${field.replaceAll('.', '/')}`,
      message: { uk: `${field} ${message.uk}.`, en: `${field} ${message.en}.` },
    })) as [InputFault, ...InputFault[]],
  );
}

function contradiction() {
  return conflict({
    uk: 'Інший запис уже має цей code або щойно змінився той, на який посилається цей. Нічого не збережено: перевірте code і повторіть.',
    en: 'Another record has this code already, or one that this record names has just changed. Nothing was stored: check the code and try again.',
  });
}
