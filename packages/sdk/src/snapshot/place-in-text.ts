import { initialOf, placeNamedBy, placeNamesIn, type NamedPlace, type QueryTerm } from '@resilience-kit/text';
import type { KnownPlace } from './snapshot-places.ts';

/** The place that a text names. None when namesakes leave a doubt, or when the word is a place's only by chance. */
export function placeInText(
  places: readonly KnownPlace[],
  terms: readonly QueryTerm[],
): NamedPlace<KnownPlace> | undefined {
  const names = placeNamesIn(terms);
  const initials = [...new Set([...names.keys()].map(initialOf))];
  return placeNamedBy(
    names,
    places.filter((place) => initials.some((initial) => place.mayBeFoundBy(initial))),
  );
}
