import { isDeepStrictEqual } from 'node:util';
import { sql, type Selectable } from 'kysely';
import type { Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import type { RecordChangeTable } from '../database/tables.ts';
import { conflict, recordNotFound } from '../problems/problems.ts';
import { applyWrites, type AppliedChange } from './apply-writes.ts';
import { referenceFaults } from './check-references.ts';
import { asKept } from './kept-record.ts';
import { loadRecords } from './load-records.ts';
import type { Actor, RecordWrite } from './record-write.ts';
import { isContradiction } from './refused-as-problem.ts';
import { requireUnnamed } from './require-unnamed.ts';
import { resourceOrder, storedResources, type AnyRecord } from './stored-resources.ts';
import { requireUndoable } from './undo-permission.ts';

const NAMED = 5;

/**
 * Brings every record of a change back to what it was before it; a service that the change made becomes defunct, so that
 * those who copied it learn of that, and what it belongs to stays with it.
 *
 * @returns the change that this is
 * @throws HttpProblem 403 for what the key could not change by itself, 404 when there is no such change, 409 when a record has
 * changed since, is needed by others, or needs one that is gone
 */
export async function undoChange(
  transaction: Database,
  changeId: string,
  { principal, actor, now }: { principal: Principal; actor: Actor; now: Date },
): Promise<AppliedChange> {
  const done = await transaction
    .selectFrom('record_change')
    .selectAll()
    .where('change_id', '=', changeId)
    .orderBy('position')
    .execute();
  if (done.length === 0) throw recordNotFound(changeId);
  const writes: RecordWrite[] = [];
  const changedSince: string[] = [];
  for (const resource of resourceOrder) {
    const rows = done.filter((row) => row.resource === resource);
    const current = await loadRecords(
      transaction,
      resource,
      rows.map((row) => row.record_id),
    );
    for (const row of rows) {
      const state = current.get(row.record_id);
      if (staysWithServices(row, done)) continue;
      if (isSame(state, row.after)) writes.push(backwards(row, state, now));
      else changedSince.push(`${resource}/${row.record_id}`);
    }
  }
  if (changedSince.length > 0) throw changedMeanwhile(changedSince);
  await requireUndoable(transaction, principal, writes);
  await requireUnnamed(transaction, writes);
  try {
    const applied = await applyWrites(transaction, writes, { actor, now, undoes: changeId });
    // After all of them are back, as one may refer to another.
    if (await lacksNamed(transaction, writes)) throw neededIsGone();
    return applied;
  } catch (error) {
    if (isContradiction(error)) throw neededIsGone();
    throw error;
  }
}

/** What these records name has no foreign key; of the others the database makes sure. */
const NAMED_FREELY: ReadonlySet<string> = new Set(['organizations', 'networks', 'partners', 'events', 'roadmaps']);

async function lacksNamed(transaction: Database, writes: readonly RecordWrite[]): Promise<boolean> {
  for (const { resource, after } of writes) {
    if (!after || !NAMED_FREELY.has(resource)) continue;
    if ((await referenceFaults(transaction, resource, after)).length > 0) return true;
  }
  return false;
}

/** What services that the change made refer to: they stay as defunct, and so it stays with them. */
const KEPT_FOR_SERVICES: ReadonlySet<string> = new Set(['taxonomies', 'taxonomy_terms', 'organizations', 'programs']);

function staysWithServices(
  { resource, before }: Selectable<RecordChangeTable>,
  done: readonly Selectable<RecordChangeTable>[],
): boolean {
  if (before !== null || !KEPT_FOR_SERVICES.has(resource)) return false;
  return done.some((row) => row.resource === 'services' && row.before === null);
}

/** What the server keeps by itself does not make another record of it. */
function isSame(current: AnyRecord | undefined, recorded: object | null): boolean {
  if (!current || recorded === null) return !current && recorded === null;
  return isDeepStrictEqual(asKept(current), asKept(recorded as AnyRecord));
}

function backwards(row: Selectable<RecordChangeTable>, state: AnyRecord | undefined, now: Date): RecordWrite {
  const { isDated } = storedResources[row.resource];
  const dated = isDated ? { last_modified: now.toISOString() } : {};
  const former = row.before === null ? undefined : { ...(row.before as AnyRecord), ...dated };
  const retired = row.resource === 'services' && state ? { ...state, status: 'defunct', ...dated } : undefined;
  return {
    resource: row.resource,
    id: row.record_id,
    organizationId: row.organization_id ?? undefined,
    before: state,
    after: former ?? retired,
  };
}

function changedMeanwhile(records: readonly string[]) {
  const shown = records.slice(0, NAMED).join(', ');
  const more = records.length > NAMED ? ` … (${records.length})` : '';
  return conflict({
    uk: `Після цієї зміни записи змінилися ще раз: ${shown}${more}. Спершу скасуйте пізнішу зміну. Нічого не змінено.`,
    en: `Since that change there was another one to these records: ${shown}${more}. Undo the later change first. Nothing was changed.`,
  });
}

function neededIsGone() {
  return conflict({
    uk: 'Записи, на які посилається ця зміна, відтоді прибрано, або їхні коди вже має хтось інший. Спершу поверніть ті записи. Нічого не змінено.',
    en: 'Records that this change refers to have been retired since, or others have their codes by now. Bring those records back first. Nothing was changed.',
  });
}

/** Whether every record of a change is of this organization; without one it is all the same. */
export async function ownershipOf(
  database: Database,
  changeId: string,
  organizationId: string | undefined,
): Promise<'own' | 'others' | 'missing'> {
  const { rows } = await sql<{ own: boolean }>`
    select bool_and(organization_id is not distinct from ${organizationId ?? null}::uuid) as own
    from record_change where change_id = ${changeId} having count(*) > 0
  `.execute(database);
  const [row] = rows;
  if (!row) return 'missing';
  return organizationId === undefined || row.own ? 'own' : 'others';
}
