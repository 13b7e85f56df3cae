import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { ChangedRecords } from '../search/affected-entries.ts';

/**
 * A service that is given elsewhere, or at other hours, has changed for those who copy services by `modified_after`; so has a
 * service at a location whose location changed.
 */
export async function touchServices(transaction: Database, changed: ChangedRecords, now: Date): Promise<void> {
  const { serviceAtLocations = [], locations = [] } = changed;
  if (serviceAtLocations.length + locations.length === 0) return;
  const moment = now.toISOString();
  const touched = sql`last_modified = ${moment}::timestamptz,
    document = document || jsonb_build_object('last_modified', ${moment}::text)`;
  // Those that changed themselves say so already.
  const isEarlier = sql`last_modified is distinct from ${moment}::timestamptz`;
  await sql`
    update service_at_location set ${touched} where location_id = any(${locations}::uuid[]) and ${isEarlier}
  `.execute(transaction);
  await sql`
    update service set ${touched} where id in (
      select service_id from service_at_location
      where id = any(${serviceAtLocations}::uuid[]) or location_id = any(${locations}::uuid[])
    ) and ${isEarlier}
  `.execute(transaction);
}
