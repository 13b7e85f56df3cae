import type { Form } from '@resilience-kit/contract';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';
import { ManagedRecords } from './managed-records.ts';
import type { LanguageParameters } from './shared-parameters.ts';

/** Parameters of {@link Forms.retrieve}. */
export interface FormParameters extends LanguageParameters {
  /** The form of this organization (UUID). Default: the one this server offers first. */
  readonly organization_id?: string | undefined;
  /** An earlier version, from 1. Default: the current one. */
  readonly version?: number | undefined;
}

/**
 * Forms as data, to be shown and filled in (`/v1/forms`). An extension of this kit: see `isUnsupported`.
 *
 * Whoever publishes one names a version of it by the organization, the form and the version, joined by dots:
 * `1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71.help-request.1`.
 */
export class Forms extends ManagedRecords<'forms'> {
  /** The resource over the transport of a client, or over one of its own. */
  constructor(transport: Transport) {
    super(transport, 'forms', 'Form');
  }

  /**
   * One form by its `id`, such as `help-request`: the current version of the organization that the server offers first,
   * unless `organization_id` and `version` say otherwise.
   * @throws NotFoundError (as a rejection) when there is no such form
   */
  retrieve(id: string, parameters: FormParameters = {}, options?: RequestOptions): AnswerPromise<Form> {
    return retrieveRecord<Form>(this.transport, 'getForm', ['v1', 'forms', id], parameters, options);
  }
}
