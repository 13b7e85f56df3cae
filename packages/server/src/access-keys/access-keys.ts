import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type AccessKey, type AccessKeyScope, inPage, type Page, type Paging } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { AccessKeyTable } from '../database/tables.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import type { Selectable } from 'kysely';
import type { Principal } from './principal.ts';

/** Makes a key with 256 random bits. Nobody can guess such a key, so a plain hash of it is safe to keep. */
export function createAccessKey(): string {
  return `rk_${randomBytes(32).toString('base64url')}`;
}

export interface Grant {
  /** Whose records the key is for; undefined for the operator. */
  organizationId: string | undefined;
  accessKey: string;
  label: string;
  scopes: readonly AccessKeyScope[];
  expiresAt?: Date | undefined;
  now: Date;
}

/** Lets whoever has the key do what its scopes say; done again, what they say now. Answers with the key's identifier. */
export async function grantAccess(database: Database, grant: Grant): Promise<string> {
  const hash = hashOf(grant.accessKey);
  await database
    .insertInto('access_key')
    .values({
      id: randomUUID(),
      organization_id: grant.organizationId ?? null,
      hash,
      label: grant.label,
      scopes: [...grant.scopes],
      created_at: grant.now,
      expires_at: grant.expiresAt ?? null,
    })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ scopes: [...grant.scopes] }))
    .execute();
  const { id } = await database
    .selectFrom('access_key')
    .select('id')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return id;
}

/** Why a key is refused. The difference is told only to who has a key that once was good. */
export type Refusal = 'unknown' | 'expired' | 'revoked';

/** Whose key it is, and what for, as of `now`; or why it is refused. */
export async function authenticate(database: Database, accessKey: string, now: Date): Promise<Principal | Refusal> {
  const row = await database
    .selectFrom('access_key')
    .selectAll()
    .where('hash', '=', hashOf(accessKey))
    .executeTakeFirst();
  if (!row) return 'unknown';
  if (row.revoked_at !== null) return 'revoked';
  if (row.expires_at !== null && row.expires_at <= now) return 'expired';
  await rememberUse(database, row, now);
  return {
    keyId: row.id,
    organizationId: row.organization_id ?? undefined,
    label: row.label,
    scopes: new Set(row.scopes),
  };
}

/** The day is enough to tell which keys nobody uses any more, and costs one write a day. */
async function rememberUse(database: Database, { id, last_used_on: lastUsed }: Row, now: Date): Promise<void> {
  const today = kyivTime(now).date;
  if (lastUsed === today) return;
  await database.updateTable('access_key').set({ last_used_on: today }).where('id', '=', id).execute();
}

/** The keys of an organization, or all, the latest first. */
export async function listAccessKeys(
  database: Database,
  organizationId: string | undefined,
  paging: Paging,
): Promise<Page<AccessKey>> {
  const where = organizationId === undefined ? sql`true` : sql`organization_id = ${organizationId}`;
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from access_key where ${where}
  `.execute(database);
  const { rows } = await sql<Row>`
    select * from access_key where ${where} order by created_at desc, id
    limit ${paging.per_page} offset ${(paging.page - 1) * paging.per_page}
  `.execute(database);
  return inPage(rows.map(presentAccessKey), counted[0]?.total ?? 0, paging);
}

/** The key with this identifier, of this organization or, without one, of any. */
export async function findAccessKey(
  database: Database,
  id: string,
  organizationId: string | undefined,
): Promise<AccessKey | undefined> {
  const row = await database.selectFrom('access_key').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || (organizationId !== undefined && row.organization_id !== organizationId)) return undefined;
  return presentAccessKey(row);
}

/** Refuses the key from now on. One that was revoked before stays revoked since then. */
export async function revokeAccessKey(database: Database, id: string, now: Date): Promise<void> {
  await database
    .updateTable('access_key')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

type Row = Selectable<AccessKeyTable>;

function presentAccessKey(row: Row): AccessKey {
  return {
    id: row.id,
    ...(row.organization_id === null ? {} : { organization_id: row.organization_id }),
    label: row.label,
    scopes: row.scopes,
    created_at: row.created_at.toISOString(),
    ...(row.expires_at === null ? {} : { expires_at: row.expires_at.toISOString() }),
    ...(row.revoked_at === null ? {} : { revoked_at: row.revoked_at.toISOString() }),
    ...(row.last_used_on === null ? {} : { last_used_on: row.last_used_on }),
  };
}

function hashOf(accessKey: string): string {
  return createHash('sha256').update(accessKey).digest('hex');
}
