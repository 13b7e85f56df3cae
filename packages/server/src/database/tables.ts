import type {
  AccessKeyScope,
  BeingChecked,
  ChangeAction,
  ChangeSource,
  FeedbackKind,
  FeedbackOutcome,
  IntakeStatus,
  Keyset,
  ManagedResourceName,
  PartnerRole,
  QuarantineReason,
  Webhook,
  WebhookAttempt,
  WebhookDeliveryStatus,
  WebhookEventType,
} from '@resilience-kit/contract';
import type { ColumnType, Generated } from 'kysely';
import type {
  StoredEvent,
  StoredFigure,
  StoredForm,
  StoredHotline,
  StoredIndicator,
  StoredLocation,
  StoredNetwork,
  StoredOrganization,
  StoredPartner,
  StoredProgram,
  StoredRoadmap,
  StoredService,
  StoredServiceAtLocation,
  StoredTaxonomy,
  StoredTaxonomyTerm,
} from '../records/stored.ts';
import type { SearchProfile } from '../search/search-profile.ts';
import type { WebhookEventData } from '../webhooks/webhook-event.ts';

/** A jsonb column: read as a value, written as JSON text, which both drivers pass on unchanged. */
type Json<Value> = ColumnType<Value, string, string>;
type JsonOrNull = ColumnType<object | null, string | null, string | null>;
/** A moment: read as a `Date`, written as one or as RFC 3339. */
type Moment = ColumnType<Date, Date | string, Date | string>;
type NullableMoment = ColumnType<Date | null, Date | string | null, Date | string | null>;
type MomentOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
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
  vector: Literal;
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
  /** What unresolved feedback says of it. */
  being_checked: ColumnType<BeingChecked | null, string | undefined, string | null>;
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

/** Who may do what. The keys themselves are not kept. */
export interface AccessKeyTable {
  id: string;
  /** Null for the operator. */
  organization_id: string | null;
  /** SHA-256 of the key, hexadecimal. */
  hash: string;
  label: string;
  scopes: AccessKeyScope[];
  created_at: Moment;
  expires_at: MomentOrNull;
  revoked_at: MomentOrNull;
  last_used_on: ColumnType<Day | null, Day | null | undefined, Day | null>;
}

/** An entry of the audit trail: records that changed together. */
export interface ChangeTable {
  id: string;
  /** The order in which they were made. */
  sequence: ColumnType<number, never, never>;
  at: Moment;
  source: ChangeSource;
  by: string;
  access_key_id: string | null;
  /** Null when records of several organizations changed, or the operator's. */
  organization_id: string | null;
  undoes: string | null;
  undone_by: string | null;
  record_count: number;
}

/** One record of a change, as it was stored before and after. */
export interface RecordChangeTable {
  change_id: string;
  position: number;
  /** What is published, or what happens to it without being published: those changes are not undone. */
  resource: ManagedResourceName | 'intakes' | 'keysets';
  record_id: string;
  organization_id: string | null;
  action: ChangeAction;
  before: JsonOrNull;
  after: JsonOrNull;
}

/** What was answered to a call, for when it is repeated. */
export interface IdempotentAnswerTable {
  access_key_id: string;
  idempotency_key: string;
  fingerprint: string;
  status: number;
  body: string;
  entity_tag: string | null;
  at: Moment;
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
  /** Whose form it is, when the sender says so. */
  form_organization_id: string | null;
  ciphertext: Uint8Array;
  ciphertext_sha256: string;
  received_at: Moment;
  status: Generated<IntakeStatus>;
  status_changed_at: Moment;
  /** Since when senders are told what they are told of the status. */
  told_since: Moment;
  /** Why it waits apart; null when it does not. */
  quarantine: QuarantineReason | null;
  /** By what its sender asks about it; null when they cannot. */
  receipt_hash: string | null;
}

/** Ids that were deleted and never come back. */
export interface DeletedIntakeTable {
  submission_id: string;
  deleted_at: Moment;
}

/** A site that may show an organization's forms in a frame. */
export interface EmbedOriginTable {
  organization_id: string;
  /** `https://town.example` */
  origin: string;
  created_at: Moment;
}

export interface EventTable {
  id: string;
  organization_id: string;
  place_code: string | null;
  starts_at: Moment;
  ends_at: NullableMoment;
  document: Json<StoredEvent>;
  last_modified: Moment;
}

export interface RoadmapTable {
  id: string;
  organization_id: string;
  network_code: string | null;
  /** The communities that are on it. */
  place_codes: string[];
  position: number;
  document: Json<StoredRoadmap>;
  last_modified: Moment;
}

export interface PartnerTable {
  id: string;
  role: PartnerRole;
  organization_ids: string[];
  program_ids: string[];
  position: number;
  document: Json<StoredPartner>;
  last_modified: Moment;
}

/** Word that a record is wrong. Who sent it is not kept. */
export interface FeedbackTable {
  id: string;
  /** The order in which they came. */
  arrival: ColumnType<number, never, never>;
  service_id: string;
  /** Null when it is about the service wherever it is. */
  service_at_location_id: string | null;
  /** The record that it is about, either of the two. */
  subject: string;
  kind: FeedbackKind;
  /** Null once it is resolved. */
  note: string | null;
  /** A hash under a key of the day; null on other days. */
  network: string | null;
  received_on: Day;
  resolved_on: Day | null;
  outcome: FeedbackOutcome | null;
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

/** A service at a location as searches find it. Made from the records by `indexEntries` and `rebuildSearchIndex` alone. */
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

/** How many requests the copies of the server have let through together in one window of time. */
export interface RequestCountTable {
  policy: string;
  /** A hash of a network or of an access key. */
  subject: string;
  window_start: Moment;
  requests: number;
}

/** What the networks of a day are hashed with. */
export interface NetworkSaltTable {
  day: Day;
  salt: Uint8Array;
}

export interface SettingTable {
  key: string;
  value: Json<unknown>;
}

/** One row: the version of everything that answers are made from. */
export interface DataVersionTable {
  version: string;
}

/** Where events are sent. */
export interface WebhookEndpointTable {
  id: string;
  /** Null for the operator's, which is sent the events of all. */
  organization_id: string | null;
  url: string;
  /** Types of events, `service.*` or `*`. */
  subscriptions: string[];
  description: string | null;
  /** Where the API was for whoever made the endpoint. */
  api_url: string;
  secret_version: number;
  /** Tells whether the master secret is still the one that its secret was made from. */
  secret_fingerprint: string;
  secret_rotated_at: NullableMoment;
  disabled_at: NullableMoment;
  disabled_reason: NonNullable<Webhook['disabled_reason']> | null;
  failing_since: NullableMoment;
  created_at: Moment;
}

/** What happened. One for which no endpoint asks is not kept. */
export interface WebhookEventTable {
  id: string;
  type: WebhookEventType;
  organization_id: string | null;
  occurred_at: Moment;
  document: Json<WebhookEventData>;
}

/** One event on its way to one endpoint. */
export interface WebhookDeliveryTable {
  id: string;
  /** The order in which they came. */
  arrival: ColumnType<number, never, never>;
  endpoint_id: string;
  event_id: string;
  status: WebhookDeliveryStatus;
  next_attempt_at: Moment;
  /** While a copy of the server is at it; when the copy dies, another takes it up afterwards. */
  leased_until: NullableMoment;
  /** Since it was made or replayed. */
  attempts_made: number;
  attempts: Json<WebhookAttempt[]>;
  delivered_at: NullableMoment;
}

export interface MigrationTable {
  name: string;
  applied_at: ColumnType<Date, Date | undefined, never>;
}

/** Every table, by its name. */
export interface Tables {
  /** Lists of terms. */
  taxonomy: TaxonomyTable;
  /** Their terms. */
  taxonomy_term: TaxonomyTermTable;
  /** Networks of organizations. */
  network: NetworkTable;
  /** Organizations. */
  organization: OrganizationTable;
  /** Programmes. */
  program: ProgramTable;
  /** Services. */
  service: ServiceTable;
  /** Which terms a service has. */
  service_term: ServiceTermTable;
  /** Places where help is given; confidential ones too. */
  location: LocationTable;
  /** Services at locations. */
  service_at_location: ServiceAtLocationTable;
  /** Telephone numbers for help. */
  hotline: HotlineTable;
  /** What figures measure. */
  indicator: IndicatorTable;
  /** Figures. */
  figure: FigureTable;
  /** Forms, a row for each version. */
  form: FormTable;
  /** Public keys of organizations, with every earlier keyset. */
  keyset: KeysetTable;
  /** Access keys, as hashes. */
  access_key: AccessKeyTable;
  /** The audit trail: who changed what, and when. */
  change: ChangeTable;
  /** Each record of a change, before and after. */
  record_change: RecordChangeTable;
  /** Answers to calls with an Idempotency-Key, for a day. */
  idempotent_answer: IdempotentAnswerTable;
  /** Submissions, encrypted. */
  intake: IntakeTable;
  /** Ids of submissions that are gone, so that none comes back. */
  deleted_intake: DeletedIntakeTable;
  /** Sites that may frame the form of an organization. */
  embed_origin: EmbedOriginTable;
  /** Events. */
  event: EventTable;
  /** Roadmaps. */
  roadmap: RoadmapTable;
  /** Donors and partners. */
  partner: PartnerTable;
  /** Word that something is wrong. */
  feedback: FeedbackTable;
  /** The register of places. */
  place: PlaceTable;
  /** What searches look in, a row for each service at a location. */
  search_entry: SearchEntryTable;
  /** What many search entries have in common; a profile never changes. */
  search_profile: SearchProfileTable;
  /** Every word of the entries, for misspelt queries. */
  lexeme: LexemeTable;
  /** How much each network and key has asked, for copies of the server together. */
  request_count: RequestCountTable;
  /** What addresses are hashed with, new each day. */
  network_salt: NetworkSaltTable;
  /** What the server remembers of itself. */
  setting: SettingTable;
  /** One row: the version of all that answers are made from, by which copies of the server know that what they keep is old. */
  data_version: DataVersionTable;
  /** Where events are sent. */
  webhook_endpoint: WebhookEndpointTable;
  /** Events to be sent. */
  webhook_event: WebhookEventTable;
  /** Each event to each address, with how it went. */
  webhook_delivery: WebhookDeliveryTable;
  /** Which migrations have been applied. */
  migration: MigrationTable;
}
