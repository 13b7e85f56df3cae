import type { Page, Taxonomy } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';
import type { LanguageParameters, SearchablePageParameters } from './shared-parameters.ts';

/** Parameters of {@link Taxonomies.list}. */
export type TaxonomyListParameters = SearchablePageParameters;
/** Parameters of {@link Taxonomies.retrieve}. */
export type TaxonomyParameters = LanguageParameters;

/** Controlled lists of terms, such as the categories of help (HSDS `/taxonomies`). Servers may lack it: see `isUnsupported`. */
export class Taxonomies extends ManagedRecords<'taxonomies'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'taxonomies', 'Taxonomy');
  }

  /**
   * Taxonomies, a page at a time.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  list(parameters: TaxonomyListParameters = {}, options?: RequestOptions): PagePromise<Page<Taxonomy>, Taxonomy> {
    return listPages<Taxonomy>(this.transport, 'listTaxonomies', ['taxonomies'], parameters, options);
  }

  /**
   * One taxonomy, without its terms; those are `taxonomyTerms.list({ taxonomy_id })`.
   * @throws NotFoundError (as a rejection) when there is none with this `id`
   */
  retrieve(id: string, parameters: TaxonomyParameters = {}, options?: RequestOptions): AnswerPromise<Taxonomy> {
    return retrieveRecord<Taxonomy>(this.transport, 'getTaxonomy', ['taxonomies', id], parameters, options);
  }
}
