import type { Webhook } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';

/**
 * Sends nothing to an endpoint any more. What was on its way to it is dead: it stays visible, and can be replayed when the
 * endpoint is enabled again. Call it in a transaction.
 */
export async function disableEndpoint(
  transaction: Database,
  id: string,
  { reason, now }: { reason: NonNullable<Webhook['disabled_reason']>; now: Date },
): Promise<void> {
  await transaction
    .updateTable('webhook_endpoint')
    .set({ disabled_at: now, disabled_reason: reason })
    .where('id', '=', id)
    // The first reason is the one that helps.
    .where('disabled_at', 'is', null)
    .execute();
  await transaction
    .updateTable('webhook_delivery')
    .set({ status: 'dead', leased_until: null })
    .where('endpoint_id', '=', id)
    .where('status', 'in', ['pending', 'failed'])
    .execute();
}
