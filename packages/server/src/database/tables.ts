import type { Keyset } from '@resilience-kit/contract';
import type { ColumnType, Generated } from 'kysely';
import type {
  StoredFigure,
  StoredForm,
  StoredHotline,
  StoredIndicator,
  StoredLocation,
  StoredNetwork,
  StoredOrganization,
  StoredProgram,
  StoredService,
  StoredServiceAtLocation,
  StoredTaxonomy,
  StoredTaxonomyTerm,
} from '../records/stored.ts';
import type { SearchProfile } from '../search/search-profile.ts';

/** A jsonb column: read as a value, written as JSON text, which both drivers pass on unchanged. */
type Json<Value> = ColumnType<Value, string, string>;
/** A moment: read as a `Date`, written as one or as RFC 3339. */
type Moment = ColumnType<Date, Date | string, Date | string>;
/** `YYYY-MM-DD`. */
type Day = string;
/** A tsvector, range or point in the text form of PostgreSQL. */
type Literal = string;

export interface TaxonomyTable {
  id: string;
  position: number;
  document: Json<StoredTaxonomy>;
  vector: Literal;
}

export interface TaxonomyTermTable {
  id: string;
  taxonomy_id: string;
  parent_id: string | null;
  code: string;
  position: number;
  document: Json<StoredTaxonomyTerm>;
  vector: Literal;
}

export interface NetworkTable {
  id: string;
  code: string;
  document: Json<StoredNetwork>;
}

export interface OrganizationTable {
  id: string;
  network_codes: string[];
  document: Json<StoredOrganization>;
  last_modified: Moment;
  vector: Literal;
}

export interface ProgramTable {
  id: string;
  organization_id: string | null;
  document: Json<StoredProgram>;
}

export interface ServiceTable {
  id: string;
  organization_id: string;
  program_id: string | null;
  status: StoredService['status'];
  document: Json<StoredService>;
  last_modified: Moment;
  vector: Literal;
}

export interface ServiceTermTable {
  service_id: string;
  taxonomy_term_id: string;
  /** What the link means: `category` or `audience`; empty when the source does not say. */
  link_type: string;
}

export interface LocationTable {
  id: string;
  organization_id: string | null;
  place_code: string;
  /** Null for a confidential location, whatever its document says: nothing can be found by where it is. */
  latitude: number | null;
  longitude: number | null;
  document: Json<StoredLocation>;
}

export interface ServiceAtLocationTable {
  id: string;
  service_id: string;
  location_id: string;
  document: Json<StoredServiceAtLocation>;
  last_modified: Moment;
}

export interface HotlineTable {
  id: string;
  position: number;
  verified_at: Day;
  review_after: Day;
  document: Json<StoredHotline>;
}

export interface IndicatorTable {
  id: string;
  code: string;
  position: number;
  document: Json<StoredIndicator>;
}

export interface FigureTable {
  id: string;
  code: string;
  indicator_id: string;
  organization_id: string | null;
  place_code: string | null;
  /** The days of the period; null where its source gives none. */
  period_from: Day | null;
  period_to: Day | null;
  position: number;
  document: Json<StoredFigure>;
}

export interface FormTable {
  organization_id: string;
  id: string;
  version: number;
  position: number;
  document: Json<StoredForm>;
}

export interface KeysetTable {
  organization_id: string;
  serial: number;
  document: Json<Keyset>;
}

/** Who may fetch the submissions to an organization. The keys themselves are not kept. */
export interface AccessKeyTable {
  id: string;
  organization_id: string;
  /** SHA-256 of the key, hexadecimal. */
  hash: string;
  label: string;
  created_at: Moment;
}

/** Submissions, encrypted. */
export interface IntakeTable {
  submission_id: string;
  /** The order in which they came. */
  arrival: ColumnType<number, never, never>;
  organization_id: string;
  form_id: string;
  form_version: number;
  keyset_serial: number;
  ciphertext: Uint8Array;
  ciphertext_sha256: string;
  received_at: Moment;
}

export interface PlaceTable {
  code: string;
  level: string;
  parent: string | null;
  path: string[];
  name_uk: string;
  name_en: string;
  full_name_uk: string;
  full_name_en: string;
  latitude: number | null;
  longitude: number | null;
  search_names: string[];
  position: number;
}

/** A service at a location as searches find it. Made from the records by `rebuildSearchIndex` alone. */
export interface SearchEntryTable {
  service_at_location_id: string;
  profile_id: number;
  /** Tells whether an entry has changed. */
  fingerprint: number;
  latitude: number | null;
  longitude: number | null;
  point: Literal | null;
  /** Until further notice. */
  closed: boolean;
  /** Identifiers of the lexemes in its title; `names` in all names of it and around it; `lexemes` in all its texts. */
  titles: number[];
  /** Null when there are none, like the other two. */
  weekly_opening: Literal | null;
  dated_opening: Literal | null;
  dated_closing: Literal | null;
  sort_name: string;
  names: number[];
  place_codes: string[];
  lexemes: number[];
}

/** What many entries have in common. A profile never changes: its identifier is made from it. */
export interface SearchProfileTable {
  id: number;
  document: Json<SearchProfile>;
}

/** A stem, or the stems of a phrase that means one thing, with the word that people read; null when nothing is to be corrected to it. */
export interface LexemeTable {
  id: Generated<number>;
  lexeme: string;
  word: string | null;
  /** In how many entries it occurs. */
  frequency: number;
}

export interface SettingTable {
  key: string;
  value: Json<unknown>;
}

export interface MigrationTable {
  name: string;
  applied_at: ColumnType<Date, Date | undefined, never>;
}

/** Every table, by its name. */
export interface Tables {
  taxonomy: TaxonomyTable;
  taxonomy_term: TaxonomyTermTable;
  network: NetworkTable;
  organization: OrganizationTable;
  program: ProgramTable;
  service: ServiceTable;
  service_term: ServiceTermTable;
  location: LocationTable;
  service_at_location: ServiceAtLocationTable;
  hotline: HotlineTable;
  indicator: IndicatorTable;
  figure: FigureTable;
  form: FormTable;
  keyset: KeysetTable;
  access_key: AccessKeyTable;
  intake: IntakeTable;
  place: PlaceTable;
  search_entry: SearchEntryTable;
  search_profile: SearchProfileTable;
  lexeme: LexemeTable;
  setting: SettingTable;
  migration: MigrationTable;
}
