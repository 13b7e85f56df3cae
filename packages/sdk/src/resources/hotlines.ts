import type { Hotline, Page } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { ParametersOf } from '../transport/query.ts';
import type { Transport } from '../transport/transport.ts';

/** Parameters of {@link Hotlines.list}. */
export type HotlineListParameters = ParametersOf<'listHotlines'>;

/**
 * Telephone numbers for help (`/v1/hotlines`), only those whose verification is in date. An extension of this kit: see
 * `isUnsupported`.
 */
export class Hotlines {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Hotlines, a page at a time. `dial` is for `tel:` links, `number` for reading. */
  list(parameters: HotlineListParameters = {}, options?: RequestOptions): PagePromise<Page<Hotline>, Hotline> {
    return listPages<Hotline>(this.#transport, 'listHotlines', ['v1', 'hotlines'], parameters, options);
  }
}
