import type {
  Location,
  Organization,
  Service,
  ServiceAtLocation,
  Taxonomy,
  TaxonomyTerm,
} from '@resilience-kit/contract';
import { identifierOf } from '../../identifiers/identifier.ts';
import { without } from '../../records/without.ts';
import type {
  ContentLanguageCode,
  StoredLocation,
  StoredNetwork,
  StoredOrganization,
  StoredProgram,
  StoredService,
  StoredServiceAtLocation,
  StoredTaxonomy,
  StoredTaxonomyTerm,
} from '../../records/stored.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { readPlace } from '../../service-rows/place-finder.ts';
import { acceptService, type LeftBehind } from './accept-service.ts';
import { inStoredLanguages, withOtherLanguages } from './in-all-languages.ts';

/** Records of another server, ready to be stored, each once. */
export class CollectedRecords {
  readonly taxonomies = new Map<string, StoredTaxonomy>();
  readonly terms = new Map<string, StoredTaxonomyTerm>();
  readonly networks = new Map<string, StoredNetwork>();
  readonly organizations = new Map<string, StoredOrganization>();
  readonly programs = new Map<string, StoredProgram>();
  readonly services = new Map<string, StoredService>();
  readonly locations = new Map<string, StoredLocation>();
  readonly entries = new Map<string, StoredServiceAtLocation>();
  /** Services that came with everything that belongs to them; of others only what came in is new. */
  readonly complete = new Set<string>();
  /** Taxonomies that are known by their terms alone. */
  readonly unnamedTaxonomies = new Set<string>();
  readonly leftBehind: LeftBehind[] = [];
  readonly #now: string;

  constructor(now: Date) {
    this.#now = now.toISOString();
  }

  /** Takes in a service in one language; the same one in another language adds its texts. */
  addService(raw: unknown, language: ContentLanguageCode): void {
    const service = acceptService(raw, this.leftBehind);
    if (!service) return;
    const { organization, program, service_at_locations: entries } = service;
    const organizationId = service.organization_id ?? organization?.id;
    if (organizationId === undefined) {
      this.#leave(
        `service ${service.id}`,
        both('не сказано, яка організація її надає', 'it does not say which organization gives it'),
      );
      return;
    }
    if (organization) this.addOrganization(organization, language);
    if (program) this.#put(this.programs, this.#stored(program, language) as StoredProgram);
    const programId = program?.id ?? service.program_id;
    const own = without(service, 'organization', 'program', 'service_at_locations', 'program_id');
    this.#put(this.services, {
      ...(this.#stored(own, language) as StoredService),
      organization_id: organizationId,
      ...(programId === undefined ? {} : { program_id: programId }),
      last_modified: service.last_modified ?? this.#now,
    });
    if (!entries) return;
    this.complete.add(service.id);
    for (const entry of entries) this.#addEntry(entry, service, organizationId, language);
  }

  addOrganization(organization: Organization, language: ContentLanguageCode): void {
    const { networks = [] } = organization;
    for (const { id, code, name } of networks) this.#put(this.networks, { id, code, name: { [language]: name } });
    this.#put(this.organizations, {
      ...(this.#stored(without(organization, 'locations', 'programs', 'networks'), language) as StoredOrganization),
      ...(networks.length > 0 ? { network_codes: networks.map(({ code }) => code) } : {}),
      last_modified: this.#now,
    });
  }

  addTerm(term: TaxonomyTerm, language: ContentLanguageCode): void {
    const { taxonomy_detail: detail, taxonomy: name } = term;
    const taxonomyId = term.taxonomy_id ?? detail?.id ?? identifierOf('taxonomy', name ?? 'unnamed');
    if (detail) this.addTaxonomy(detail, language);
    else if (!this.taxonomies.has(taxonomyId)) {
      this.addTaxonomy({ id: taxonomyId, name: name ?? taxonomyId, description: name ?? '' }, language);
      this.unnamedTaxonomies.add(taxonomyId);
    }
    this.#put(this.terms, {
      ...(this.#stored(without(term, 'taxonomy_detail'), language) as StoredTaxonomyTerm),
      taxonomy_id: taxonomyId,
    });
  }

  addTaxonomy(taxonomy: Taxonomy, language: ContentLanguageCode): void {
    this.unnamedTaxonomies.delete(taxonomy.id);
    this.#put(this.taxonomies, this.#stored(taxonomy, language) as StoredTaxonomy);
  }

  #addEntry(entry: ServiceAtLocation, service: Service, organizationId: string, language: ContentLanguageCode): void {
    const { location, relocation } = entry;
    const locationId = location?.id ?? entry.location_id;
    if (location) {
      const placeCode = placeOf(location);
      if (placeCode === undefined) {
        this.#leave(
          `service_at_location ${entry.id}`,
          both(
            `місця локації ${location.id} немає в переліку місць України`,
            `the place of location ${location.id} is not in the list of places of Ukraine`,
          ),
        );
        return;
      }
      const stored = this.#stored(without(location, 'place'), language) as StoredLocation;
      this.#put(this.locations, {
        ...stored,
        organization_id: location.organization_id ?? organizationId,
        place_code: placeCode,
      });
    }
    if (locationId === undefined) {
      this.#leave(`service_at_location ${entry.id}`, both('немає локації', 'it has no location'));
      return;
    }
    const ends = {
      ...(relocation?.from?.service_at_location_id === undefined
        ? {}
        : { from_id: relocation.from.service_at_location_id }),
      ...(relocation?.to?.service_at_location_id === undefined ? {} : { to_id: relocation.to.service_at_location_id }),
    };
    this.#put(this.entries, {
      ...(this.#stored(without(entry, 'location', 'relocation'), language) as StoredServiceAtLocation),
      service_id: service.id,
      location_id: locationId,
      ...(relocation && Object.keys(ends).length > 0 ? { relocation: { since: relocation.since, ...ends } } : {}),
      last_modified: entry.last_modified ?? service.last_modified ?? this.#now,
    });
  }

  /** The record under its languages, its attributes naming their terms by identifier. */
  #stored(record: object, language: ContentLanguageCode): object {
    const flat = this.#withoutTerms(record, language) as { content_languages?: unknown };
    const languages = flat.content_languages ?? [{ code: language, origin: 'source' }];
    return inStoredLanguages(
      { ...flat, content_languages: languages, language_fallbacks: fallbacksIn(record) },
      language,
    ) as object;
  }

  #withoutTerms(value: unknown, language: ContentLanguageCode): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#withoutTerms(item, language));
    if (typeof value !== 'object' || value === null) return value;
    const { taxonomy_term: term, ...rest } = value as { taxonomy_term?: TaxonomyTerm };
    if (term) this.addTerm(term, language);
    const inner = Object.entries(rest).map(([property, one]) => [property, this.#withoutTerms(one, language)] as const);
    return Object.fromEntries(
      term ? [...inner.filter(([property]) => property !== 'taxonomy_term_id'), ['taxonomy_term_id', term.id]] : inner,
    );
  }

  #put<Stored extends { id: string }>(records: Map<string, Stored>, record: Stored): void {
    records.set(record.id, withOtherLanguages(records.get(record.id), record, false));
  }

  #leave(where: string, why: Bilingual): void {
    this.leftBehind.push({ where, why });
  }
}

function fallbacksIn(record: object): unknown {
  return 'language_fallbacks' in record ? record.language_fallbacks : [];
}

/** By its code, else by the words of its address. */
function placeOf({ place, addresses = [] }: Location): string | undefined {
  if (place) return place.code;
  const [address] = addresses;
  if (!address) return undefined;
  const { city, region = '', state_province: oblast } = address;
  for (const words of [`${city}, ${oblast}`, `${city}, ${region}`, city, region]) {
    try {
      if (words.trim() !== '') return readPlace(words);
    } catch {
      // The next, less exact words may name a place.
    }
  }
  return undefined;
}
