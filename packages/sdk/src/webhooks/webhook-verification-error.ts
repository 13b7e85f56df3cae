import { ResilienceError } from '../errors/resilience-error.ts';

/**
 * Why what came is not taken for a message of the API:
 * - `missing_header`: one of the three `webhook-…` headers is not there, or is not what it has to be;
 * - `too_old`: it was sent longer ago than `tolerance`, or the clock of this machine is fast;
 * - `too_new`: it says that it will be sent later, so the clock of this machine is slow;
 * - `no_match`: no signature is that of this body with one of the secrets;
 * - `bad_secret`: a secret is missing, cut short, or no secret at all;
 * - `not_json`: the body is no text as it came, or what was signed is no event.
 */
export type WebhookVerificationCode = 'missing_header' | 'too_old' | 'too_new' | 'no_match' | 'bad_secret' | 'not_json';

/**
 * A message is not to be trusted: answer 400 and use nothing of it. With `bad_secret` the fault is on this side: answer 500, so
 * that it is sent again. The error holds neither the body nor a secret.
 */
export class WebhookVerificationError extends ResilienceError {
  static override readonly brand: string = 'WebhookVerificationError';
  override readonly name = 'WebhookVerificationError';
  readonly code: WebhookVerificationCode;

  constructor(code: WebhookVerificationCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
