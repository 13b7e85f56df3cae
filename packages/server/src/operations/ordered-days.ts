import { invalidParameters } from '../problems/problems.ts';

/** @throws HttpProblem 400 when the last day is before the first */
export function requireOrderedDays(
  [firstName, first]: readonly [name: string, day: string | undefined],
  [lastName, last]: readonly [name: string, day: string | undefined],
): void {
  if (first === undefined || last === undefined || first <= last) return;
  throw invalidParameters([
    {
      pointer: `/query/${lastName}`,
      message: {
        uk: `${lastName} має бути не раніше за ${firstName} (${first}); отримано ${last}.`,
        en: `${lastName} must not be before ${firstName} (${first}); got ${last}.`,
      },
    },
  ]);
}
