import type { Page, Partner, PartnerRole } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';
import type { OrganizationPageParameters } from './shared-parameters.ts';

/** Parameters of {@link Partners.list}. */
export interface PartnerListParameters extends OrganizationPageParameters {
  /** Only those who are this to an organization. */
  readonly role?: PartnerRole | undefined;
}

/**
 * Partners and donors, and what to say of their support (`/v1/partners`), and publishing them. An extension of this kit: see
 * `isUnsupported`.
 */
export class Partners extends ManagedRecords<'partners'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'partners', 'Partner');
  }

  /**
   * Partners, a page at a time.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  list(parameters: PartnerListParameters = {}, options?: RequestOptions): PagePromise<Page<Partner>, Partner> {
    return listPages<Partner>(this.transport, 'listPartners', ['v1', 'partners'], parameters, options);
  }
}
