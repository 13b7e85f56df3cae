import type { Database } from '../database/database.ts';

/** The sites that may show an organization's forms in a frame, in the order of the alphabet. */
export async function embedOriginsOf(database: Database, organizationId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('embed_origin')
    .select('origin')
    .where('organization_id', '=', organizationId)
    .orderBy('origin')
    .execute();
  return rows.map(({ origin }) => origin);
}

/** The same of every organization that has some. */
export async function listEmbedOrigins(
  database: Database,
): Promise<{ organization_id: string; origin: string; created_at: Date }[]> {
  return database.selectFrom('embed_origin').selectAll().orderBy('organization_id').orderBy('origin').execute();
}

/** Lists a site; false when it was listed already. */
export async function addEmbedOrigin(
  database: Database,
  { organizationId, origin, now }: { organizationId: string; origin: string; now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await database
    .insertInto('embed_origin')
    .values({ organization_id: organizationId, origin, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Takes a site off the list; false when it was not on it. Frames that are open stay until they are loaded again. */
export async function removeEmbedOrigin(
  database: Database,
  { organizationId, origin }: { organizationId: string; origin: string },
): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('embed_origin')
    .where('organization_id', '=', organizationId)
    .where('origin', '=', origin)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
