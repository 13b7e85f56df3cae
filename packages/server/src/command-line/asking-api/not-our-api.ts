import { both } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';

/** Something answers, but not what the API of this kit would. */
export function notOurApi(base: string): ToldError {
  return new ToldError(
    both(
      `За адресою ${base} відповідає не API цього набору. Вкажіть потрібну адресу через --api.`,
      `What answers at ${base} is not the API of this kit. Name the right one with --api.`,
    ),
  );
}
