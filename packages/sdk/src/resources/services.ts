import type { Page, Service } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';
import type { LanguageParameters, SearchablePageParameters } from './shared-parameters.ts';

/** Parameters of {@link Services.list}. */
export interface ServiceListParameters extends SearchablePageParameters {
  /** Only services with this term of a taxonomy (UUID), or one below it. */
  readonly taxonomy_term_id?: string | undefined;
  /** Only services with any term of this taxonomy (UUID). */
  readonly taxonomy_id?: string | undefined;
  /** Only services of this organization (UUID). */
  readonly organization_id?: string | undefined;
  /** Only services changed at or after this moment: a `Date`, or RFC 3339 with a zone. */
  readonly modified_after?: string | Date | undefined;
  /** Only `id` and `last_modified` of each service. */
  readonly minimal?: boolean | undefined;
  /** Each service with everything that belongs to it. */
  readonly full?: boolean | undefined;
}
/** Parameters of {@link Services.retrieve}. */
export type ServiceParameters = LanguageParameters;
/** A service in a list with `minimal`: enough to see whether it has changed. */
export type MinimalService = Pick<Service, 'id' | 'last_modified'>;

/** What organizations offer (HSDS `/services`), and publishing it. */
export class Services extends ManagedRecords<'services'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'services', 'Service');
  }

  /**
   * Services, a page at a time. With `full` each has everything that belongs to it; with `minimal` only its identifier
   * and the moment of its last change.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  list(
    parameters: ServiceListParameters & { minimal: true },
    options?: RequestOptions,
  ): PagePromise<Page<MinimalService>, MinimalService>;
  list(
    parameters?: ServiceListParameters & { minimal?: false | undefined },
    options?: RequestOptions,
  ): PagePromise<Page<Service>, Service>;
  list(parameters: ServiceListParameters = {}, options?: RequestOptions): PagePromise<Page<Service>, Service> {
    return listPages<Service>(this.transport, 'listServices', ['services'], parameters, options);
  }

  /**
   * One service with everything that belongs to it.
   * @throws NotFoundError (as a rejection) when there is none with this `id`
   */
  retrieve(id: string, parameters: ServiceParameters = {}, options?: RequestOptions): AnswerPromise<Service> {
    return retrieveRecord<Service>(this.transport, 'getService', ['services', id], parameters, options);
  }
}
