import type { FeedbackOutcome, ReceivedFeedback } from '@resilience-kit/contract';
import { touchData } from '../data-version/touch-data.ts';
import type { Database } from '../database/database.ts';
import type { Actor } from '../publishing/record-write.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { feedbackColumns, presentFeedback } from './list-feedback.ts';
import { lockService, markRecords } from './mark-records.ts';

export interface Resolution {
  outcome: FeedbackOutcome;
  /** Who resolves it, for the audit trail. */
  by: Omit<Actor, 'source'>;
  now: Date;
  /** Whose record it must be about; undefined for anybody's. */
  organizationId: string | undefined;
  language: ContentLanguageCode;
}

/**
 * Resolves feedback: its note is deleted, and its record is no longer being checked once all that was said of it is
 * resolved. What is resolved already stays as it was.
 *
 * @returns undefined when there is no such feedback about a record of the organization
 */
export async function resolveFeedback(
  transaction: Database,
  feedbackId: string,
  { outcome, by, now, organizationId, language }: Resolution,
): Promise<ReceivedFeedback | undefined> {
  const find = () =>
    transaction
      .selectFrom('feedback')
      .innerJoin('service', 'service.id', 'feedback.service_id')
      .select(feedbackColumns)
      .where('feedback.id', '=', feedbackId)
      .$if(organizationId !== undefined, (query) => query.where('service.organization_id', '=', organizationId ?? ''))
      .executeTakeFirst();
  const found = await find();
  if (!found) return undefined;
  await lockService(transaction, found.service_id);
  await transaction
    .updateTable('feedback')
    .set({ outcome, note: null, resolved_on: kyivTime(now).date })
    .where('id', '=', feedbackId)
    .where('resolved_on', 'is', null)
    .execute();
  await markRecords(transaction, found.service_id, { by, now });
  await touchData(transaction);
  const resolved = await find();
  return resolved && presentFeedback(resolved, language);
}
