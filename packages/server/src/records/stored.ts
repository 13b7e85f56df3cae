import type {
  Figure,
  FigureBreakdown,
  Form,
  Hotline,
  Indicator,
  Location,
  Organization,
  Program,
  Service,
  ServiceAtLocation,
  Taxonomy,
  TaxonomyTerm,
} from '@resilience-kit/contract';

/** The languages that records are written in; the first is the default. */
export const contentLanguages = ['uk', 'en'] as const;
export type ContentLanguageCode = (typeof contentLanguages)[number];

/** A text in the languages it exists in. */
export type LocalizedText = Readonly<Partial<Record<ContentLanguageCode, string>>>;

/** The properties whose text is translated. All other strings (codes, numbers, dates, addresses of web pages) are the same in every language. */
export const translatedProperties = [
  'name',
  'alternate_name',
  'description',
  'interpretation_services',
  'application_process',
  'fees_description',
  'eligibility_description',
  'licenses',
  'accreditations',
  'alert',
  'transportation',
  'title',
  'department',
  'note',
  'notes',
  'details',
  'document',
  'option',
  'amount_description',
  'address_1',
  'address_2',
  'city',
  'region',
  'state_province',
  'source',
  'label',
  'reason',
  'alternative',
  'hours',
  'taxonomy',
  'definition',
  'method',
  'words',
  'area',
  'status_reason',
  'publisher',
  'hint',
] as const;

type TranslatedProperty = (typeof translatedProperties)[number];

/** A record as it is stored: like the contract's, with every translated text in all its languages. */
export type Stored<T> = T extends readonly (infer Item)[]
  ? Stored<Item>[]
  : T extends object
    ? {
        [K in keyof T]: K extends TranslatedProperty
          ? T[K] extends string | undefined
            ? LocalizedText | string
            : Stored<T[K]>
          : Stored<T[K]>;
      }
    : T;

/*
 * Records are stored flat: what they refer to is named by identifier and joined in when an answer is put together.
 * Attributes keep only `taxonomy_term_id` and `link_type`; a location keeps its place as a KATOTTG code. What can be worked out
 * from the rest, such as the remainder of a breakdown, is not stored.
 * `own_id` is what the organization itself calls the record in its spreadsheets; it is never published.
 */
export type StoredTaxonomy = Stored<Taxonomy>;
export type StoredTaxonomyTerm = Stored<Omit<TaxonomyTerm, 'taxonomy_detail'>>;
export type StoredOrganization = Stored<Omit<Organization, 'locations' | 'programs' | 'networks'>> & {
  network_codes?: string[];
  last_modified: string;
};
export type StoredProgram = Stored<Program>;
export type StoredService = Stored<Omit<Service, 'organization' | 'program' | 'service_at_locations'>> & {
  organization_id: string;
  last_modified: string;
  own_id?: string;
};
export type StoredLocation = Stored<Omit<Location, 'place'>> & { place_code: string };
export type StoredServiceAtLocation = Stored<Omit<ServiceAtLocation, 'location' | 'upcoming_hours' | 'relocation'>> & {
  service_id: string;
  location_id: string;
  last_modified: string;
  own_id?: string;
  /** Ends are named by the service at location they are; names and places are joined in. */
  relocation?: { since: string; from_id?: string; to_id?: string };
};
export type StoredHotline = Stored<Hotline>;
export type StoredIndicator = Stored<Indicator>;
type Joined = 'indicator' | 'place' | 'area' | 'organization' | 'breakdown' | 'data_status' | 'language_fallbacks';
export type StoredFigure = Stored<Omit<Figure, Joined>> & {
  indicator_id: string;
  /** A KATOTTG code. A figure has either a place, which gives the area its name, or an area in words. */
  place_code?: string;
  area?: LocalizedText | string;
  organization_id?: string;
  breakdown?: Stored<Omit<FigureBreakdown, 'remainder'>>;
};
export type StoredForm = Stored<Omit<Form, 'organization' | 'data_status' | 'language_fallbacks'>> & {
  organization_id: string;
};
export interface StoredNetwork {
  id: string;
  code: string;
  name: LocalizedText;
}

/** Everything a server can be filled with at once. */
export interface Dataset {
  taxonomies: StoredTaxonomy[];
  taxonomyTerms: StoredTaxonomyTerm[];
  networks: StoredNetwork[];
  organizations: StoredOrganization[];
  programs: StoredProgram[];
  services: StoredService[];
  locations: StoredLocation[];
  serviceAtLocations: StoredServiceAtLocation[];
  hotlines: StoredHotline[];
  indicators: StoredIndicator[];
  figures: StoredFigure[];
  forms: StoredForm[];
}
