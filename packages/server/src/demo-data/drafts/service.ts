import type { DeliveryMode } from '@resilience-kit/contract';
import { identifierOf } from '../../identifiers/identifier.ts';
import { placeTable } from '../../places/place-table/place-table.ts';
import type { LocalizedText, StoredService } from '../../records/stored.ts';
import { audiences, type AudienceCode } from '../audiences.ts';
import { categories, type CategoryCode } from '../categories.ts';
import { funding, type FunderCode } from '../funders.ts';
import { both, contentLanguagesOf, type EnglishOrigin } from '../texts.ts';
import { spokenLanguages, type SpokenLanguage } from './languages.ts';
import { organizationIdentifier } from './organization.ts';
import { termIdentifier } from './taxonomy.ts';

type Passed =
  | 'alternate_name'
  | 'alert'
  | 'application_process'
  | 'eligibility_description'
  | 'interpretation_services'
  | 'accreditations'
  | 'minimum_age'
  | 'maximum_age';

/** A service to be. Fields named as in HSDS are taken over as they are. */
export interface ServiceDraft extends Pick<StoredService, Passed> {
  key: string;
  organization: string;
  name: LocalizedText;
  description: LocalizedText;
  categories: readonly CategoryCode[];
  audiences: readonly AudienceCode[];
  modes?: readonly DeliveryMode[];
  spoken?: readonly SpokenLanguage[];
  status?: StoredService['status'];
  program?: string;
  funders?: readonly FunderCode[];
  /** The code of the place that a mobile team sets out from. */
  base?: string;
  documents?: readonly LocalizedText[];
  /** How many people can still join, and how many places there are. */
  capacity?: { available: number; maximum: number };
  /** Codes of the places whose residents are served. */
  serves?: readonly string[];
  /** A number from the list of hotlines; demo records have no others. */
  phone?: { number: string; description: LocalizedText };
  english?: EnglishOrigin;
}

export interface ChangeDates {
  verified_at: string;
  last_modified: string;
}

export function serviceIdentifier(key: string): string {
  return identifierOf('service', key);
}

export function programIdentifier(key: string): string {
  return identifierOf('program', key);
}

export function service(draft: ServiceDraft, dates: ChangeDates): StoredService {
  const { key, organization, program, modes = ['in_person'], spoken = ['uk'], status = 'active', ...more } = draft;
  const {
    categories: helpWith,
    audiences: helped,
    funders,
    documents,
    capacity,
    serves,
    phone,
    english,
    base,
    ...fields
  } = more;
  return {
    id: serviceIdentifier(key),
    organization_id: organizationIdentifier(organization),
    ...(program === undefined ? {} : { program_id: programIdentifier(program) }),
    ...fields,
    status,
    url: `https://example.org/services/${key}`,
    assured_date: dates.verified_at.slice(0, 10),
    delivery_modes: [...modes],
    languages: spokenLanguages(`service/${key}`, spoken),
    cost_options: [freeOfCharge(key, draft.name)],
    attributes: [
      ...helpWith.map((code) => link(key, 'category', termIdentifier(categories.code, code))),
      ...helped.map((code) => link(key, 'audience', termIdentifier(audiences.code, code))),
    ],
    ...(base === undefined ? {} : { base_place_code: base }),
    ...(funders ? { funding: funding(`service/${key}`, funders) } : {}),
    ...(documents
      ? { required_documents: documents.map((document, index) => requiredDocument(key, document, index)) }
      : {}),
    ...(capacity ? { capacities: [places(key, capacity, dates.last_modified)] } : {}),
    ...(serves ? { service_areas: serves.map((code) => serviceArea(key, code)) } : {}),
    ...(phone ? { phones: [{ id: identifierOf('phone', `service/${key}`), ...phone, type: 'voice' }] } : {}),
    content_languages: contentLanguagesOf(draft.name, english),
    last_modified: dates.last_modified,
  };
}

function freeOfCharge(key: string, name: LocalizedText) {
  const option = name.en === undefined ? { uk: 'Безкоштовно' } : both('Безкоштовно', 'Free of charge');
  return { id: identifierOf('cost option', key), option, amount: 0, currency: 'UAH' };
}

function link(key: string, linkType: 'category' | 'audience', termId: string) {
  return { id: identifierOf('attribute', `${key}/${termId}`), link_type: linkType, taxonomy_term_id: termId };
}

function requiredDocument(key: string, document: LocalizedText, index: number) {
  return { id: identifierOf('required document', `${key}/${index}`), document };
}

function places(key: string, capacity: { available: number; maximum: number }, updated: string) {
  const unit = { id: identifierOf('unit', 'places'), name: both('місць', 'places') };
  return { id: identifierOf('capacity', key), unit, ...capacity, updated };
}

function serviceArea(key: string, code: string) {
  const name = placeTable().find((row) => row.code === code)?.fullName;
  if (!name) throw new Error(`There is no place with the code ${code}`);
  return { id: identifierOf('service area', `${key}/${code}`), name, extent: code, extent_type: 'katottg' };
}
