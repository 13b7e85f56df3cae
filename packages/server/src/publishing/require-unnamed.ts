import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { conflict } from '../problems/problems.ts';
import type { RecordWrite } from './record-write.ts';
import { storedResources } from './stored-resources.ts';

/**
 * Makes sure that no record which stays names one that is to be removed.
 *
 * @throws HttpProblem 409 that says which records do
 */
export async function requireUnnamed(database: Database, writes: readonly RecordWrite[]): Promise<void> {
  const removed = writes.filter(({ before, after }) => before && !after);
  const idsByResource = new Map<string, ReadonlySet<string>>(
    [...Map.groupBy(removed, ({ resource }) => resource)].map(([resource, some]) => [
      resource,
      new Set(some.map(({ id }) => id)),
    ]),
  );
  const goingOf = (resource: string) => idsByResource.get(resource) ?? new Set<string>();
  for (const { resource, id, before = {} } of removed) {
    for (const { resource: naming, table, identifier, where } of storedResources[resource].namedBy) {
      // Kept on this side: an import that is undone removes thousands.
      const going = goingOf(naming);
      const { rows } = await sql<{ id: string }>`
        select ${sql.ref(identifier)}::text as id from ${sql.table(table)}
        where ${where(before)} limit ${going.size + 1}
      `.execute(database);
      const row = rows.find((one) => !going.has(one.id));
      if (row) throw stillNamed(`${resource}/${id}`, `${naming}/${row.id}`);
    }
  }
}

function stillNamed(record: string, by: string) {
  return conflict({
    uk: `Запис ${record} потрібен іншим записам, зокрема ${by}. Спершу змініть або приберіть їх. Нічого не змінено.`,
    en: `The record ${record} is needed by other records, ${by} among them. Change or retire those first. Nothing was changed.`,
  });
}
