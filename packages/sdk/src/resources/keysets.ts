import type { Keyset } from '@resilience-kit/contract';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';

/** For whom submissions to an organization are encrypted (`/v1/keysets`). An extension of this kit: see `isUnsupported`. */
export class Keysets {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * The current keyset of an organization, as it came: `checkKeyset` of `@resilience-kit/sdk/intakes` tells whether it
   * may be used. `intakes.seal` asks for it and checks it by itself.
   * @throws NotFoundError (as a rejection) when the organization takes no submissions.
   */
  retrieve(organizationId: string, options?: RequestOptions): AnswerPromise<Keyset> {
    return retrieveRecord<Keyset>(this.#transport, 'getKeyset', ['v1', 'keysets', organizationId], {}, options);
  }
}
