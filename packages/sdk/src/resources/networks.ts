import type { Network, Page } from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';
import type { LanguageParameters, PageParameters } from './shared-parameters.ts';

/** Parameters of {@link Networks.list}. */
export type NetworkListParameters = PageParameters;
/** Parameters of {@link Networks.retrieve}. */
export type NetworkParameters = LanguageParameters;

/** Networks of organizations, and publishing them (`/v1/networks`). An extension of this kit: see `isUnsupported`. */
export class Networks extends ManagedRecords<'networks'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'networks', 'Network');
  }

  /** Networks, a page at a time. */
  list(parameters: NetworkListParameters = {}, options?: RequestOptions): PagePromise<Page<Network>, Network> {
    return listPages<Network>(this.transport, 'listNetworks', ['v1', 'networks'], parameters, options);
  }

  /**
   * One network with its members, by its `code`. Publishing goes by its `id` (UUID).
   * @throws NotFoundError (as a rejection) when there is none with this `code`
   */
  retrieve(code: string, parameters: NetworkParameters = {}, options?: RequestOptions): AnswerPromise<Network> {
    return retrieveRecord<Network>(this.transport, 'getNetwork', ['v1', 'networks', code], parameters, options);
  }
}
