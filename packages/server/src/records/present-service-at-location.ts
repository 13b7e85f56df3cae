import type { ServiceAtLocation } from '@resilience-kit/contract';
import type { AnswerContext } from './answer-context.ts';
import { presentLocation } from './locations.ts';
import { openingOf } from './opening.ts';
import { presentRecord } from './present.ts';
import type { Related } from './related.ts';
import { presentRelocation, type RelocationEnds } from './relocations.ts';
import type { StoredLocation, StoredService, StoredServiceAtLocation } from './stored.ts';
import { without } from './without.ts';

/** A service at a location with that location and its hours. */
export function presentServiceAtLocation(
  entry: StoredServiceAtLocation,
  joined: { service: StoredService; location: StoredLocation; related: Related; ends: RelocationEnds },
  context: AnswerContext,
): ServiceAtLocation {
  const { service, location, related, ends } = joined;
  const hours = openingOf({ entry, service, location }, context.now);
  return {
    ...presentOwnFields(entry, { terms: related.terms, ends }, context),
    location: presentLocation(location, related, context),
    ...(hours ? { upcoming_hours: hours } : {}),
  };
}

/** A service at a location without what it refers to, save where it moved from or to. */
export function presentOwnFields(
  stored: StoredServiceAtLocation,
  joined: { terms: Related['terms']; ends: RelocationEnds },
  { language }: AnswerContext,
): ServiceAtLocation {
  const { relocation, ...record } = without(stored, 'own_id');
  const move = relocation && presentRelocation(relocation, joined.ends);
  return {
    ...presentRecord<ServiceAtLocation>(record, { terms: joined.terms, language }),
    ...(move ? { relocation: move } : {}),
  };
}
