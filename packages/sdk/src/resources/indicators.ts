import type { Indicator, Page } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';
import type { PageParameters } from './shared-parameters.ts';

/** Parameters of {@link Indicators.list}. */
export type IndicatorListParameters = PageParameters;

/** What figures measure, each in one unit (`/v1/indicators`). An extension of this kit: see `isUnsupported`. */
export class Indicators extends ManagedRecords<'indicators'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'indicators', 'Indicator');
  }

  /** Indicators, a page at a time. */
  list(parameters: IndicatorListParameters = {}, options?: RequestOptions): PagePromise<Page<Indicator>, Indicator> {
    return listPages<Indicator>(this.transport, 'listIndicators', ['v1', 'indicators'], parameters, options);
  }
}
