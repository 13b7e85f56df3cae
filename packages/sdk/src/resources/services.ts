import type { Page, Service } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { ParametersOf } from '../transport/query.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';

/** Parameters of {@link Services.list}. */
export type ServiceListParameters = ParametersOf<'listServices'>;
/** Parameters of {@link Services.retrieve}. */
export type ServiceParameters = ParametersOf<'getService'>;
/** A service in a list with `minimal`: enough to see whether it has changed. */
export type MinimalService = Pick<Service, 'id' | 'last_modified'>;

/** What organizations offer (HSDS `/services`). */
export class Services {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Services, a page at a time. With `full` each has everything that belongs to it; with `minimal` only its identifier
   * and the moment of its last change.
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
    return listPages<Service>(this.#transport, 'listServices', ['services'], parameters, options);
  }

  /**
   * One service with everything that belongs to it.
   * @throws NotFoundError (as a rejection) when there is none with this `id`.
   */
  retrieve(id: string, parameters: ServiceParameters = {}, options?: RequestOptions): AnswerPromise<Service> {
    return retrieveRecord<Service>(this.#transport, 'getService', ['services', id], parameters, options);
  }
}
