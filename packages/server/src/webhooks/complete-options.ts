import { keepServerSecret } from '../server-secret/server-secret.ts';
import { describeError, type Logger } from '../http/logger.ts';
import type { WebhookOptions } from './webhook-options.ts';

/**
 * The options with a master secret, when there is one to be had: the embedded database has one server, which can make a
 * secret by itself and keep it in a file. Copies that share a PostgreSQL must all be given the same.
 */
export async function completeWebhookOptions(
  options: WebhookOptions = {},
  server: { databaseUrl?: string | undefined; keysDirectory?: string | undefined; logger: Logger },
): Promise<WebhookOptions> {
  const { databaseUrl, keysDirectory, logger } = server;
  if (options.masterSecret || databaseUrl !== undefined || keysDirectory === undefined) return options;
  try {
    return { ...options, masterSecret: await keepServerSecret(keysDirectory) };
  } catch (error) {
    // Everything else works without it, also on a disk that cannot be written.
    logger.error({ message: 'no master secret could be made for webhooks', ...describeError(error) });
    return options;
  }
}
