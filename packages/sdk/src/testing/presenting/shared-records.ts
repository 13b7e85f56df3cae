import type {
  Cohort,
  EnrolmentState,
  Location,
  NetworkReference,
  Organization,
  Program,
  TaxonomyTerm,
} from '@resilience-kit/contract';
import type { ManagedResourceName } from '@resilience-kit/contract';
import { dateOf, dayOf, wallMinute } from '../../snapshot/kyiv-clock.ts';
import { type KeptRecord, listOf, partsOf } from '../kept/kept-record.ts';
import type { KeptRecords } from '../kept/kept-records.ts';
import { type AsKept, inLanguage, type Language, textIn } from './in-language.ts';
import type { KnownPlaces } from './known-places.ts';

/** What an answer is put together from. */
export interface Shown {
  readonly kept: KeptRecords;
  readonly places: KnownPlaces;
  readonly language: Language;
  readonly now: Date;
  readonly dataStatus: 'demo' | 'live';
}

/** Today in Kyiv, `YYYY-MM-DD`. */
export function todayOf({ now }: Pick<Shown, 'now'>): string {
  return dateOf(dayOf(wallMinute(now)));
}

/** The record without these properties. */
export function without(record: KeptRecord, ...properties: readonly string[]): KeptRecord {
  return Object.fromEntries(Object.entries(record).filter(([property]) => !properties.includes(property)));
}

/** Only these properties, as far as they are there. */
export function pick<T extends object, Name extends keyof T>(record: T, ...names: readonly Name[]): Pick<T, Name> {
  return Object.fromEntries(names.flatMap((name) => (name in record ? [[name, record[name]]] : []))) as Pick<T, Name>;
}

/** The record with only what there is once, as HSDS lists give it. */
export function withoutLists(record: KeptRecord): KeptRecord {
  const isListOfObjects = (value: unknown) => Array.isArray(value) && value.some((item) => typeof item === 'object');
  return Object.fromEntries(
    Object.entries(record).filter(([property, value]) => property === 'content_languages' || !isListOfObjects(value)),
  );
}

/** A record in one language, with the terms of its attributes joined in, at any depth. */
export function present<Contract>(record: AsKept<Contract>, { kept, language }: Shown): Contract {
  const shown = inLanguage<Contract>(record, language);
  for (const attribute of attributesIn(shown as object)) {
    const term = kept.get('taxonomy_terms', attribute.taxonomy_term_id);
    if (term) attribute.taxonomy_term = inLanguage<TaxonomyTerm>(term, language);
  }
  return shown;
}

interface TermLink {
  taxonomy_term_id?: string;
  taxonomy_term?: TaxonomyTerm;
}

function attributesIn(record: object): TermLink[] {
  return Object.entries(record).flatMap(([property, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return [];
    if (property === 'attributes') return value as TermLink[];
    return value.flatMap((item: unknown) => (typeof item === 'object' && item !== null ? attributesIn(item) : []));
  });
}

/** A record as others name it, with its name in all languages. */
export function named(
  { kept }: Shown,
  resource: ManagedResourceName,
  id: unknown,
): { id: unknown; name: unknown } | undefined {
  const record = kept.get(resource, id);
  return record && { id: record['id'], name: record['name'] };
}

/** The same of several; undefined when there are none. */
export function allNamed(shown: Shown, resource: ManagedResourceName, ids: readonly string[]): object[] | undefined {
  const found = ids.flatMap((id) => named(shown, resource, id) ?? []);
  return found.length > 0 ? found : undefined;
}

export function presentOrganization(record: KeptRecord, shown: Shown): Organization {
  const networks = networksOf(record, shown);
  return {
    ...present<Organization>(without(record, 'network_codes', 'last_modified'), shown),
    ...(networks.length > 0 ? { networks } : {}),
  };
}

/** The networks of an organization. */
export function networksOf(organization: KeptRecord, { kept, language }: Shown): NetworkReference[] {
  return listOf(organization, 'network_codes').flatMap((code) => {
    const network = kept.network(code);
    return network ? [{ id: String(network['id']), code, name: textIn(network['name'], language) ?? code }] : [];
  });
}

export function presentProgram(record: KeptRecord, shown: Shown): Program {
  return present<Program>(withEnrolment(record, shown), shown);
}

/** A programme whose cohorts say whether people can enrol today. */
export function withEnrolment(record: KeptRecord, shown: Shown): KeptRecord {
  if (!record['cohorts']) return record;
  const today = todayOf(shown);
  const cohorts = partsOf(record, 'cohorts').map((cohort) => ({ ...cohort, enrolment: enrolmentOn(cohort, today) }));
  return { ...record, cohorts };
}

/** Both ends count. A cohort that does not say until when it enrols, enrols until its last day. */
function enrolmentOn(cohort: Partial<Cohort>, today: string): EnrolmentState {
  const { enrolment_opens: opens, enrolment_closes: closes, ends_on: ends } = cohort;
  if ((ends !== undefined && ends < today) || (closes !== undefined && closes < today)) return 'closed';
  if (opens !== undefined && opens > today) return 'not_yet';
  return opens === undefined && closes === undefined ? 'unknown' : 'open';
}

/** What may be told of a confidential location: nothing that leads to its door. */
const TOLD_OF_CONFIDENTIAL: readonly string[] = [
  ...['id', 'location_type', 'organization_id', 'name', 'alternate_name', 'description', 'languages', 'contacts'],
  ...['phones', 'schedules', 'accessibility', 'attributes', 'confidential', 'content_languages'],
];

/** A location with its place; of a confidential one address and coordinates are not told. */
export function presentLocation(record: KeptRecord, shown: Shown): Location {
  const told = record['confidential'] ? pick(record, ...TOLD_OF_CONFIDENTIAL) : record;
  const place = shown.places.reference(record['place_code'], shown.language);
  return { ...present<Location>(without(told, 'place_code'), shown), ...(place ? { place } : {}) };
}
