import { serverSecretFrom } from '../server-secret/server-secret.ts';
import type { WebhookOptions } from '../webhooks/webhook-options.ts';
import { secretFromEnvironment } from './secret.ts';

/** What the environment says about webhooks: the master secret, itself or the file that holds it, and where they may go. */
export function webhooksFromEnvironment(environment = process.env): WebhookOptions {
  const secret = secretFromEnvironment('RK_SECRET', environment);
  return {
    ...(secret === undefined ? {} : { masterSecret: serverSecretFrom(secret, 'RK_SECRET') }),
    allowPrivate: environment['RK_WEBHOOKS_ALLOW_PRIVATE'] === '1',
  };
}
