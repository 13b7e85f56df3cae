import {
  type Change,
  type ChangeDetail,
  inPage,
  type Page,
  type Paging,
  type RecordChange,
} from '@resilience-kit/contract';
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { Database } from '../database/database.ts';
import type { ChangeTable, RecordChangeTable } from '../database/tables.ts';
import { confidentialLocations, withoutDoor } from './confidential-changes.ts';
import { differencesBetween } from './differences.ts';
import { asKept } from './kept-record.ts';
import type { Actor, RecordWrite } from './record-write.ts';
import { storedResources, type AnyRecord } from './stored-resources.ts';

const ROWS_A_STATEMENT = 1000;

interface KeptChange {
  id: string;
  writes: readonly RecordWrite[];
  actor: Actor;
  now: Date;
  undoes?: string | undefined;
}

/** Keeps who changed what, with every record before and after, in the transaction of the change. */
export async function keepChange(transaction: Database, { id, writes, actor, now, undoes }: KeptChange): Promise<void> {
  const owners = new Set(writes.map(({ organizationId }) => organizationId));
  const [owner] = owners;
  await transaction
    .insertInto('change')
    .values({
      id,
      at: now,
      source: actor.source,
      by: actor.by,
      access_key_id: actor.accessKeyId ?? null,
      organization_id: owners.size === 1 ? (owner ?? null) : null,
      undoes: undoes ?? null,
      undone_by: null,
      record_count: writes.length,
    })
    .execute();
  if (undoes !== undefined)
    await transaction.updateTable('change').set({ undone_by: id }).where('id', '=', undoes).execute();
  const numbered = writes.map((write, position) => ({ ...write, position }));
  // A new record is copied from its table: an import has thousands, and sending each twice takes as long as storing it.
  const [copied, sent] = [true, false].map((isCopied) => numbered.filter((write) => isNewRow(write) === isCopied));
  for (const [resource, some] of Map.groupBy(copied ?? [], (write) => write.resource)) {
    const table = sql.table(storedResources[resource].table);
    const stored = sql`(select document from ${table} as record where record.id = row.record_id::uuid)`;
    await keepRecordChanges(transaction, id, some, stored);
  }
  await keepRecordChanges(transaction, id, sent ?? [], sql`nullif(row.after, 'null')`);
}

/** Whether it is a record that was not there, in a table where it is found by its identifier alone. */
function isNewRow({ resource, before, after }: RecordWrite): boolean {
  return before === undefined && after !== undefined && resource !== 'forms';
}

async function keepRecordChanges(
  transaction: Database,
  changeId: string,
  writes: readonly (RecordWrite & { position: number })[],
  after: RawBuilder<unknown>,
): Promise<void> {
  for (let first = 0; first < writes.length; first += ROWS_A_STATEMENT) {
    const rows = writes.slice(first, first + ROWS_A_STATEMENT).map((write) => ({
      position: write.position,
      resource: write.resource,
      record_id: write.id,
      organization_id: write.organizationId ?? null,
      action: actionOf(write),
      before: write.before ?? null,
      after: isNewRow(write) ? null : (write.after ?? null),
    }));
    await sql`
      insert into record_change (change_id, position, resource, record_id, organization_id, action, before, after)
      select ${changeId}::uuid, position, resource, record_id, organization_id, action, nullif(row.before, 'null'), ${after}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (position integer, resource text, record_id text,
        organization_id uuid, action text, before jsonb, after jsonb)
    `.execute(transaction);
  }
}

/** What becomes of a record: a service that becomes defunct is retired as much as a record that is removed. */
export function actionOf({ before, after }: Pick<RecordWrite, 'before' | 'after'>): RecordChange['action'] {
  if (!after || (after['status'] === 'defunct' && before?.['status'] !== 'defunct'))
    return before ? 'retired' : 'created';
  return before ? 'updated' : 'created';
}

interface ChangeFilter extends Paging {
  organizationId: string | undefined;
  resource?: string | undefined;
  recordId?: string | undefined;
}

/** Changes, the latest first: those that touched a record of the organization, or all. */
export async function listChanges(database: Database, filter: ChangeFilter): Promise<Page<Change>> {
  const conditions = [
    ...(filter.organizationId === undefined ? [] : [sql`organization_id = ${filter.organizationId}`]),
    ...(filter.resource === undefined ? [] : [sql`resource = ${filter.resource}`]),
    ...(filter.recordId === undefined ? [] : [sql`record_id = ${filter.recordId.toLowerCase()}`]),
  ];
  const where: RawBuilder<unknown> =
    conditions.length === 0
      ? sql`true`
      : sql`id in (select change_id from record_change where ${sql.join(conditions, sql` and `)})`;
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from change where ${where}
  `.execute(database);
  const { rows } = await sql<Selectable<ChangeTable>>`
    select * from change where ${where} order by sequence desc
    limit ${filter.per_page} offset ${(filter.page - 1) * filter.per_page}
  `.execute(database);
  return inPage(rows.map(presentChange), counted[0]?.total ?? 0, filter);
}

/** A change with a page of the records it changed: of those of the organization, or of all. */
export async function findChange(
  database: Database,
  id: string,
  { organizationId, ...paging }: { organizationId: string | undefined } & Paging,
): Promise<ChangeDetail | undefined> {
  const change = await database.selectFrom('change').selectAll().where('id', '=', id).executeTakeFirst();
  if (!change) return undefined;
  const own = organizationId === undefined ? sql`true` : sql`organization_id = ${organizationId}`;
  const where = sql`change_id = ${id} and ${own}`;
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from record_change where ${where}
  `.execute(database);
  const total = counted[0]?.total ?? 0;
  if (total === 0) return undefined;
  const { rows } = await sql<Selectable<RecordChangeTable>>`
    select * from record_change where ${where} order by position
    limit ${paging.per_page} offset ${(paging.page - 1) * paging.per_page}
  `.execute(database);
  const confidential = await confidentialLocations(database, rows);
  const records = rows.map((row) => presentRecordChange(row, confidential));
  return { ...presentChange(change), records: inPage(records, total, paging) };
}

function presentChange(row: Selectable<ChangeTable>): Change {
  return {
    id: row.id,
    at: row.at.toISOString(),
    source: row.source,
    by: row.by,
    ...(row.access_key_id === null ? {} : { access_key_id: row.access_key_id }),
    ...(row.organization_id === null ? {} : { organization_id: row.organization_id }),
    ...(row.undoes === null ? {} : { undoes: row.undoes }),
    ...(row.undone_by === null ? {} : { undone_by: row.undone_by }),
    record_count: row.record_count,
  };
}

function presentRecordChange(row: Selectable<RecordChangeTable>, confidential: ReadonlySet<string>): RecordChange {
  const [before, after] = [row.before, row.after].map((state) =>
    state === null ? undefined : asKept(state as AnyRecord),
  );
  const differences = differencesBetween(before, after);
  return {
    resource: row.resource,
    record_id: row.record_id,
    ...(row.organization_id === null ? {} : { organization_id: row.organization_id }),
    action: row.action,
    differences: confidential.has(row.record_id) ? differences.map(withoutDoor) : differences,
  };
}
