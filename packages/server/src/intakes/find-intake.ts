import type { StoredIntake } from '@resilience-kit/contract';
import type { Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { forbidden } from '../problems/problems.ts';
import { intakeColumns, presentIntake } from './present-intake.ts';
import { absent } from './stored-state.ts';

/** @throws HttpProblem 403, 404 or 410 when the key's holder has no such submission */
export async function findIntake(
  database: Database,
  submissionId: string,
  { organizationId }: Principal,
): Promise<StoredIntake> {
  const row = await database
    .selectFrom('intake')
    .select(intakeColumns)
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
  if (!row) throw await absent(database, submissionId);
  if (organizationId !== undefined && row.organization_id !== organizationId) throw forbidden('organization');
  return presentIntake(row);
}
