import type {
  Hotline,
  Location,
  Organization,
  Place,
  Service,
  ServiceAtLocationDetail,
  Taxonomy,
  TaxonomyTerm,
} from '@resilience-kit/contract';
import type { SearchAnswer } from '../foreign-hsds/service-results.ts';
import { type Overrides, withOverrides } from './overrides.ts';

/*
 * Records for tests and stories: real towns with their KATOTTG codes, but streets, organizations and services that are
 * plainly invented, and no telephone number other than those of public lines. All follow the contract.
 */

let made = 0;

/** A UUID that no other fixture of this process has: the same ones in the same order on every run. */
export function fixtureId(): string {
  made++;
  return `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`;
}

const kyivOblast = { code: 'UA32000000000030281', name: 'Київська область' };
const buchaHromada = { code: 'UA32080070000050759', name: 'Бучанська громада' };
const bucha = { code: 'UA32080070010087821', name: 'Буча', hromada: buchaHromada, oblast: kyivOblast };

const ukrainian = { content_languages: [{ code: 'uk', origin: 'source' as const }] };

/** A place: Bucha hromada. */
export function aPlace(overrides?: Overrides<Place>): Place {
  return withOverrides<Place>(
    {
      ...buchaHromada,
      level: 'hromada',
      full_name: 'Бучанська громада, Київська область',
      parent: 'UA32080000000084076',
      oblast: kyivOblast,
      latitude: 50.6471,
      longitude: 30.113,
    },
    overrides,
  );
}

/** A hotline: the children's line 116 111, verified and not to be reviewed within the life of any test. */
export function aHotline(overrides?: Overrides<Hotline>): Hotline {
  return withOverrides<Hotline>(
    {
      id: fixtureId(),
      number: '116 111',
      dial: '116111',
      name: 'Гаряча лінія для дітей та молоді',
      description: 'Безкоштовно й анонімно.',
      emergency: false,
      free_of_charge: true,
      verified_at: '2026-01-12',
      review_after: '2099-12-31',
      ...ukrainian,
    },
    overrides,
  );
}

/** A taxonomy: the categories of help. */
export function aTaxonomy(overrides?: Overrides<Taxonomy>): Taxonomy {
  return withOverrides<Taxonomy>(
    { id: fixtureId(), name: 'Категорії допомоги', description: 'Якої допомоги шукає людина.', ...ukrainian },
    overrides,
  );
}

/** A term: psychological support. */
export function aTaxonomyTerm(overrides?: Overrides<TaxonomyTerm>): TaxonomyTerm {
  return withOverrides<TaxonomyTerm>(
    {
      id: fixtureId(),
      code: 'psychological-support',
      name: 'Психологічна підтримка',
      description: 'Консультації психолога, групи підтримки.',
      ...ukrainian,
    },
    overrides,
  );
}

/** An organization that does not exist. */
export function anOrganization(overrides?: Overrides<Organization>): Organization {
  return withOverrides<Organization>(
    {
      id: fixtureId(),
      name: 'ГО «Приклад»',
      description: 'Вигадана організація для перевірок.',
      website: 'https://organization.example',
      ...ukrainian,
    },
    overrides,
  );
}

/** A location in Bucha, in a street that does not exist. */
export function aLocation(overrides?: Overrides<Location>): Location {
  const id = fixtureId();
  return withOverrides<Location>(
    {
      id,
      location_type: 'physical',
      name: 'Центр життєстійкості (приклад)',
      latitude: 50.549,
      longitude: 30.221,
      addresses: [
        {
          id: fixtureId(),
          location_id: id,
          address_1: 'вул. Прикладна, 1',
          city: 'Буча',
          region: 'Бучанська громада',
          state_province: 'Київська область',
          postal_code: '00000',
          country: 'UA',
          address_type: 'physical',
        },
      ],
      accessibility: [{ id: fixtureId(), location_id: id, description: 'Пандус, вбиральня на першому поверсі.' }],
      place: bucha,
      ...ukrainian,
    },
    overrides,
  );
}

/** A service: free consultations with a psychologist. */
export function aService(overrides?: Overrides<Service>): Service {
  const id = fixtureId();
  const organization = anOrganization();
  return withOverrides<Service>(
    {
      id,
      organization_id: organization.id,
      name: 'Консультації психолога',
      description: 'Індивідуальні зустрічі для дорослих і дітей. Направлення та попередній запис не потрібні.',
      status: 'active',
      organization,
      languages: [{ id: fixtureId(), service_id: id, code: 'uk', name: 'Українська' }],
      cost_options: [{ id: fixtureId(), service_id: id, amount: 0, currency: 'UAH', option: 'Безоплатно' }],
      delivery_modes: ['in_person'],
      attributes: [
        { id: fixtureId(), link_id: id, link_type: 'category', link_entity: 'service', taxonomy_term: aTaxonomyTerm() },
      ],
      last_modified: '2026-01-12T09:00:00+02:00',
      ...ukrainian,
    },
    overrides,
  );
}

/** A service at a location as a search gives it, with its service, organization and location inside. */
export function aServiceAtLocation(overrides?: Overrides<ServiceAtLocationDetail>): ServiceAtLocationDetail {
  const id = fixtureId();
  const { organization, ...service } = aService();
  const location = aLocation();
  return withOverrides<ServiceAtLocationDetail>(
    {
      id,
      service_id: service.id,
      location_id: location.id,
      service,
      organization: organization ?? anOrganization(),
      location,
      phones: [{ id: fixtureId(), service_at_location_id: id, number: '15-45', description: 'Урядова гаряча лінія' }],
      schedules: [
        {
          id: fixtureId(),
          service_at_location_id: id,
          freq: 'WEEKLY',
          byday: 'MO,TU,WE,TH,FR',
          opens_at: '09:00',
          closes_at: '18:00',
        },
      ],
      verified_at: '2026-01-12T09:00:00+02:00',
      last_modified: '2026-01-12T09:00:00+02:00',
      ...ukrainian,
    },
    overrides,
  );
}

/** The answer of a search: one page with one result, or with the `contents` given; the page's totals follow from them. */
export function aSearchAnswer(overrides?: Overrides<SearchAnswer>): SearchAnswer {
  const contents = overrides?.contents ?? [aServiceAtLocation()];
  return withOverrides<SearchAnswer>(
    {
      total_items: contents.length,
      total_pages: contents.length === 0 ? 0 : 1,
      page_number: 1,
      size: contents.length,
      first_page: true,
      last_page: true,
      empty: contents.length === 0,
      contents,
      facets: { categories: [], audiences: [], modes: [], networks: [] },
      suggestions: [],
      query: {},
      data_status: 'demo',
    },
    overrides,
  );
}
