import type { Keyset } from '@resilience-kit/contract';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import { sendRecord } from '../transport/send-record.ts';
import { Resource } from './resource.ts';

/** For whom submissions to an organization are encrypted (`/v1/keysets`). An extension of this kit: see `isUnsupported`. */
export class Keysets extends Resource {
  /**
   * The current keyset of an organization, as it came: `checkKeyset` of `@resilience-kit/sdk/intakes` tells whether it
   * may be used. `intakes.seal` asks for it and checks it by itself.
   * @throws NotFoundError (as a rejection) when the organization takes no submissions
   */
  retrieve(organizationId: string, options?: RequestOptions): AnswerPromise<Keyset> {
    return retrieveRecord<Keyset>(this.transport, 'getKeyset', ['v1', 'keysets', organizationId], {}, options);
  }

  /**
   * Publishes a new keyset, signed on the organization's own machine: private keys are not sent. Needs an `apiKey` with the
   * scope `keysets:write`.
   * @throws ConflictError (as a rejection) when its serial is not higher than that of the one before, or another key signed it
   */
  publish(keyset: Keyset, options?: RequestOptions): AnswerPromise<Keyset> {
    return sendRecord<Keyset>(this.transport, {
      operation: 'publishKeyset',
      method: 'PUT',
      path: ['v1', 'keysets', keyset.organization_id],
      body: keyset,
      options,
    });
  }
}
