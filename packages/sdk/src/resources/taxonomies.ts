import type { Page, Taxonomy } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { ParametersOf } from '../transport/query.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';

/** Parameters of {@link Taxonomies.list}. */
export type TaxonomyListParameters = ParametersOf<'listTaxonomies'>;
/** Parameters of {@link Taxonomies.retrieve}. */
export type TaxonomyParameters = ParametersOf<'getTaxonomy'>;

/** Controlled lists of terms, such as the categories of help (HSDS `/taxonomies`). Servers may lack it: see `isUnsupported`. */
export class Taxonomies {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Taxonomies, a page at a time. */
  list(parameters: TaxonomyListParameters = {}, options?: RequestOptions): PagePromise<Page<Taxonomy>, Taxonomy> {
    return listPages<Taxonomy>(this.#transport, 'listTaxonomies', ['taxonomies'], parameters, options);
  }

  /**
   * One taxonomy, without its terms; those are `taxonomyTerms.list({ taxonomy_id })`.
   * @throws NotFoundError (as a rejection) when there is none with this `id`.
   */
  retrieve(id: string, parameters: TaxonomyParameters = {}, options?: RequestOptions): AnswerPromise<Taxonomy> {
    return retrieveRecord<Taxonomy>(this.#transport, 'getTaxonomy', ['taxonomies', id], parameters, options);
  }
}
