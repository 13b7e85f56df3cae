import type { Page, TaxonomyTerm } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { ParametersOf } from '../transport/query.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';

/** Parameters of {@link TaxonomyTerms.list}. */
export type TaxonomyTermListParameters = ParametersOf<'listTaxonomyTerms'>;
/** Parameters of {@link TaxonomyTerms.retrieve}. */
export type TaxonomyTermParameters = ParametersOf<'getTaxonomyTerm'>;

/** Terms of the taxonomies: categories of help, groups of people (HSDS `/taxonomy_terms`). Servers may lack it: see `isUnsupported`. */
export class TaxonomyTerms {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Terms, a page at a time. `top_only` leaves out those with a parent, `parent_id` gives those right below one. */
  list(
    parameters: TaxonomyTermListParameters = {},
    options?: RequestOptions,
  ): PagePromise<Page<TaxonomyTerm>, TaxonomyTerm> {
    return listPages<TaxonomyTerm>(this.#transport, 'listTaxonomyTerms', ['taxonomy_terms'], parameters, options);
  }

  /**
   * One term.
   * @throws NotFoundError (as a rejection) when there is none with this `id`.
   */
  retrieve(id: string, parameters: TaxonomyTermParameters = {}, options?: RequestOptions): AnswerPromise<TaxonomyTerm> {
    return retrieveRecord<TaxonomyTerm>(
      this.#transport,
      'getTaxonomyTerm',
      ['taxonomy_terms', id],
      parameters,
      options,
    );
  }
}
