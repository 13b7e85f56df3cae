import type { IntakeDeletion } from '@resilience-kit/contract';
import type { Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { recordNotFound } from '../problems/problems.ts';
import { keepDeed } from '../publishing/keep-deed.ts';
import { deletedAt, lockState } from './stored-state.ts';

/**
 * Deletes a submission for good. One that is deleted already is told of in the same words again.
 *
 * @throws HttpProblem 403 when it was sent to another organization, 404 when there never was one
 */
export async function deleteIntake(
  transaction: Database,
  submissionId: string,
  { principal, now }: { principal: Principal; now: Date },
): Promise<IntakeDeletion> {
  const state = await lockState(transaction, submissionId, principal);
  if (!state) {
    const before = await deletedAt(transaction, submissionId);
    if (!before) throw recordNotFound(submissionId);
    return { submission_id: submissionId.toLowerCase(), deleted_at: before.toISOString() };
  }
  const { submission_id: id, organization_id: organizationId, status } = state;
  // Before the row goes: whoever sends the submission again meanwhile waits for the row, and then finds this.
  await transaction.insertInto('deleted_intake').values({ submission_id: id, deleted_at: now }).execute();
  await transaction.deleteFrom('intake').where('submission_id', '=', id).execute();
  await keepDeed(
    transaction,
    { resource: 'intakes', organizationId, changes: [{ id, action: 'retired', before: { status }, after: undefined }] },
    { actor: { source: 'api', by: principal.label, accessKeyId: principal.keyId }, now },
  );
  return { submission_id: id, deleted_at: now.toISOString() };
}
