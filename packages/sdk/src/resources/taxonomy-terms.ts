import type { Page, TaxonomyTerm } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';
import type { LanguageParameters, SearchablePageParameters } from './shared-parameters.ts';

/** Parameters of {@link TaxonomyTerms.list}. */
export interface TaxonomyTermListParameters extends SearchablePageParameters {
  /** Only terms of this taxonomy (UUID). */
  readonly taxonomy_id?: string | undefined;
  /** Only terms without a parent. */
  readonly top_only?: boolean | undefined;
  /** Only terms right below this one (UUID). */
  readonly parent_id?: string | undefined;
}
/** Parameters of {@link TaxonomyTerms.retrieve}. */
export type TaxonomyTermParameters = LanguageParameters;

/** Terms of the taxonomies: categories of help, groups of people (HSDS `/taxonomy_terms`). Servers may lack it: see `isUnsupported`. */
export class TaxonomyTerms extends ManagedRecords<'taxonomy_terms'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'taxonomy_terms', 'TaxonomyTerm');
  }

  /**
   * Terms, a page at a time. `top_only` leaves out those with a parent, `parent_id` gives those right below one.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  list(
    parameters: TaxonomyTermListParameters = {},
    options?: RequestOptions,
  ): PagePromise<Page<TaxonomyTerm>, TaxonomyTerm> {
    return listPages<TaxonomyTerm>(this.transport, 'listTaxonomyTerms', ['taxonomy_terms'], parameters, options);
  }

  /**
   * One term.
   * @throws NotFoundError (as a rejection) when there is none with this `id`
   */
  retrieve(id: string, parameters: TaxonomyTermParameters = {}, options?: RequestOptions): AnswerPromise<TaxonomyTerm> {
    return retrieveRecord<TaxonomyTerm>(this.transport, 'getTaxonomyTerm', ['taxonomy_terms', id], parameters, options);
  }
}
