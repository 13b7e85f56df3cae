import type { Difference } from '@resilience-kit/contract';
import { sql, type Selectable } from 'kysely';
import type { Database } from '../database/database.ts';
import type { RecordChangeTable } from '../database/tables.ts';
import { toldOfConfidential } from '../records/locations.ts';

/**
 * The locations among these changes that ever were confidential: what leads to the door of one stays with its record, which
 * can be corrected and deleted, and is not told again by an audit trail that is kept for ever.
 */
export async function confidentialLocations(
  database: Database,
  changes: readonly Selectable<RecordChangeTable>[],
): Promise<Set<string>> {
  const ids = changes.flatMap(({ resource, record_id: id }) => (resource === 'locations' ? [id] : []));
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select distinct record_id as id from record_change where resource = 'locations' and record_id = any(${ids}::text[])
      and (before @> '{"confidential": true}' or after @> '{"confidential": true}')
    union
    select id::text from location where id = any(${ids}::uuid[]) and document @> '{"confidential": true}'
  `.execute(database);
  return new Set(rows.map(({ id }) => id));
}

/** That a property changed; from what to what only when it does not lead to the door. */
export function withoutDoor(difference: Difference): Difference {
  const { pointer } = difference;
  const [, property = ''] = pointer.split('/');
  return TOLD.has(property) ? difference : { pointer };
}

/** The area is told everywhere; what its organization calls the place is its own word. */
const TOLD: ReadonlySet<string> = new Set([...toldOfConfidential, 'place_code', 'own_id']);
