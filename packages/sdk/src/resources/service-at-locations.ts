import type { Page, ServiceAtLocation, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';
import type { LanguageParameters, SearchablePageParameters } from './shared-parameters.ts';

/** Parameters of {@link ServiceAtLocations.list}. */
export interface ServiceAtLocationListParameters extends SearchablePageParameters {
  /** Only services with this term of a taxonomy (UUID), or one below it. */
  readonly taxonomy_term_id?: string | undefined;
  /** Only services with any term of this taxonomy (UUID). */
  readonly taxonomy_id?: string | undefined;
  /** Only services of this organization (UUID). */
  readonly organization_id?: string | undefined;
  /** Only those changed at or after this moment: a `Date`, or RFC 3339 with a zone. */
  readonly modified_after?: string | Date | undefined;
  /** Each with its service, organization and location. */
  readonly full?: boolean | undefined;
  /** A postal code (five digits): only services whose address has it. */
  readonly postcode?: string | undefined;
  /** Metres around the centre of the addresses with `postcode`, up to 1,000,000. */
  readonly proximity?: number | undefined;
}
/** Parameters of {@link ServiceAtLocations.retrieve}. */
export type ServiceAtLocationParameters = LanguageParameters;

/** Services at the places where they are given: what a resident can actually go to (HSDS `/service_at_locations`). */
export class ServiceAtLocations extends ManagedRecords<'service_at_locations'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'service_at_locations', 'ServiceAtLocation');
  }

  /**
   * Services at locations, a page at a time. With `full` each has its service, organization and location inside.
   * To find help for a person, use `search`: it understands what people type.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
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
      this.transport,
      'listServiceAtLocations',
      ['service_at_locations'],
      parameters,
      options,
    );
  }

  /**
   * One service at one location with its service, organization and location.
   * @throws NotFoundError (as a rejection) when there is none with this `id`
   */
  retrieve(
    id: string,
    parameters: ServiceAtLocationParameters = {},
    options?: RequestOptions,
  ): AnswerPromise<ServiceAtLocationDetail> {
    return retrieveRecord<ServiceAtLocationDetail>(
      this.transport,
      'getServiceAtLocation',
      ['service_at_locations', id],
      parameters,
      options,
    );
  }
}
