import { sql } from 'kysely';
import type { Database } from './database.ts';

const OLDEST_NODE = 22;

/** On Node 20 the embedded database answers wrongly without an error, then hangs. */
export function requireNode(version: string): void {
  if (Number(version.split('.')[0]) >= OLDEST_NODE) return;
  throw new Error(
    `The API server needs Node ${OLDEST_NODE} or newer; this is Node ${version}. Run it with a newer Node (inside the workspace: node_modules/.bin/node).`,
  );
}

/** With LC_CTYPE = C, `lower()` leaves Cyrillic letters alone and trigrams skip them: searches would find nothing. */
export async function requireCyrillic(database: Database): Promise<void> {
  const { rows } = await sql<{ lowered: string; encoding: string }>`
    select lower('ЇЖАК') as lowered, current_setting('server_encoding') as encoding
  `.execute(database);
  const [row] = rows;
  if (row?.lowered === 'їжак' && row.encoding === 'UTF8') return;
  throw new Error(
    `This database cannot handle Ukrainian text: its encoding is ${row?.encoding ?? 'unknown'} and its character type does not know Cyrillic letters. Create it anew with UTF-8, for example: CREATE DATABASE resilience TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`,
  );
}
