import type { IntakeState, IntakeStatus } from '@resilience-kit/contract';
import type { Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { keepDeed } from '../publishing/keep-deed.ts';
import { toldStatus } from './receipts/told-status.ts';
import { absent, lockState, presentState } from './stored-state.ts';

/**
 * Says what has been done about a submission. Saying the same again changes nothing.
 *
 * @throws HttpProblem 403, 404 or 410 when the key's holder has no such submission
 */
export async function changeStatus(
  transaction: Database,
  submissionId: string,
  { status, principal, now }: { status: IntakeStatus; principal: Principal; now: Date },
): Promise<IntakeState> {
  const before = await lockState(transaction, submissionId, principal);
  if (!before) throw await absent(transaction, submissionId);
  if (before.status === status) return presentState(before);
  const isTold = toldStatus[status] !== toldStatus[before.status];
  await transaction
    .updateTable('intake')
    .set({ status, status_changed_at: now, ...(isTold ? { told_since: now } : {}) })
    .where('submission_id', '=', before.submission_id)
    .execute();
  await keepDeed(
    transaction,
    {
      resource: 'intakes',
      organizationId: before.organization_id,
      changes: [{ id: before.submission_id, action: 'updated', before: { status: before.status }, after: { status } }],
    },
    { actor: { source: 'api', by: principal.label, accessKeyId: principal.keyId }, now },
  );
  return presentState({ ...before, status, status_changed_at: now });
}
