import type { BeingChecked, Organization, ServiceAtLocation } from '@resilience-kit/contract';
import { needsVerification } from '../freshness/needs-verification.ts';
import { presentHistory } from '../history/present-history.ts';
import type { AnswerContext } from './answer-context.ts';
import { presentLocation } from './locations.ts';
import { openingOf } from './opening.ts';
import { presentRecord } from './present.ts';
import type { Related } from './related.ts';
import { presentRelocation, type RelocationEnds } from './relocations.ts';
import type { Stored, StoredLocation, StoredService, StoredServiceAtLocation } from './stored.ts';
import { without } from './without.ts';

/** How sure one may be of a service at a location. */
export interface Reliability {
  beingChecked: BeingChecked | null | undefined;
  status: StoredService['status'];
  reviewEveryDays: Organization['review_every_days'];
}

interface Joined {
  service: StoredService;
  location: StoredLocation;
  beingChecked: BeingChecked | null | undefined;
  related: Related;
  ends: RelocationEnds;
}

/** A service at a location with that location and its hours. */
export function presentServiceAtLocation(
  entry: StoredServiceAtLocation,
  { service, location, beingChecked, related, ends }: Joined,
  context: AnswerContext,
): ServiceAtLocation {
  const hours = openingOf({ entry, service, location }, context.now);
  const reviewEveryDays = related.organizations.get(service.organization_id)?.review_every_days;
  const reliability = { beingChecked, status: service.status, reviewEveryDays };
  return {
    ...presentOwnFields(entry, { terms: related.terms, ends, reliability }, context),
    location: presentLocation(location, related, context),
    ...(hours ? { upcoming_hours: hours } : {}),
  };
}

/** A service at a location without what it refers to, save where it moved from or to. */
export function presentOwnFields(
  stored: StoredServiceAtLocation,
  joined: { terms: Related['terms']; ends: RelocationEnds; reliability: Reliability },
  { language, now }: AnswerContext,
): ServiceAtLocation {
  const { relocation, history: past, ...record } = without(stored, 'own_id');
  const { beingChecked, status, reviewEveryDays } = joined.reliability;
  const move = relocation && presentRelocation(relocation, joined.ends);
  const history = presentHistory(past, joined.ends);
  const withHistory: Stored<ServiceAtLocation> = history ? { ...record, history } : record;
  return {
    ...presentRecord<ServiceAtLocation>(withHistory, { terms: joined.terms, language }),
    ...(move ? { relocation: move } : {}),
    ...(beingChecked ? { being_checked: beingChecked } : {}),
    ...(needsVerification({ verifiedAt: stored.verified_at, status, reviewEveryDays }, now)
      ? { needs_verification: true }
      : {}),
  };
}
