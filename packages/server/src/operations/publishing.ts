import type { AccessKey, ChangeDetail } from '@resilience-kit/contract';
import { sql } from 'kysely';
import { findAccessKey, listAccessKeys, revokeAccessKey } from '../access-keys/access-keys.ts';
import { issueAccessKey } from '../access-keys/issue-access-key.ts';
import { organizationOf, type Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { IMPORT_LOCK } from '../imports/write-dataset.ts';
import { forbidden, recordNotFound } from '../problems/problems.ts';
import { findChange, listChanges } from '../publishing/audit-trail.ts';
import { inDryRun } from '../publishing/dry-run.ts';
import { ownershipOf, undoChange } from '../publishing/undo-change.ts';
import type { IndexedChange } from '../search/index-changes.ts';
import { finishIndexing } from '../seeding/search-index.ts';
import { Created } from './created.ts';
import { principalOf, type Handlers } from './handler.ts';

const FIRST_RECORDS = { page: 1, per_page: 20 };

export function publishingHandlers(
  database: Database,
): Pick<
  Handlers,
  'listChanges' | 'getChange' | 'undoChange' | 'listAccessKeys' | 'createAccessKey' | 'revokeAccessKey'
> {
  return {
    listChanges: ({ query, context }) =>
      listChanges(database, {
        ...query,
        organizationId: organizationOf(principalOf(context), query.organization_id),
        recordId: query.record_id,
      }),

    getChange: ({ path, query, context }) => readChange(database, path.id, { ...query, ...principalOf(context) }),

    undoChange: async ({ path, query, context }) => {
      const principal = principalOf(context);
      const ownership = await ownershipOf(database, path.id, principal.organizationId);
      if (ownership === 'none') throw recordNotFound(path.id);
      if (ownership === 'some') throw forbidden('organization');
      const actor = { source: 'undo', by: principal.label, accessKeyId: principal.keyId } as const;
      const isDryRun = query.dry_run === true;
      let indexed: IndexedChange | undefined;
      const change = await inDryRun(database, isDryRun, async (transaction) => {
        await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(transaction);
        const undone = await undoChange(transaction, path.id, { principal, actor, now: context.now });
        indexed = undone.indexed;
        return readChange(transaction, undone.id, { ...principal, ...FIRST_RECORDS });
      });
      if (indexed && !isDryRun) context.afterwards(finishIndexing(database, indexed, context.now));
      return change;
    },

    listAccessKeys: ({ query, context }) =>
      listAccessKeys(database, organizationOf(principalOf(context), query.organization_id), query),

    createAccessKey: async ({ body, context }) => {
      const principal = principalOf(context);
      const { idempotencyKey, now } = context;
      const { id, key } = await issueAccessKey(database, body, { principal, idempotencyKey, now });
      return new Created({ ...(await requireKey(database, id, principal)), key });
    },

    revokeAccessKey: async ({ path, context }) => {
      const principal = principalOf(context);
      await requireKey(database, path.id, principal);
      await revokeAccessKey(database, path.id, context.now);
      return requireKey(database, path.id, principal);
    },
  };
}

async function readChange(
  database: Database,
  id: string,
  reader: Pick<Principal, 'organizationId'> & { page: number; per_page: number },
): Promise<ChangeDetail> {
  const change = await findChange(database, id, reader);
  if (!change) throw recordNotFound(id);
  return change;
}

async function requireKey(database: Database, id: string, { organizationId }: Principal): Promise<AccessKey> {
  const key = await findAccessKey(database, id, organizationId);
  if (!key) throw recordNotFound(id);
  return key;
}
