import type { Database } from '../database/database.ts';
import { describeError, type Logger } from '../http/logger.ts';
import { httpSender } from './send.ts';
import { startDeliveries } from './start-deliveries.ts';
import type { WebhookOptions } from './webhook-options.ts';

/**
 * Starts what the server does about webhooks besides answering requests, and says in the log what an operator should know.
 *
 * @returns stops it
 */
export function startWebhooks(
  database: Database,
  {
    masterSecret,
    logger,
    publicUrl,
    now,
    ...rules
  }: WebhookOptions & { logger: Logger; publicUrl?: string | undefined; now: () => Date },
): () => Promise<void> {
  const report = (error: unknown) => logger.error({ message: 'webhook delivery failed', ...describeError(error) });
  if (rules.allowPrivate) {
    logger.info({ message: 'webhooks may go to private addresses and unencrypted: RK_WEBHOOKS_ALLOW_PRIVATE is set' });
  }
  if (!masterSecret) {
    const warned = warnOfSilence(database, logger).catch(report);
    return () => warned;
  }
  return startDeliveries(database, {
    send: httpSender(rules),
    masterSecret,
    publicUrl: publicUrl?.replace(/\/+$/, ''),
    now,
    report,
  });
}

/** Endpoints that were made while there was a secret wait in vain without it. */
async function warnOfSilence(database: Database, logger: Logger): Promise<void> {
  const endpoint = await database.selectFrom('webhook_endpoint').select('id').limit(1).executeTakeFirst();
  if (endpoint) logger.error({ message: 'webhooks are not sent: there is no master secret, set RK_SECRET' });
}
