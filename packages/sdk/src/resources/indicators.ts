import type { Indicator, Page } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { ParametersOf } from '../transport/query.ts';
import type { Transport } from '../transport/transport.ts';

/** Parameters of {@link Indicators.list}. */
export type IndicatorListParameters = ParametersOf<'listIndicators'>;

/** What figures measure, each in one unit (`/v1/indicators`). An extension of this kit: see `isUnsupported`. */
export class Indicators {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Indicators, a page at a time. */
  list(parameters: IndicatorListParameters = {}, options?: RequestOptions): PagePromise<Page<Indicator>, Indicator> {
    return listPages<Indicator>(this.#transport, 'listIndicators', ['v1', 'indicators'], parameters, options);
  }
}
