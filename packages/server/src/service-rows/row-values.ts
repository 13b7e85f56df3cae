import type { DeliveryMode } from '@resilience-kit/contract';
import type { DayThatDiffers, OpeningSchedule } from '../opening-text/opening-text.ts';
import type { StoredService } from '../records/stored.ts';
import type { ColumnKey } from '../spreadsheets/columns.ts';

/** A telephone number as a row has it, its note in whichever language it was typed. */
export interface RowPhone {
  /** E.164 (`+380…`) or a short number (`112`). */
  number: string;
  extension?: number;
  note?: string;
}

/** Stands for what a cell cannot say: it is kept as it is. */
export const UNCHANGED = 'unchanged';
export type Unchanged = typeof UNCHANGED;

/** What the cells of a row say once they are read. A column that is empty has no value. */
export interface RowValues {
  own_id?: string;
  service_id?: string;
  organization?: string;
  service_name_uk?: string;
  service_name_en?: string;
  description_uk?: string;
  description_en?: string;
  /** Identifiers of taxonomy terms. */
  categories?: string[];
  audiences?: string[];
  status?: StoredService['status'];
  /** A KATOTTG code. */
  place?: string;
  location_name_uk?: string;
  location_name_en?: string;
  address_uk?: string;
  address_en?: string;
  postcode?: string;
  coordinates?: { latitude: number; longitude: number };
  confidential?: boolean;
  phones?: RowPhone[] | Unchanged;
  email?: string;
  website?: string;
  modes?: DeliveryMode[];
  /** BCP 47. */
  languages?: string[];
  free?: boolean;
  fees_uk?: string;
  fees_en?: string;
  opening_hours?: OpeningSchedule[] | Unchanged;
  exceptions?: DayThatDiffers[] | Unchanged;
  accessibility_uk?: string[];
  accessibility_en?: string[];
  eligibility_uk?: string;
  eligibility_en?: string;
  documents_uk?: string[];
  documents_en?: string[];
  application_uk?: string;
  application_en?: string;
  /** Dates are `YYYY-MM-DD`. */
  closed_since?: string;
  closed_reason_uk?: string;
  closed_reason_en?: string;
  reopening?: string;
  moved_from?: string;
  moved_since?: string;
  verified_on?: string;
}

/** What a row's columns belong to: those of a service, and of a location, are the same in all rows that share it. */
export const serviceColumns = [
  'service_name_uk',
  'service_name_en',
  'description_uk',
  'description_en',
  'categories',
  'audiences',
  'status',
  'email',
  'website',
  'modes',
  'languages',
  'free',
  'fees_uk',
  'fees_en',
  'eligibility_uk',
  'eligibility_en',
  'documents_uk',
  'documents_en',
  'application_uk',
  'application_en',
] as const satisfies readonly ColumnKey[];

export const locationColumns = [
  'place',
  'location_name_uk',
  'location_name_en',
  'address_uk',
  'address_en',
  'postcode',
  'coordinates',
  'confidential',
  'accessibility_uk',
  'accessibility_en',
] as const satisfies readonly ColumnKey[];

export const entryColumns = [
  'phones',
  'opening_hours',
  'exceptions',
  'closed_since',
  'closed_reason_uk',
  'closed_reason_en',
  'reopening',
  'verified_on',
] as const satisfies readonly ColumnKey[];
