import type { Organization, Page } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { ParametersOf } from '../transport/query.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';

/** Parameters of {@link Organizations.list}. */
export type OrganizationListParameters = ParametersOf<'listOrganizations'>;
/** Parameters of {@link Organizations.retrieve}. */
export type OrganizationParameters = ParametersOf<'getOrganization'>;

/** Who provides the services (HSDS `/organizations`). */
export class Organizations {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Organizations, a page at a time. With `full` each has its locations and programmes. */
  list(
    parameters: OrganizationListParameters = {},
    options?: RequestOptions,
  ): PagePromise<Page<Organization>, Organization> {
    return listPages<Organization>(this.#transport, 'listOrganizations', ['organizations'], parameters, options);
  }

  /**
   * One organization with its locations and programmes.
   * @throws NotFoundError (as a rejection) when there is none with this `id`.
   */
  retrieve(id: string, parameters: OrganizationParameters = {}, options?: RequestOptions): AnswerPromise<Organization> {
    return retrieveRecord<Organization>(this.#transport, 'getOrganization', ['organizations', id], parameters, options);
  }
}
