import { msg, str } from '@lit/localize';
import type { Nearest } from './nearest-keeper.ts';

/** That there is none where it was sought, and where the nearest are. */
export function nearestText({ here, there }: Nearest): string {
  const where = here?.name ?? msg('The place you chose');
  return there
    ? msg(str`${where}: there is no such service yet. The nearest are in ${there.name}.`)
    : msg(str`${where}: there is no such service yet. These are the nearest in Ukraine.`);
}
