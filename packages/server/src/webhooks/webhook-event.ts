import type { WebhookEventType } from '@resilience-kit/contract';

/** What is told about, as it is sent, but with the path of the record in place of its address. */
export interface WebhookEventData {
  resource: string;
  id: string;
  /** Where the record can be read, from the root of the API; left out when it cannot. */
  path?: string;
  service_id?: string;
  service_at_location_id?: string;
  submission_id?: string;
  form_id?: string;
  received_at?: string;
}

/** Something that happened and that endpoints may want to be told. */
export interface WebhookEvent {
  type: WebhookEventType;
  /** Whose record it is; without one only the operator's endpoints are told. */
  organizationId?: string | undefined;
  data: WebhookEventData;
}
