import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';

/** Makes a key with 256 random bits. Nobody can guess such a key, so a plain hash of it is safe to keep. */
export function createAccessKey(): string {
  return `rk_${randomBytes(32).toString('base64url')}`;
}

/** Lets whoever has the key fetch the submissions to the organization. Doing so again changes nothing. */
export async function grantAccess(
  database: Database,
  { organizationId, accessKey, label, now }: { organizationId: string; accessKey: string; label: string; now: Date },
): Promise<void> {
  await database
    .insertInto('access_key')
    .values({
      id: randomUUID(),
      organization_id: organizationId,
      hash: hashOf(accessKey),
      label,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}

/** Whether the key is one of the organization. */
export async function hasAccess(database: Database, organizationId: string, accessKey: string): Promise<boolean> {
  const row = await database
    .selectFrom('access_key')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('hash', '=', hashOf(accessKey))
    .executeTakeFirst();
  return row !== undefined;
}

function hashOf(accessKey: string): string {
  return createHash('sha256').update(accessKey).digest('hex');
}
