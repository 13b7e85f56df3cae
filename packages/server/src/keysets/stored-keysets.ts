import type { Keyset } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';

/** The keyset with the highest serial: the one to encrypt with. */
export async function latestKeyset(database: Database, organizationId: string): Promise<Keyset | undefined> {
  const row = await database
    .selectFrom('keyset')
    .select('document')
    .where('organization_id', '=', organizationId)
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.document;
}

export async function keysetWithSerial(
  database: Database,
  organizationId: string,
  serial: number,
): Promise<Keyset | undefined> {
  const row = await database
    .selectFrom('keyset')
    .select('document')
    .where('organization_id', '=', organizationId)
    .where('serial', '=', serial)
    .executeTakeFirst();
  return row?.document;
}

/** Publishes a keyset. A serial that is taken is refused by the database: keysets are never changed. */
export async function storeKeyset(database: Database, keyset: Keyset): Promise<void> {
  await database
    .insertInto('keyset')
    .values({ organization_id: keyset.organization_id, serial: keyset.serial, document: JSON.stringify(keyset) })
    .execute();
}

/** The same, unless the serial is taken. @returns whether it was published */
export async function storeKeysetOnce(database: Database, keyset: Keyset): Promise<boolean> {
  const row = await database
    .insertInto('keyset')
    .values({ organization_id: keyset.organization_id, serial: keyset.serial, document: JSON.stringify(keyset) })
    .onConflict((taken) => taken.columns(['organization_id', 'serial']).doNothing())
    .returning('serial')
    .executeTakeFirst();
  return row !== undefined;
}
