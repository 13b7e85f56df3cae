import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { SearchProfile } from '../search/search-profile.ts';

/** What the search index knows of a service at a location. */
export interface IndexedEntry {
  id: string;
  place_code: string;
  profile: SearchProfile;
  latitude: number | null;
  longitude: number | null;
  closed: boolean;
  /** As PostgreSQL writes them, or null. */
  weekly_opening: string | null;
  dated_opening: string | null;
  dated_closing: string | null;
  sort_name: string;
  place_codes: string[];
  lexemes: number[];
  names: number[];
  titles: number[];
}

const ENTRIES_A_BATCH = 2000;

/** All entries of the search index, neighbours in space beside each other: codes of places begin with those around them. */
export async function loadIndexedEntries(database: Database): Promise<IndexedEntry[]> {
  const entries: IndexedEntry[] = [];
  for (;;) {
    const last = entries.at(-1);
    const { rows } = await sql<IndexedEntry>`
      select entry.service_at_location_id as id, location.place_code, search_profile.document as profile,
        entry.latitude, entry.longitude, entry.closed, entry.weekly_opening::text, entry.dated_opening::text,
        entry.dated_closing::text, entry.sort_name, entry.place_codes, entry.lexemes, entry.names, entry.titles
      from search_entry as entry
        join service_at_location on service_at_location.id = entry.service_at_location_id
        join location on location.id = service_at_location.location_id
        join search_profile on search_profile.id = entry.profile_id
      ${last ? sql`where (location.place_code collate "C", entry.service_at_location_id) > (${last.place_code}, ${last.id}::uuid)` : sql``}
      order by location.place_code collate "C", entry.service_at_location_id limit ${ENTRIES_A_BATCH}
    `.execute(database);
    if (rows.length === 0) return entries;
    entries.push(...rows);
  }
}
