import { placeLevels } from '@resilience-kit/contract';
import { placeTable, type PlaceRow } from './place-table.ts';

/** All places as they are listed: larger units first, each level in the order of the Ukrainian alphabet. */
export function placesInOrder(): PlaceRow[] {
  const { compare } = new Intl.Collator('uk');
  return [...placeTable()].sort(
    (a, b) =>
      placeLevels.indexOf(a.level) - placeLevels.indexOf(b.level) ||
      compare(a.fullName.uk, b.fullName.uk) ||
      compare(a.code, b.code),
  );
}
