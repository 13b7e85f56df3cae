import { msg } from '@lit/localize';
import type { Figure } from '@resilience-kit/contract';

/** What the parts of a figure leave out, by name: one that is withheld is among it. */
export function remainderText({ breakdown }: Figure): string {
  const isSomeWithheld = breakdown?.parts.some(({ value }) => value === undefined);
  return isSomeWithheld ? msg('not published or not broken down') : msg('not broken down');
}
