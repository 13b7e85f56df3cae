import type { AccessKey, ChangeDetail } from '@resilience-kit/contract';
import { sql } from 'kysely';
import {
  createAccessKey,
  findAccessKey,
  grantAccess,
  listAccessKeys,
  revokeAccessKey,
} from '../access-keys/access-keys.ts';
import { allows, organizationOf, type Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { IMPORT_LOCK } from '../imports/write-dataset.ts';
import { forbidden, invalidBody, recordNotFound } from '../problems/problems.ts';
import { findChange, listChanges } from '../publishing/audit-trail.ts';
import { inDryRun } from '../publishing/dry-run.ts';
import { ownershipOf, undoChange } from '../publishing/undo-change.ts';
import type { IndexedChange } from '../search/index-changes.ts';
import { finishIndexing } from '../seeding/search-index.ts';
import { Created } from './created.ts';
import { principalOf, type Handlers } from './handler.ts';

const YEAR = 365 * 24 * 60 * 60 * 1000;
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
      if (ownership === 'missing') throw recordNotFound(path.id);
      if (ownership === 'others') throw forbidden('organization');
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
      const organizationId = organizationOf(principal, body.organization_id);
      const beyond = body.scopes.find((scope) => !allows(principal.scopes, scope));
      if (beyond !== undefined) throw forbidden({ scope: beyond });
      const expiresAt = new Date(body.expires_at ?? context.now.getTime() + YEAR);
      if (expiresAt <= context.now) throw expired();
      await requireOrganization(database, organizationId);
      const key = createAccessKey();
      const { label, scopes } = body;
      const id = await grantAccess(database, {
        organizationId,
        accessKey: key,
        label,
        scopes,
        expiresAt,
        now: context.now,
      });
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

async function requireOrganization(database: Database, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const row = await database.selectFrom('organization').select('id').where('id', '=', id).executeTakeFirst();
  if (row) return;
  throw invalidBody([
    {
      pointer: '/organization_id',
      message: {
        uk: 'organization_id має називати наявну організацію; такої немає. Спершу опублікуйте її.',
        en: 'organization_id must name an organization that exists; there is none. Publish it first.',
      },
    },
  ]);
}

function expired() {
  return invalidBody([
    {
      pointer: '/expires_at',
      message: { uk: 'expires_at має бути в майбутньому.', en: 'expires_at must be in the future.' },
    },
  ]);
}
