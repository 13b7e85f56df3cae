import type {
  Cohort,
  Event,
  Figure,
  ReportedBreakdown,
  Form,
  HistoryKind,
  Hotline,
  InAllLanguages,
  Indicator,
  LocalizedText,
  Location,
  Network,
  NetworkRole,
  Organization,
  Partner,
  Program,
  Roadmap,
  RoadmapProgress,
  Service,
  ServiceAtLocation,
  Taxonomy,
  TaxonomyTerm,
} from '@resilience-kit/contract';

export {
  contentLanguages,
  translatedProperties,
  type ContentLanguageCode,
  type LocalizedText,
} from '@resilience-kit/contract';

/** A record as it is stored: like the contract's, with every translated text in all its languages. */
export type Stored<T> = InAllLanguages<T>;

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
export type StoredProgram = Stored<Omit<Program, 'cohorts'>> & { cohorts?: Stored<Omit<Cohort, 'enrolment'>>[] };
export type StoredService = Stored<Omit<Service, 'organization' | 'program' | 'service_at_locations'>> & {
  organization_id: string;
  last_modified: string;
  own_id?: string;
};
export type StoredLocation = Stored<Omit<Location, 'place'>> & { place_code: string };
type WorkedOut = 'upcoming_hours' | 'needs_verification' | 'being_checked';
export type StoredServiceAtLocation = Stored<
  Omit<ServiceAtLocation, WorkedOut | 'location' | 'relocation' | 'history'>
> & {
  service_id: string;
  location_id: string;
  last_modified: string;
  own_id?: string;
  /** Ends are named by the service at location they are; names and places are joined in. */
  relocation?: { since: string; from_id?: string; to_id?: string };
  /** Written by `withHistory` alone, the oldest first. */
  history?: StoredHistoryEntry[];
};
export interface StoredHistoryEntry {
  kind: HistoryKind;
  on: string;
  from_id?: string;
  to_id?: string;
  reason?: LocalizedText | string;
  expected_reopening?: string;
}
export type StoredHotline = Stored<Hotline>;
export type StoredIndicator = Stored<Indicator>;
type Joined =
  | 'indicator'
  | 'place'
  | 'area'
  | 'organization'
  | 'programme'
  | 'reported_by'
  | 'breakdown'
  | 'data_status'
  | 'in_words'
  | 'language_fallbacks';
export type StoredFigure = Stored<Omit<Figure, Joined>> & {
  indicator_id: string;
  /** A KATOTTG code. A figure has either a place, which gives the area its name, or an area in words. */
  place_code?: string;
  area?: LocalizedText | string;
  organization_id?: string;
  program_id?: string;
  reported_by_id?: string;
  breakdown?: Stored<ReportedBreakdown>;
};
export type StoredForm = Stored<Omit<Form, 'organization' | 'data_status' | 'language_fallbacks'>> & {
  organization_id: string;
};
type NetworkJoined = 'coordinator' | 'members' | 'member_count' | 'data_status' | 'language_fallbacks';
/** Members are the organizations that have the network among their `network_codes`; here is what else is known of them. */
export type StoredNetwork = Stored<Omit<Network, NetworkJoined>> & {
  members?: { organization_id: string; role?: NetworkRole; since?: string }[];
};
type EventJoined = 'place' | 'organization' | 'co_organizers' | 'partners' | 'program' | 'data_status';
export type StoredEvent = Stored<Omit<Event, EventJoined | 'language_fallbacks'>> & {
  organization_id: string;
  /** Other organizations that hold it. */
  co_organizer_ids?: string[];
  partner_ids?: string[];
  program_id?: string;
  place_code?: string;
};
type RoadmapJoined = 'organization' | 'network' | 'progress' | 'data_status' | 'language_fallbacks';
export type StoredRoadmap = Stored<Omit<Roadmap, RoadmapJoined>> & {
  organization_id: string;
  network_code?: string;
  /** Stages that are not named have not been started. */
  progress?: (Stored<Pick<RoadmapProgress, 'stages'>> & { place_code: string; organization_id?: string })[];
};
export type StoredPartner = Stored<
  Omit<Partner, 'organizations' | 'programs' | 'data_status' | 'language_fallbacks'>
> & {
  organization_ids?: string[];
  program_ids?: string[];
};

/** Everything a server can be filled with at once. */
export interface Dataset {
  /** Lists of terms. */
  taxonomies: StoredTaxonomy[];
  /** Their terms: categories, audiences. */
  taxonomyTerms: StoredTaxonomyTerm[];
  /** Organizations that work together. */
  networks: StoredNetwork[];
  /** Who helps. */
  organizations: StoredOrganization[];
  /** Programmes, with their cohorts. */
  programs: StoredProgram[];
  /** What is offered. */
  services: StoredService[];
  /** Where. */
  locations: StoredLocation[];
  /** What is offered where, and when. */
  serviceAtLocations: StoredServiceAtLocation[];
  /** Telephone numbers for help. */
  hotlines: StoredHotline[];
  /** What figures measure. */
  indicators: StoredIndicator[];
  /** Published figures. */
  figures: StoredFigure[];
  /** Versions of forms. */
  forms: StoredForm[];
  /** Donors and partners. */
  partners: StoredPartner[];
  /** Events. */
  events: StoredEvent[];
  /** Roadmaps, with how far communities are. */
  roadmaps: StoredRoadmap[];
}
