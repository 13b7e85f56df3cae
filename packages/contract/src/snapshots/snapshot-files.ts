import type { Figure } from '../figures/figure.ts';
import type { Indicator } from '../figures/indicator.ts';
import type { Form } from '../forms/form.ts';
import type { Hotline } from '../hotlines/hotline.ts';
import type { Location } from '../hsds/location.ts';
import type { Organization } from '../hsds/organization.ts';
import type { ServiceAtLocation } from '../hsds/service-at-location.ts';
import type { Service } from '../hsds/service.ts';
import type { TaxonomyTerm } from '../hsds/taxonomy-term.ts';
import type { Taxonomy } from '../hsds/taxonomy.ts';
import type { PlaceLevel } from '../places/place.ts';
import type { FacetValue } from '../search/search.ts';
import type { SnapshotKind } from './snapshot-manifest.ts';

// What the files of a snapshot hold. Entries are services at locations, counted from 0 within their part, neighbours in
// space beside each other; lists of columns have one item an entry.

/** What entries are narrowed by. */
export interface SnapshotProfile {
  categories: readonly string[];
  audiences: readonly string[];
  modes: readonly string[];
  networks: readonly string[];
  /** Primary subtags: `en`. */
  languages: readonly string[];
  free: boolean;
  accessible: boolean;
}

/** Of a part: all that a search without text or time asks of an entry. */
export interface SnapshotEntries {
  profiles: readonly SnapshotProfile[];
  profile: readonly number[];
  /** Lists of the places that an entry is in, and of those it serves, which are marked `serves:`. */
  areas: readonly (readonly string[])[];
  area: readonly number[];
  /** Degrees, WGS 84; null without coordinates and for confidential locations. */
  latitude: readonly (number | null)[];
  longitude: readonly (number | null)[];
  /** The position among all entries of the snapshot in the order of their names, from 0. */
  rank: readonly number[];
  /** Entries that are closed until further notice, with the day from which they are (empty: as long as anybody knows). */
  closed: readonly (readonly [entry: number, since: string])[];
}

/** Minutes: of the week from Monday 00:00, or on the wall clock in Kyiv since 1970-01-01 00:00. Pairs of from and until. */
export type SnapshotIntervals = readonly number[];

/** When something is open: in `dated`, or in `weekly` unless in `differing`. */
export interface SnapshotHours {
  weekly: SnapshotIntervals;
  dated: SnapshotIntervals;
  /** Where the weekly hours do not hold. */
  differing: SnapshotIntervals;
}

/** Of a part: when its entries are open. A file of its own, because dated hours change from day to day. */
export interface SnapshotOpening {
  hours: readonly SnapshotHours[];
  /** Which of `hours`; -1 where they are not known. */
  entry: readonly number[];
}

/** The words of all parts, in the order of their stems. The lists are joined by spaces. */
export interface SnapshotDictionary {
  stems: string;
  /** What a misspelt word is corrected to; empty for the stem itself, `-` for words that nothing is corrected to. */
  words: string;
  /** In how many entries of the snapshot each occurs. */
  frequencies: readonly number[];
}

/**
 * Of a part: which entries have each word of the dictionary, in its order, joined by spaces. An entry is a base64 VLQ
 * number: three times its distance from the one before (from -1), plus 2 where the word is in the title, 1 where it is
 * in another name, 0 elsewhere.
 */
export interface SnapshotIndex {
  postings: string;
}

/** Of each part, the identifiers of its entries. */
export type SnapshotIdentifiers = Readonly<Record<string, readonly string[]>>;

/** Some entries of a part as the API gives them in one language, without their hours; what several share is there once. */
export interface SnapshotRecords {
  terms: readonly TaxonomyTerm[];
  organizations: readonly Organization[];
  services: readonly Service[];
  locations: readonly Location[];
  entries: readonly { record: ServiceAtLocation; service: number; organization?: number; location?: number }[];
}

/** The names of what results are narrowed by, in the order in which they are shown. */
export interface SnapshotVocabulary {
  taxonomies: readonly Taxonomy[];
  terms: readonly TaxonomyTerm[];
  modes: readonly Pick<FacetValue, 'code' | 'name'>[];
  networks: readonly Pick<FacetValue, 'code' | 'name'>[];
}

/** A place, in the order in which places are listed. */
export type SnapshotPlace = readonly [
  /** Among all places. */
  position: number,
  code: string,
  level: PlaceLevel,
  parent: string,
  name: readonly [uk: string, en: string],
  /** Empty when it is the name and that of the oblast. */
  fullName: readonly [uk: string, en: string] | 0,
  coordinates: readonly [latitude: number, longitude: number] | 0,
  /** Further names, joined by `|`; in lower case and without apostrophes. */
  spellings: string,
  /** 1 when there is a service in it, or one that serves it. */
  hasServices: 0 | 1,
];

/** What each kind of file holds. */
export interface SnapshotContents extends Record<SnapshotKind, unknown> {
  entries: SnapshotEntries;
  hours: SnapshotOpening;
  index: SnapshotIndex;
  dictionary: SnapshotDictionary;
  identifiers: SnapshotIdentifiers;
  records: SnapshotRecords;
  vocabulary: SnapshotVocabulary;
  /** All of them: those whose verification is out of date are left out by who reads them. */
  hotlines: readonly Hotline[];
  /** Those with services, all around them, and all oblasts. */
  places: readonly SnapshotPlace[];
  /** All others: only needed to understand a text that names one. */
  'further-places': readonly SnapshotPlace[];
  indicators: readonly Indicator[];
  figures: readonly Figure[];
  /** The current version of each organization's forms, in the order in which they are offered. */
  forms: readonly Form[];
}
