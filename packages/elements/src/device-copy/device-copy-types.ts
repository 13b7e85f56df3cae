import type { FacetValue, Hotline, Place, ServiceAtLocationDetail } from '@resilience-kit/contract';

/** A record of the device, with what is needed to let it go in time. */
export interface KeptRecord {
  readonly record: ServiceAtLocationDetail;
  /** When the API gave it, milliseconds since 1970. */
  readonly at: number;
  /** Characters of JSON. */
  readonly size: number;
}

/** A place whose services were all kept; the empty code is everywhere. */
export interface KeptScope {
  readonly place: string;
  readonly at: number;
  /** Whether there was room for all of them. */
  readonly isComplete: boolean;
}

/** What a device keeps of one API in one language: nothing about the visitor, only what the API told everybody. */
export interface DeviceCopy {
  /** Address of the API and language. */
  readonly key: string;
  readonly format: 1;
  /** When the API was last heard of. */
  readonly at: number;
  /** The latest first. */
  readonly records: readonly KeptRecord[];
  readonly scopes: readonly KeptScope[];
  readonly hotlines: readonly Hotline[];
  readonly places: readonly Place[];
  readonly facets: Readonly<Partial<Record<'categories' | 'audiences' | 'modes', readonly FacetValue[]>>>;
  readonly isDemo: boolean;
}
