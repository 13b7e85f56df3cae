import type { IntakeState, IntakeStatus, QuarantineReason } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { forbidden, gone, recordNotFound } from '../problems/problems.ts';
import type { Principal } from '../access-keys/principal.ts';

/** How far a submission is, as it is stored. */
export interface StoredState {
  submission_id: string;
  organization_id: string;
  status: IntakeStatus;
  status_changed_at: Date;
  told_since: Date;
  quarantine: QuarantineReason | null;
}

/** As it is told to its organization. */
export function presentState({
  submission_id: submissionId,
  status,
  status_changed_at: changedAt,
  quarantine,
}: Omit<StoredState, 'organization_id' | 'told_since'>): IntakeState {
  return {
    submission_id: submissionId,
    status,
    status_changed_at: changedAt.toISOString(),
    ...(quarantine === null ? {} : { quarantine }),
  };
}

/**
 * The state of a submission for somebody of its organization, who alone can change it until the transaction ends.
 *
 * @returns undefined when there is none
 * @throws HttpProblem 403 when it was sent to another organization
 */
export async function lockState(
  transaction: Database,
  submissionId: string,
  { organizationId }: Principal,
): Promise<StoredState | undefined> {
  const row = await transaction
    .selectFrom('intake')
    .select(['submission_id', 'organization_id', 'status', 'status_changed_at', 'told_since', 'quarantine'])
    .where('submission_id', '=', submissionId)
    .forUpdate()
    .executeTakeFirst();
  if (row && organizationId !== undefined && row.organization_id !== organizationId) throw forbidden('organization');
  return row;
}

/** When a submission was deleted; undefined for one that was not, or never was here. */
export async function deletedAt(database: Database, submissionId: string): Promise<Date | undefined> {
  const row = await database
    .selectFrom('deleted_intake')
    .select('deleted_at')
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
  return row?.deleted_at;
}

/** Why a submission is not there: 410 when it was deleted, 404 otherwise. */
export async function absent(database: Database, submissionId: string) {
  return (await deletedAt(database, submissionId)) === undefined ? recordNotFound(submissionId) : goneForGood();
}

export function goneForGood() {
  return gone({
    uk: 'Звернення з цим ідентифікатором видалено. Під ним більше нічого не приймають і не зберігають.',
    en: 'The submission with this id was deleted. Nothing is taken or stored under it any more.',
  });
}
