import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** What is made from other tables, or means nothing elsewhere: the search index, counts of the day, versions for caches. */
const LEFT_OUT = [
  'migration',
  'search_entry',
  'search_profile',
  'lexeme',
  'request_count',
  'network_salt',
  'data_version',
  'data_touch',
];

/** Settings that speak of what is left out. */
export const SETTINGS_LEFT_OUT = ['search_indexed_on', 'search_index_outdated'];

export interface BackedUpTable {
  name: string;
  /** The columns of its primary key, in order. */
  key: string[];
  /** Rows refer to other rows of the same table. */
  isTree: boolean;
}

/** The tables of the schema as it is, each after those that it refers to. */
export async function backedUpTables(database: Database): Promise<BackedUpTable[]> {
  const { rows } = await sql<BackedUpTable & { refers_to: string[] }>`
    select relation.relname as name,
      array(
        select attribute.attname::text
        from pg_index
          cross join unnest(pg_index.indkey::int2[]) with ordinality as part(number, place)
          join pg_attribute as attribute on attribute.attrelid = relation.oid and attribute.attnum = part.number
        where pg_index.indrelid = relation.oid and pg_index.indisprimary
        order by part.place
      ) as key,
      exists (
        select 1 from pg_constraint
        where contype = 'f' and conrelid = relation.oid and confrelid = relation.oid
      ) as "isTree",
      array(
        select distinct target.relname::text
        from pg_constraint join pg_class as target on target.oid = confrelid
        where contype = 'f' and conrelid = relation.oid and confrelid <> relation.oid
      ) as refers_to
    from pg_class as relation join pg_namespace on pg_namespace.oid = relation.relnamespace
    where nspname = current_schema() and relkind = 'r' and relname <> all(${LEFT_OUT}::text[])
    order by relname
  `.execute(database);
  const ordered: BackedUpTable[] = [];
  const left = new Map(rows.map((row) => [row.name, row]));
  while (left.size > 0) {
    const next = [...left.values()].find(({ refers_to: others }) => !others.some((other) => left.has(other)));
    if (!next) throw new Error(`Tables refer to each other in a circle: ${[...left.keys()].join(', ')}.`);
    left.delete(next.name);
    const { name, key, isTree } = next;
    ordered.push({ name, key, isTree });
  }
  return ordered;
}

/** Numbers given out from now on follow those that are there. */
export async function continueSequences(database: Database): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = current_schema() and column_default like 'nextval(%'
  `.execute(database);
  for (const { table, column } of rows) {
    const last = sql`select max(${sql.ref(column)}) as last from ${sql.table(table)}`;
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${column}), coalesce(last, 1), last is not null) from (${last}) as there
    `.execute(database);
  }
}
