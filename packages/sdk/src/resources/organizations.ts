import type { Organization, Page } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';
import type { LanguageParameters, SearchablePageParameters } from './shared-parameters.ts';

/** Parameters of {@link Organizations.list}. */
export interface OrganizationListParameters extends SearchablePageParameters {
  /** Only organizations with a service that has this term of a taxonomy (UUID), or one below it. */
  readonly taxonomy_term_id?: string | undefined;
  /** Only organizations with a service that has any term of this taxonomy (UUID). */
  readonly taxonomy_id?: string | undefined;
  /** Each organization with its locations and programmes. */
  readonly full?: boolean | undefined;
  /** For HSDS clients that send it; services are listed by `services.list({ organization_id })`. */
  readonly full_service?: boolean | undefined;
}
/** Parameters of {@link Organizations.retrieve}. */
export interface OrganizationParameters extends LanguageParameters {
  /** For HSDS clients that send it; services are listed by `services.list({ organization_id })`. */
  readonly full_service?: boolean | undefined;
}

/** Who provides the services (HSDS `/organizations`), and publishing them. */
export class Organizations extends ManagedRecords<'organizations'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'organizations', 'Organization');
  }

  /**
   * Organizations, a page at a time. With `full` each has its locations and programmes.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  list(
    parameters: OrganizationListParameters = {},
    options?: RequestOptions,
  ): PagePromise<Page<Organization>, Organization> {
    return listPages<Organization>(this.transport, 'listOrganizations', ['organizations'], parameters, options);
  }

  /**
   * One organization with its locations and programmes.
   * @throws NotFoundError (as a rejection) when there is none with this `id`
   */
  retrieve(id: string, parameters: OrganizationParameters = {}, options?: RequestOptions): AnswerPromise<Organization> {
    return retrieveRecord<Organization>(this.transport, 'getOrganization', ['organizations', id], parameters, options);
  }
}
