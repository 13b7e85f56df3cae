import type { Form } from '@resilience-kit/contract';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { ParametersOf } from '../transport/query.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';

/** Parameters of {@link Forms.retrieve}. */
export type FormParameters = ParametersOf<'getForm'>;

/** Forms as data, to be shown and filled in (`/v1/forms`). An extension of this kit: see `isUnsupported`. */
export class Forms {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * One form by its `id`, such as `help-request`: the current version of the organization that the server offers first,
   * unless `organization_id` and `version` say otherwise.
   * @throws NotFoundError (as a rejection) when there is no such form.
   */
  retrieve(id: string, parameters: FormParameters = {}, options?: RequestOptions): AnswerPromise<Form> {
    return retrieveRecord<Form>(this.#transport, 'getForm', ['v1', 'forms', id], parameters, options);
  }
}
