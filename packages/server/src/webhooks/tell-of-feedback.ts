import type { Database } from '../database/database.ts';
import { feedbackReceived } from './received-events.ts';
import { recordEvents } from './record-events.ts';

/** Tells the organization of a service that somebody says something is wrong with it. */
export async function tellOfFeedback(
  transaction: Database,
  feedback: { id: string; serviceId: string; entryId: string | undefined },
  now: Date,
): Promise<void> {
  const { organization_id: organizationId } = await transaction
    .selectFrom('service')
    .select('organization_id')
    .where('id', '=', feedback.serviceId)
    .executeTakeFirstOrThrow();
  await recordEvents(transaction, [feedbackReceived({ ...feedback, organizationId })], now);
}
