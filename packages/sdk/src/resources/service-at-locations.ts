import type { Page, ServiceAtLocation, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { ParametersOf } from '../transport/query.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';

/** Parameters of {@link ServiceAtLocations.list}. */
export type ServiceAtLocationListParameters = ParametersOf<'listServiceAtLocations'>;
/** Parameters of {@link ServiceAtLocations.retrieve}. */
export type ServiceAtLocationParameters = ParametersOf<'getServiceAtLocation'>;

/** Services at the places where they are given: what a resident can actually go to (HSDS `/service_at_locations`). */
export class ServiceAtLocations {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Services at locations, a page at a time. With `full` each has its service, organization and location inside.
   * To find help for a person, use `search`: it understands what people type.
   */
  list(
    parameters: ServiceAtLocationListParameters & { full: true },
    options?: RequestOptions,
  ): PagePromise<Page<ServiceAtLocationDetail>, ServiceAtLocationDetail>;
  list(
    parameters?: ServiceAtLocationListParameters,
    options?: RequestOptions,
  ): PagePromise<Page<ServiceAtLocation>, ServiceAtLocation>;
  list(
    parameters: ServiceAtLocationListParameters = {},
    options?: RequestOptions,
  ): PagePromise<Page<ServiceAtLocation>, ServiceAtLocation> {
    return listPages<ServiceAtLocation>(
      this.#transport,
      'listServiceAtLocations',
      ['service_at_locations'],
      parameters,
      options,
    );
  }

  /**
   * One service at one location with its service, organization and location.
   * @throws NotFoundError (as a rejection) when there is none with this `id`.
   */
  retrieve(
    id: string,
    parameters: ServiceAtLocationParameters = {},
    options?: RequestOptions,
  ): AnswerPromise<ServiceAtLocationDetail> {
    return retrieveRecord<ServiceAtLocationDetail>(
      this.#transport,
      'getServiceAtLocation',
      ['service_at_locations', id],
      parameters,
      options,
    );
  }
}
