import type { WebhookEventType, WebhookPayload, WebhookResource } from '@resilience-kit/contract';

type Data = WebhookPayload['data'];
type DataWith<Name extends keyof Data> = Data & Required<Pick<Data, Name>>;

type ResourceOf<Type extends WebhookEventType> = Type extends `${infer Resource}.${string}` ? Resource : never;

/** What the data of an event always has besides its resource and its `id`. */
type DataOf<Type extends WebhookEventType> = Type extends 'intake.received'
  ? DataWith<'submission_id' | 'form_id' | 'received_at'>
  : Type extends 'feedback.received'
    ? DataWith<'service_id'>
    : Type extends 'service.relocated' | 'service.suspended' | 'service.reopened'
      ? DataWith<'service_at_location_id'>
      : Data;

/** An event of one type; see {@link WebhookEvent}. */
export interface WebhookEventOf<Type extends WebhookEventType> {
  /**
   * What the message is known by (`webhook-id`): the same at every attempt and replay. Keep it for some days and skip what you
   * have done.
   */
  readonly id: string;
  /** What happened. */
  readonly type: Type;
  /** When it happened (RFC 3339), which may be long before it is told. */
  readonly timestamp: string;
  /** What it is about. Never what is in the record: fetch `url` for that. */
  readonly data: DataOf<Type> & { readonly resource: ResourceOf<Type> };
}

/**
 * Something that happened, as the API tells it, told apart by `type`:
 *
 * ```ts
 * if (event.type === 'service.relocated') await reload(event.data.service_at_location_id);
 * ```
 *
 * A newer API may send types that this version does not know: ignore what you do not handle.
 */
export type WebhookEvent = { [Type in WebhookEventType]: WebhookEventOf<Type> }[WebhookEventType];

export type { WebhookEventType, WebhookResource };
