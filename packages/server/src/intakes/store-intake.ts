import type { IntakeAcknowledgement, IntakeEnvelope } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { Created } from '../operations/created.ts';
import { conflict } from '../problems/problems.ts';
import { intakeReceived } from '../webhooks/received-events.ts';
import { recordEvents } from '../webhooks/record-events.ts';
import { quarantineReason, type Circumstances } from './quarantine-reason.ts';
import { receiptHash } from './receipts/receipt-hash.ts';
import { requireReceiver } from './require-receiver.ts';
import { deletedAt, goneForGood } from './stored-state.ts';
import { readSubmission, type Submission } from './submission.ts';

/**
 * Stores a submission once, however often it is sent. What was stored is acknowledged in the same words each time, even
 * when its form or its keyset would no longer do for a new one, and whatever proof comes with it: the sender only did not
 * hear the first answer.
 *
 * @throws HttpProblem 400 when nobody could read it, 409 when its id stands for another submission, 410 when it was deleted
 */
export async function storeIntake(
  database: Database,
  submissionId: string,
  { envelope, ...circumstances }: Circumstances & { envelope: IntakeEnvelope },
): Promise<IntakeAcknowledgement | Created<IntakeAcknowledgement>> {
  const submission = readSubmission(submissionId, envelope);
  const before = await storedLike(database, submission);
  if (before) return before;
  const { now, secrets } = circumstances;
  await requireReceiver(database, submission, now);
  const [quarantine, receipt] = await Promise.all([
    quarantineReason(submissionId, envelope, circumstances),
    envelope.receipt_sha256 === undefined ? null : receiptHash(envelope.receipt_sha256, secrets),
  ]);
  const inserted = await database.transaction().execute(async (transaction) => {
    const row = await transaction
      .insertInto('intake')
      .values({
        ...submission,
        received_at: now,
        status_changed_at: now,
        told_since: now,
        quarantine,
        receipt_hash: receipt,
      })
      .onConflict((taken) => taken.column('submission_id').doNothing())
      .returning(['submission_id', 'organization_id', 'form_id', 'received_at', 'ciphertext_sha256'])
      .executeTakeFirst();
    if (!row) return undefined;
    // Again: it may have been deleted after it was looked for, and just before it was stored anew.
    if (await deletedAt(transaction, submissionId)) throw goneForGood();
    await recordEvents(transaction, [intakeReceived(row)], now);
    return row;
  });
  if (inserted) return new Created(acknowledgement(inserted));
  // The same submission came twice at once, and the other one was first.
  const meanwhile = await storedLike(database, submission);
  if (!meanwhile) throw goneForGood();
  return meanwhile;
}

/** The acknowledgement of the same submission, when it is stored; refuses another one under its id. */
async function storedLike(database: Database, submission: Submission): Promise<IntakeAcknowledgement | undefined> {
  const row = await database
    .selectFrom('intake')
    .select(['submission_id', 'organization_id', 'form_id', 'form_version', 'form_organization_id', 'keyset_serial'])
    .select(['received_at', 'ciphertext_sha256'])
    .where('submission_id', '=', submission.submission_id)
    .executeTakeFirst();
  if (!row) return undefined;
  const isSame =
    row.ciphertext_sha256 === submission.ciphertext_sha256 &&
    row.organization_id === submission.organization_id &&
    row.form_id === submission.form_id &&
    row.form_version === submission.form_version &&
    row.form_organization_id === submission.form_organization_id &&
    row.keyset_serial === submission.keyset_serial;
  if (!isSame) throw conflict(taken);
  return acknowledgement(row);
}

function acknowledgement(row: {
  submission_id: string;
  received_at: Date;
  ciphertext_sha256: string;
}): IntakeAcknowledgement {
  return {
    submission_id: row.submission_id,
    received_at: row.received_at.toISOString(),
    ciphertext_sha256: row.ciphertext_sha256,
  };
}

const taken = {
  uk: 'Під цим ідентифікатором уже збережено інше звернення; його не змінено, а це не збережено. Надішліть його під новим ідентифікатором.',
  en: 'Another submission is stored under this id; it was not changed, and this one was not stored. Send it under a new id.',
};
