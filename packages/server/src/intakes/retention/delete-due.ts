import { CLOSED_RETENTION_DAYS, RETENTION_DAYS, type IntakeStatus } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { keepDeed } from '../../publishing/keep-deed.ts';

/** How many go in one transaction: nobody who sends or reads waits for longer than that takes. */
const AT_ONCE = 200;

interface DueIntake {
  submission_id: string;
  organization_id: string;
  status: IntakeStatus;
}

/**
 * Deletes the submissions whose time is over: so many days after they came, as the version of the form says that they were
 * sent with, and somewhat after they were closed. Several copies of the server may do so at once: each submission goes once.
 *
 * @returns how many were deleted here
 */
export async function deleteDueIntakes(database: Database, now: Date): Promise<number> {
  let deleted = 0;
  for (;;) {
    const due = await findDue(database, now);
    deleted += await database.transaction().execute((transaction) => deleteThese(transaction, due, now));
    if (due.length < AT_ONCE) return deleted;
  }
}

async function findDue(database: Database, now: Date): Promise<DueIntake[]> {
  const { rows } = await sql<DueIntake>`
    select intake.submission_id, intake.organization_id, intake.status
    from intake
      left join form on form.organization_id = coalesce(intake.form_organization_id, intake.organization_id)
        and form.id = intake.form_id and form.version = intake.form_version
    where intake.received_at + make_interval(
        days => coalesce((form.document ->> 'retention_days')::int, ${RETENTION_DAYS}::int)
      ) <= ${now}::timestamptz
      or intake.status = 'closed'
        and intake.status_changed_at + make_interval(days => ${CLOSED_RETENTION_DAYS}::int) <= ${now}::timestamptz
    order by intake.arrival
    limit ${AT_ONCE}
  `.execute(database);
  return rows;
}

async function deleteThese(transaction: Database, due: readonly DueIntake[], now: Date): Promise<number> {
  const deleted: DueIntake[] = [];
  for (const intake of due) {
    const { numDeletedRows } = await transaction
      .deleteFrom('intake')
      .where('submission_id', '=', intake.submission_id)
      // Not one that was opened again a moment ago; nor one that another copy has just deleted.
      .where('status', '=', intake.status)
      .executeTakeFirst();
    if (numDeletedRows > 0n) deleted.push(intake);
  }
  if (deleted.length === 0) return 0;
  const tombstones = deleted.map(({ submission_id: id }) => ({ submission_id: id, deleted_at: now }));
  await transaction.insertInto('deleted_intake').values(tombstones).execute();
  for (const [organizationId, some] of Map.groupBy(deleted, (intake) => intake.organization_id)) {
    const changes = some.map(({ submission_id: id, status }) => ({
      id,
      action: 'retired' as const,
      before: { status },
      after: undefined,
    }));
    const actor = { source: 'server', by: 'retention' } as const;
    await keepDeed(transaction, { resource: 'intakes', organizationId, changes }, { actor, now });
  }
  return deleted.length;
}
