import type {
  Figure,
  Form,
  Hotline,
  Indicator,
  Page,
  Place,
  QueryOf,
  ServiceAtLocationDetail,
  SnapshotManifest,
  Taxonomy,
  TaxonomyTerm,
} from '@resilience-kit/contract';
import type { SearchAnswer } from '../foreign-hsds/service-results.ts';
import type { SnapshotFetch } from './file-store.ts';

/** How a snapshot is opened. */
export interface SnapshotOptions {
  /** Of the answers (BCP 47), unless a call asks for another. Default: that of the snapshot. */
  language?: string;
  /** Default: the platform's. */
  fetch?: SnapshotFetch;
  /** The time that hours are told for. Default: the clock of the device. */
  now?: () => Date;
}

/** Options of one call. */
export interface CallOptions {
  signal?: AbortSignal;
}

/** The reading half of the API, from files. Parameters, answers and errors are those of `ResilienceClient`. */
export interface Snapshot {
  /** What the snapshot is: when it was made, of which data. */
  manifest(): Promise<SnapshotManifest>;
  /** Finding help, with the answers that the server would give. */
  readonly search: { list(parameters?: QueryOf<'search'>, options?: CallOptions): Promise<SearchAnswer> };
  /** One service at one location with everything that belongs to it. */
  readonly serviceAtLocations: {
    retrieve(id: string, parameters?: { lang?: string }, options?: CallOptions): Promise<ServiceAtLocationDetail>;
  };
  /** Places to choose from. */
  readonly places: {
    list(parameters?: QueryOf<'listPlaces'>, options?: CallOptions): Promise<Page<Place>>;
    retrieve(code: string, parameters?: { lang?: string }, options?: CallOptions): Promise<Place>;
  };
  /** Telephone numbers whose verification is in date. */
  readonly hotlines: { list(parameters?: QueryOf<'listHotlines'>, options?: CallOptions): Promise<Page<Hotline>> };
  /** Controlled lists of terms. */
  readonly taxonomies: { list(parameters?: ListParameters, options?: CallOptions): Promise<Page<Taxonomy>> };
  /** Categories of help, groups of people. */
  readonly taxonomyTerms: {
    list(parameters?: TermParameters, options?: CallOptions): Promise<Page<TaxonomyTerm>>;
  };
  /** What figures measure. */
  readonly indicators: { list(parameters?: ListParameters, options?: CallOptions): Promise<Page<Indicator>> };
  /** Published results. */
  readonly figures: {
    list(parameters?: QueryOf<'listFigures'>, options?: CallOptions): Promise<Page<Figure>>;
    /** `id`: its identifier or its code. */
    retrieve(id: string, parameters?: { lang?: string }, options?: CallOptions): Promise<Figure>;
  };
  /** Forms as data. */
  readonly forms: {
    /** The current version; earlier ones are not in a snapshot. */
    retrieve(id: string, parameters?: FormParameters, options?: CallOptions): Promise<Form>;
  };
}

export type ListParameters = Pick<QueryOf<'listIndicators'>, 'page' | 'per_page' | 'lang'>;
type TermParameters = ListParameters & Pick<QueryOf<'listTaxonomyTerms'>, 'taxonomy_id' | 'parent_id' | 'top_only'>;
type FormParameters = Pick<QueryOf<'getForm'>, 'organization_id' | 'lang'>;
