import {
  inPage,
  type ManagedOperation,
  type ManagedResourceName,
  type Page,
  type Paging,
} from '@resilience-kit/contract';
import { sql } from 'kysely';
import { organizationOf, type Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import type { RequestContext } from '../operations/handler.ts';
import { principalOf } from '../operations/handler.ts';
import { SentRecord } from '../operations/sent-record.ts';
import type { IndexedChange } from '../search/index-changes.ts';
import { finishIndexing } from '../seeding/search-index.ts';
import { forbidden, recordNotFound } from '../problems/problems.ts';
import { entityTagOf, fingerprintOf } from './canonical-json.ts';
import { inDryRun } from './dry-run.ts';
import { once } from './idempotency.ts';
import { asKept } from './kept-record.ts';
import { loadRecords, ownerOf } from './load-records.ts';
import { publishRecord, type Publication } from './publish-record.ts';
import { storedResources, type AnyRecord } from './stored-resources.ts';

interface ManagedInput {
  query: { dry_run?: boolean; organization_id?: string; own_id?: string } & Partial<Paging>;
  path: { id?: string };
  body: unknown;
  context: RequestContext;
}

/** Answers one of the operations that every resource has. */
export type ManagedHandler = (input: ManagedInput) => Promise<SentRecord | Page<AnyRecord>>;

export function managedHandler(database: Database, operation: ManagedOperation): ManagedHandler {
  const { resource, action } = operation;
  switch (action) {
    case 'list':
      return ({ query, context }) => listKept(database, resource, query, principalOf(context));
    case 'retrieve':
      return ({ path, context }) => retrieveKept(database, resource, path.id ?? '', principalOf(context));
    default:
      return (input) => write(database, { ...input, operation, action });
  }
}

async function listKept(
  database: Database,
  resource: ManagedResourceName,
  query: ManagedInput['query'],
  principal: Principal,
): Promise<Page<AnyRecord>> {
  const { owner, table } = storedResources[resource];
  const paging = { page: query.page ?? 1, per_page: query.per_page ?? 20 };
  const conditions = [
    ...(owner === 'operator' ? [] : ownedBy(owner, organizationOf(principal, query.organization_id))),
    ...(query.own_id === undefined ? [] : [sql`document ->> 'own_id' = ${query.own_id}`]),
  ];
  const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from ${sql.table(table)} where ${where}
  `.execute(database);
  const { rows } = await sql<{ document: AnyRecord }>`
    select document from ${sql.table(table)} where ${where} order by id
    limit ${paging.per_page} offset ${(paging.page - 1) * paging.per_page}
  `.execute(database);
  return inPage(
    rows.map(({ document }) => asKept(document)),
    counted[0]?.total ?? 0,
    paging,
  );
}

function ownedBy(owner: 'organization_id' | 'id' | 'service', organizationId: string | undefined) {
  if (organizationId === undefined) return [];
  return owner === 'service'
    ? [sql`service_id in (select id from service where organization_id = ${organizationId})`]
    : [sql`${sql.ref(owner)} = ${organizationId}`];
}

async function retrieveKept(
  database: Database,
  resource: ManagedResourceName,
  id: string,
  principal: Principal,
): Promise<SentRecord> {
  const stored = (await loadRecords(database, resource, [id.toLowerCase()])).get(id.toLowerCase());
  if (!stored) throw recordNotFound(id);
  const isShared = storedResources[resource].owner === 'operator';
  if (!isShared && principal.organizationId !== undefined) {
    if ((await ownerOf(database, resource, stored)) !== principal.organizationId) throw forbidden('organization');
  }
  const record = asKept(stored);
  return new SentRecord({ status: 200, body: JSON.stringify(record), entityTag: entityTagOf(record) });
}

async function write(
  database: Database,
  {
    query,
    path,
    body,
    context,
    operation,
    action,
  }: ManagedInput & { operation: ManagedOperation; action: Publication['action'] },
): Promise<SentRecord> {
  const principal = principalOf(context);
  const isDryRun = query.dry_run === true;
  const publication: Publication = {
    resource: operation.resource,
    action,
    id: path.id,
    body,
    ifMatch: context.ifMatch,
    principal,
    actor: { source: 'api', by: principal.label, accessKeyId: principal.keyId },
    now: context.now,
  };
  const call = {
    accessKeyId: principal.keyId,
    key: isDryRun ? undefined : context.idempotencyKey,
    fingerprint: fingerprintOf([operation.id, path.id, body, context.ifMatch]),
    now: context.now,
  };
  let indexed: IndexedChange | undefined;
  const answer = await inDryRun(database, isDryRun, (transaction) =>
    once(transaction, call, async () => {
      const { entityTag, applied, ...told } = await publishRecord(transaction, publication);
      indexed = isDryRun ? undefined : applied?.indexed;
      const changeId = applied && !isDryRun ? { change_id: applied.id } : {};
      const isNew = told.action === 'created' && !isDryRun;
      const body = JSON.stringify({ ...told, ...changeId, dry_run: isDryRun });
      return { status: isNew ? 201 : 200, body, entityTag };
    }),
  );
  if (indexed) context.afterwards(finishIndexing(database, indexed, context.now));
  return new SentRecord(answer);
}
