import type { Database } from '../database/database.ts';
import { refuse } from '../records/record-faults.ts';
import type { StoredEvent } from '../records/stored.ts';
import { upsert } from '../records/upsert.ts';
import { eventFaults } from './check-event.ts';

/** Adds the events, replacing those with the same identifier. Their organizations are there already. */
export async function importEvents(database: Database, events: readonly StoredEvent[]): Promise<void> {
  refuse(events.flatMap(eventFaults));
  await upsert(database, 'event', events, (record) => ({
    id: record.id,
    organization_id: record.organization_id,
    place_code: record.place_code ?? null,
    starts_at: inUtc(record.starts_at),
    ends_at: record.ends_at === undefined ? null : inUtc(record.ends_at),
    document: record,
    last_modified: record.last_modified,
  }));
}

/** The database refuses moments that are more than sixteen hours away from UTC, though RFC 3339 can write them. */
function inUtc(moment: string): string {
  return new Date(moment).toISOString();
}
