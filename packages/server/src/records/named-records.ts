import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { LocalizedText } from './stored.ts';

/** A record that another names, with its name in all languages: joined before one language is chosen. */
export interface NamedRecord {
  id: string;
  name: LocalizedText | string;
}

/** The names of the records with these identifiers, by identifier; unknown ones are left out. */
export async function namedRecords(
  database: Database,
  table: 'organization' | 'program' | 'partner' | 'service',
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<NamedRecord>`
    select id, document -> 'name' as name from ${sql.table(table)} where id = any(${[...new Set(ids)]}::uuid[])
  `.execute(database);
  return new Map(rows.map(({ id, name }) => [id, { id, name }]));
}

/** The named records in the order of `ids`; undefined when there are none. */
export function joinNames(
  ids: readonly string[] | undefined,
  names: ReadonlyMap<string, NamedRecord>,
): NamedRecord[] | undefined {
  const found = (ids ?? []).flatMap((id) => names.get(id) ?? []);
  return found.length > 0 ? found : undefined;
}
