import type { Location } from '@resilience-kit/contract';
import type { AnswerContext } from './answer-context.ts';
import { presentRecord } from './present.ts';
import type { Related } from './related.ts';
import type { StoredLocation } from './stored.ts';
import { without } from './without.ts';

/** What may be told of a confidential location: nothing that leads to its door. The area is told by `place`. */
export const toldOfConfidential: ReadonlySet<string> = new Set<keyof StoredLocation>([
  'id',
  'location_type',
  'organization_id',
  'name',
  'alternate_name',
  'description',
  'languages',
  'contacts',
  'phones',
  'schedules',
  'accessibility',
  'attributes',
  'confidential',
  'content_languages',
]);

/** A location with its place. Of a confidential one the address and coordinates stay in the database. */
export function presentLocation(
  stored: StoredLocation,
  related: Pick<Related, 'terms' | 'places'>,
  { language }: AnswerContext,
): Location {
  const record = without(stored.confidential ? discreet(stored) : stored, 'place_code');
  const place = related.places.get(stored.place_code);
  return { ...presentRecord<Location>(record, { terms: related.terms, language }), ...(place ? { place } : {}) };
}

function discreet(stored: StoredLocation): StoredLocation {
  return Object.fromEntries(
    Object.entries(stored).filter(([property]) => toldOfConfidential.has(property)),
  ) as StoredLocation;
}
