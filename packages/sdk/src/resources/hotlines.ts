import type { Hotline, Page } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';
import type { PageParameters } from './shared-parameters.ts';

/** Parameters of {@link Hotlines.list}. */
export interface HotlineListParameters extends PageParameters {
  /** Code of a category of help: `mental-health`. */
  readonly category?: string | undefined;
}

/**
 * Telephone numbers for help (`/v1/hotlines`), only those whose verification is in date. An extension of this kit: see
 * `isUnsupported`.
 */
export class Hotlines extends ManagedRecords<'hotlines'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'hotlines', 'Hotline');
  }

  /**
   * Hotlines, a page at a time. `dial` is for `tel:` links, `number` for reading.
   * @throws BadRequestError (as a rejection) for a parameter that the API does not take
   */
  list(parameters: HotlineListParameters = {}, options?: RequestOptions): PagePromise<Page<Hotline>, Hotline> {
    return listPages<Hotline>(this.transport, 'listHotlines', ['v1', 'hotlines'], parameters, options);
  }
}
