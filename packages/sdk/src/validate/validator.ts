import { managedOperations, type Operation, operations } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import type { AnswerIssue } from '../errors/validation-error.ts';
import type { Validator } from '../transport/options.ts';

export type { AnswerIssue, Validator };

const byId: ReadonlyMap<string, Operation> = new Map(
  [...Object.values(operations), ...managedOperations].map((operation) => [operation.id, operation]),
);

/**
 * Checks every answer against the contract: give it to the client as `validate`. An answer that does not follow it
 * becomes a `ValidationError` with the `issues`.
 *
 * Off by default and in its own entry, because checking costs two to four times as much as parsing and brings the
 * schemas along. Meant for tests, nightly jobs and trying out another server.
 *
 * ```ts
 * import { validateAnswers } from '@resilience-kit/sdk/validate';
 * const client = new ResilienceClient({ baseUrl, validate: validateAnswers });
 * ```
 */
export const validateAnswers: Validator = (operation, answer) => {
  const { answer: schema } = byId.get(operation) ?? {};
  if (!schema) return [];
  const { success, error } = z.safeParse(schema, answer);
  return success ? [] : error.issues.map(({ path, message }) => ({ pointer: jsonPointer(path), message }));
};

/**
 * A validator that tells of what it finds and lets the answer through, for watching a server without breaking a site.
 * @param report called once for each answer with issues
 */
export function reportInvalidAnswers(
  report: (operation: Parameters<Validator>[0], issues: readonly AnswerIssue[]) => void,
): Validator {
  return (operation, answer) => {
    const issues = validateAnswers(operation, answer);
    if (issues.length > 0) report(operation, issues);
    return [];
  };
}

function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
