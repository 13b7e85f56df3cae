import { isDeepStrictEqual } from 'node:util';
import type { ManagedResourceName } from '@resilience-kit/contract';
import { sql, type Selectable } from 'kysely';
import type { Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import type { RecordChangeTable } from '../database/tables.ts';
import { conflict, recordNotFound } from '../problems/problems.ts';
import { RefusedRecords } from '../records/refused-records.ts';
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
 * changed since, is needed by others, or needs one that is gone, and for a mark of feedback
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
  const { source } = await transaction
    .selectFrom('change')
    .select('source')
    .where('id', '=', changeId)
    .executeTakeFirstOrThrow();
  if (source === 'feedback') throw saidOnce();
  if (!done.every(isPublished)) throw notPublished();
  const writes: RecordWrite[] = [];
  const changedSince: string[] = [];
  for (const resource of resourceOrder) {
    const rows = done.filter((row): row is PublishedRow => row.resource === resource);
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
    if (error instanceof RefusedRecords) throw noLongerFits(error);
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

/** What services that the change made refer to, and their organizations: they stay as defunct, and so it stays with them. */
const KEPT_FOR_SERVICES: ReadonlySet<string> = new Set([
  'taxonomies',
  'taxonomy_terms',
  'networks',
  'organizations',
  'programs',
]);

function staysWithServices(
  { resource, before }: Selectable<RecordChangeTable>,
  done: readonly Selectable<RecordChangeTable>[],
): boolean {
  if (before !== null || !KEPT_FOR_SERVICES.has(resource)) return false;
  return done.some((row) => row.resource === 'services' && row.before === null);
}

type PublishedRow = Selectable<RecordChangeTable> & { resource: ManagedResourceName };

function isPublished(row: Selectable<RecordChangeTable>): row is PublishedRow {
  return row.resource in storedResources;
}

/** What the server keeps by itself does not make another record of it. */
function isSame(current: AnyRecord | undefined, recorded: object | null): boolean {
  if (!current || recorded === null) return !current && recorded === null;
  return isDeepStrictEqual(asKept(current), asKept(recorded as AnyRecord));
}

function backwards(row: PublishedRow, state: AnyRecord | undefined, now: Date): RecordWrite {
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

/** What was said is deleted when it is resolved, and nobody but its owner may say that a record is right. */
function saidOnce() {
  return conflict({
    uk: 'Ця зміна лише позначила, що записи перевіряють або вже перевірено; її не скасовують. Позначку знімає розгляд повідомлень (/v1/manage/feedback), а нове повідомлення ставить її знову. Нічого не змінено.',
    en: 'This change only marked records as being checked, or as checked; it is not undone. Resolving what was said (/v1/manage/feedback) takes the mark away, and further word brings it back. Nothing was changed.',
  });
}

function notPublished() {
  return conflict({
    uk: 'Ця зміна стосується звернень або наборів ключів; її не скасовують. Стан звернення можна змінити ще раз, новий набір ключів опублікувати, а видалене не повертається. Нічого не змінено.',
    en: 'This change is about submissions or keysets; it is not undone. The status of a submission can be changed again and a new keyset published; what was deleted does not come back. Nothing was changed.',
  });
}

function neededIsGone() {
  return conflict({
    uk: 'Записи, на які посилається ця зміна, відтоді прибрано, або їхні коди вже має хтось інший. Спершу поверніть ті записи. Нічого не змінено.',
    en: 'Records that this change refers to have been retired since, or others have their codes by now. Bring those records back first. Nothing was changed.',
  });
}

/** Rules may have become stricter since, or another record may be what this one was. */
function noLongerFits({ faults }: RefusedRecords) {
  const shown = faults.slice(0, NAMED);
  const listed = (language: 'uk' | 'en') =>
    shown.map(({ record, field, message }) => `${record}: ${field} ${message[language]}`).join('; ');
  return conflict({
    uk: `Те, що було до цієї зміни, вже не можна опублікувати: ${listed('uk')}. Нічого не змінено.`,
    en: `What was there before that change can no longer be published: ${listed('en')}. Nothing was changed.`,
  });
}

/** Whether the records of a change are of this organization; without one it is all the same. Others' are not told of. */
export async function ownershipOf(
  database: Database,
  changeId: string,
  organizationId: string | undefined,
): Promise<'all' | 'some' | 'none'> {
  const { rows } = await sql<{ all: boolean; some: boolean }>`
    select bool_and(is_own) as all, bool_or(is_own) as some from (
      select ${organizationId ?? null}::uuid is null or organization_id is not distinct from ${organizationId ?? null}::uuid as is_own
      from record_change where change_id = ${changeId}
    ) as records
  `.execute(database);
  const [row] = rows;
  if (row?.all) return 'all';
  return row?.some ? 'some' : 'none';
}
