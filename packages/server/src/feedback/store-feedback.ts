import type { BeingChecked, Feedback, FeedbackReceipt } from '@resilience-kit/contract';
import { sql, type Transaction } from 'kysely';
import { touchData } from '../data-version/touch-data.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { Created } from '../operations/created.ts';
import { conflict } from '../problems/problems.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { tellOfFeedback } from '../webhooks/tell-of-feedback.ts';
import { findSubject, type Subject } from './find-subject.ts';
import { lockService, markRecords } from './mark-records.ts';
import { readableNote } from './readable-note.ts';
import { requireRoom } from './require-room.ts';

/** Nothing is known of who says that something is wrong. */
const VISITOR = { by: 'feedback' };

/** Whence and when something was said. `network` is a hash that nobody can make again once the day is over. */
export interface Said {
  network: string;
  now: Date;
}

/**
 * Stores feedback and marks its record as being checked. A repeat changes nothing, and nor does further word of the same
 * record from the same network on the same day.
 *
 * @throws HttpProblem 400 when it names no record, 409 when its id stands for other words, 429 when the network has
 *   reported too many records today
 */
export async function storeFeedback(
  database: Database,
  body: Feedback,
  said: Said,
): Promise<FeedbackReceipt | Created<FeedbackReceipt>> {
  return database.transaction().execute(async (transaction) => {
    const subject = await findSubject(transaction, body);
    await lockService(transaction, subject.serviceId);
    const feedback = { ...body, feedback_id: body.feedback_id.toLowerCase() };
    if (await isStored(transaction, feedback, subject)) return receipt(transaction, feedback, subject);
    const today = kyivTime(said.now).date;
    // From the next day on nothing tells apart who said what.
    await transaction
      .updateTable('feedback')
      .set({ network: null })
      .where('received_on', '<', today)
      .where('network', 'is not', null)
      .execute();
    if (await hasSaidSo(transaction, subject, { ...said, today })) return receipt(transaction, feedback, subject);
    await requireRoom(transaction, said, today);
    await transaction
      .insertInto('feedback')
      .values({
        id: feedback.feedback_id,
        service_id: subject.serviceId,
        service_at_location_id: subject.entryId ?? null,
        subject: subject.entryId ?? subject.serviceId,
        kind: feedback.kind,
        note: readableNote(feedback.note) ?? null,
        network: said.network,
        received_on: today,
        resolved_on: null,
        outcome: null,
      })
      .execute();
    await markRecords(transaction, subject.serviceId, { by: VISITOR, now: said.now });
    await tellOfFeedback(transaction, { id: feedback.feedback_id, ...subject }, said.now);
    await touchData(transaction);
    return new Created(await receipt(transaction, feedback, subject));
  });
}

/** Whether the very same is here already; refuses other words under its id. */
async function isStored(transaction: Transaction<Tables>, feedback: Feedback, subject: Subject): Promise<boolean> {
  const row = await transaction
    .selectFrom('feedback')
    .select(['subject', 'kind', 'note', 'resolved_on'])
    .where('id', '=', feedback.feedback_id)
    .executeTakeFirst();
  if (!row) return false;
  const isSame =
    row.subject === (subject.entryId ?? subject.serviceId) &&
    row.kind === feedback.kind &&
    // The note of resolved feedback is no longer there to compare with.
    (row.resolved_on !== null || (row.note ?? undefined) === readableNote(feedback.note));
  if (!isSame) throw conflict(taken);
  return true;
}

async function hasSaidSo(
  transaction: Transaction<Tables>,
  { entryId, serviceId }: Subject,
  { network, today }: Said & { today: string },
): Promise<boolean> {
  const row = await transaction
    .selectFrom('feedback')
    .select('id')
    .where('subject', '=', entryId ?? serviceId)
    .where('network', '=', network)
    .where('received_on', '=', today)
    .executeTakeFirst();
  return row !== undefined;
}

async function receipt(
  transaction: Transaction<Tables>,
  { feedback_id: id }: Feedback,
  { entryId, serviceId }: Subject,
): Promise<FeedbackReceipt> {
  const row = await transaction
    .selectFrom('service_at_location')
    .select(sql<BeingChecked | null>`being_checked`.as('being_checked'))
    .where('service_id', '=', serviceId)
    .$if(entryId !== undefined, (query) => query.where('id', '=', entryId ?? ''))
    .orderBy('id')
    .executeTakeFirst();
  return { feedback_id: id, ...(row?.being_checked ? { being_checked: row.being_checked } : {}) };
}

const taken = {
  uk: 'Під цим ідентифікатором уже збережено інше повідомлення; його не змінено, а це не збережено. Надішліть його під новим ідентифікатором.',
  en: 'Other words are stored under this id; they were not changed, and these were not stored. Send them under a new id.',
};
