import type {
  Location,
  Organization,
  Service,
  ServiceAtLocationDetail,
  SnapshotRecords,
  TaxonomyTerm,
} from '@resilience-kit/contract';
import { without } from '../records/without.ts';
import { Distinct } from './distinct.ts';

/** What a file of records holds besides what its records share. */
type Entry = SnapshotRecords['entries'][number];

/** The records of one file, each thing once. */
export function recordsFile(details: readonly ServiceAtLocationDetail[]): SnapshotRecords {
  const terms = new Distinct<TaxonomyTerm>();
  const services = new Distinct<Service>();
  const organizations = new Distinct<Organization>();
  const locations = new Distinct<Location>();
  const entries = details.map((detail): Entry => {
    const { service, organization, location, ...record } = withoutTerms(lasting(detail), terms);
    return {
      record,
      service: services.numberOf(service, service.id),
      ...(organization ? { organization: organizations.numberOf(organization, organization.id) } : {}),
      ...(location ? { location: locations.numberOf(location, location.id) } : {}),
    };
  });
  return {
    terms: terms.values,
    organizations: organizations.values,
    services: services.values,
    locations: locations.values,
    entries,
  };
}

/** The record without what changes by itself from day to day: who reads it works that out. */
function lasting(detail: ServiceAtLocationDetail): ServiceAtLocationDetail {
  const record: ServiceAtLocationDetail = without(detail, 'upcoming_hours', 'needs_verification');
  const { program } = record.service;
  if (!program?.cohorts) return record;
  const cohorts = program.cohorts.map((cohort) => without(cohort, 'enrolment'));
  return { ...record, service: { ...record.service, program: { ...program, cohorts } } };
}

/** The record with the terms of its attributes named by `taxonomy_term_id` alone, at any depth. */
function withoutTerms<Value>(value: Value, terms: Distinct<TaxonomyTerm>): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutTerms(item, terms)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([property, inner]) => {
    if (property !== 'taxonomy_term') return true;
    const term = inner as TaxonomyTerm;
    terms.numberOf(term, term.id);
    return false;
  });
  return Object.fromEntries(kept.map(([property, inner]) => [property, withoutTerms<unknown>(inner, terms)])) as Value;
}
