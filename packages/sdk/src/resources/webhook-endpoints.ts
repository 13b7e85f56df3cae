import type {
  OperationId,
  Page,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryStatus,
  WebhookDraft,
  WebhookReplay,
  WebhookReplayRequest,
  WebhookWithSecret,
} from '@resilience-kit/contract';
import { listPages } from '../pages/list-pages.ts';
import type { PagePromise } from '../pages/page-promise.ts';
import type { AnswerPromise } from '../transport/answer-promise.ts';
import type { Call } from '../transport/call.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import { sendRecord } from '../transport/send-record.ts';
import { Resource } from './resource.ts';
import type { LanguageParameters, PageParameters } from './shared-parameters.ts';

/** Where events are to be sent. `enabled` is true unless it says otherwise. */
export type WebhookEndpointDraft = Omit<WebhookDraft, 'enabled'> & Partial<Pick<WebhookDraft, 'enabled'>>;

/** Parameters of {@link WebhookEndpoints.listDeliveries}. */
export interface WebhookDeliveryListParameters extends PageParameters {
  /** Only those that stand so: `pending`, `failed` (tried again), `delivered`, `dead` (given up). */
  readonly status?: WebhookDeliveryStatus | undefined;
}

const PATH = ['v1', 'manage', 'webhooks'] as const;

/**
 * Where events are sent, and whether they arrive (`/v1/manage/webhooks`). Needs an `apiKey` with the scope `webhooks:write`.
 * What is received is checked with `verify` of `@resilience-kit/sdk/webhooks`.
 *
 * What makes or sends something (`create`, `rotateSecret`, `test`, `replay`, `replayDead`) is sent once and not tried again by
 * itself, as the server would do it twice.
 */
export class WebhookEndpoints extends Resource {
  /** Endpoints, a page at a time. */
  list(parameters: PageParameters = {}, options?: RequestOptions): PagePromise<Page<Webhook>, Webhook> {
    return listPages<Webhook>(this.transport, 'listWebhooks', PATH, parameters, options);
  }

  /**
   * One endpoint.
   * @throws NotFoundError (as a rejection) when the organization of the key has none with this `id`
   */
  retrieve(id: string, parameters: LanguageParameters = {}, options?: RequestOptions): AnswerPromise<Webhook> {
    return retrieveRecord<Webhook>(this.transport, 'getWebhook', [...PATH, id], parameters, options);
  }

  /**
   * Has events sent to an address. The answer holds the `secret` that signatures are checked with: it is shown this once.
   * @throws BadRequestError (as a rejection) for an address that is not public or not `https:`; ConflictError when there are too
   * many endpoints already, or the server makes no secrets
   */
  create(
    draft: WebhookEndpointDraft,
    parameters: LanguageParameters = {},
    options?: RequestOptions,
  ): AnswerPromise<WebhookWithSecret> {
    return this.#send<WebhookWithSecret>('createWebhook', 'POST', [], parameters, options, draft);
  }

  /**
   * Changes, disables or enables an endpoint. Its secret stays. What was on its way when it is disabled becomes `dead`.
   * @throws NotFoundError (as a rejection) when there is none with this `id`; BadRequestError as for `create`
   */
  replace(
    id: string,
    draft: WebhookEndpointDraft,
    parameters: LanguageParameters = {},
    options?: RequestOptions,
  ): AnswerPromise<Webhook> {
    return this.#send<Webhook>('replaceWebhook', 'PUT', [id], parameters, options, draft);
  }

  /**
   * Deletes an endpoint with its deliveries.
   * @throws NotFoundError (as a rejection) when there is none with this `id`, or none any more
   */
  delete(id: string, parameters: LanguageParameters = {}, options?: RequestOptions): AnswerPromise<Webhook> {
    return this.#send<Webhook>('deleteWebhook', 'DELETE', [id], parameters, options);
  }

  /**
   * Gives an endpoint another secret, shown this once. For 24 hours events are signed with the one before as well.
   * @throws NotFoundError (as a rejection) when there is none with this `id`
   */
  rotateSecret(
    id: string,
    parameters: LanguageParameters = {},
    options?: RequestOptions,
  ): AnswerPromise<WebhookWithSecret> {
    return this.#send<WebhookWithSecret>('rotateWebhookSecret', 'POST', [id, 'rotate-secret'], parameters, options);
  }

  /**
   * Sends a test event (`webhook.test`). `listDeliveries` tells soon after whether it arrived.
   * @throws NotFoundError (as a rejection) when there is none with this `id`; ConflictError while it is disabled
   */
  test(id: string, parameters: LanguageParameters = {}, options?: RequestOptions): AnswerPromise<WebhookDelivery> {
    return this.#send<WebhookDelivery>('testWebhook', 'POST', [id, 'test'], parameters, options);
  }

  /**
   * What was sent to an endpoint and is to be, the newest first, a page at a time. What arrived is kept for 30 days, what is
   * dead for 90.
   * @throws NotFoundError (as a rejection) when there is none with this `id`
   */
  listDeliveries(
    id: string,
    parameters: WebhookDeliveryListParameters = {},
    options?: RequestOptions,
  ): PagePromise<Page<WebhookDelivery>, WebhookDelivery> {
    return listPages<WebhookDelivery>(
      this.transport,
      'listWebhookDeliveries',
      [...PATH, id, 'deliveries'],
      parameters,
      options,
    );
  }

  /**
   * Sends one delivery of the endpoint with this `id` again, also one that arrived.
   * @throws NotFoundError (as a rejection) when there is no such delivery; ConflictError while the endpoint is disabled
   */
  replay(
    id: string,
    deliveryId: string,
    parameters: LanguageParameters = {},
    options?: RequestOptions,
  ): AnswerPromise<WebhookDelivery> {
    const path = [id, 'deliveries', deliveryId, 'replay'];
    return this.#send<WebhookDelivery>('replayWebhookDelivery', 'POST', path, parameters, options);
  }

  /**
   * Sends what is dead again: the events that happened at or after the moment `since` (RFC 3339 with a zone).
   * @throws NotFoundError (as a rejection) when there is none with this `id`; ConflictError while it is disabled
   */
  replayDead(
    id: string,
    request: WebhookReplayRequest,
    parameters: LanguageParameters = {},
    options?: RequestOptions,
  ): AnswerPromise<WebhookReplay> {
    const path = [id, 'deliveries', 'replay'];
    return this.#send<WebhookReplay>('replayWebhookDeliveries', 'POST', path, parameters, options, request);
  }

  #send<T>(
    operation: OperationId,
    method: NonNullable<Call<T>['method']>,
    path: readonly string[],
    parameters: LanguageParameters,
    options: RequestOptions | undefined,
    body?: object,
  ): AnswerPromise<T> {
    return sendRecord<T>(this.transport, {
      operation,
      method,
      path: [...PATH, ...path],
      parameters,
      body,
      forOneRecord: path.length > 0,
      options,
    });
  }
}
