export type { WebhookBody, WebhookHeaders } from './message.ts';
export { type SignedHeaders, testHeaders, type TestHeadersOptions } from './test-headers.ts';
export { verify, type VerifyOptions } from './verify.ts';
export type { WebhookEvent, WebhookEventOf, WebhookEventType, WebhookResource } from './webhook-event.ts';
export { type WebhookVerificationCode, WebhookVerificationError } from './webhook-verification-error.ts';
