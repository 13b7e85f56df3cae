import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, type TestDatabase } from '../test-support/databases.ts';

const SHARDS = 8;

/**
 * The documented layout for Citus spreads three tables over the nodes by one column each. A table that plain PostgreSQL
 * partitions by the hash of that column shows which queries need one shard, and which need all.
 */
const spread = [
  {
    table: 'intake',
    by: 'submission_id',
    local: [`select * from spread where submission_id = '9a3f0b6d-8e2c-4a71-8f0e-5c1a7d4b5c2e'`],
    everywhere: [`select * from spread where organization_id = '9a3f0b6d-8e2c-4a71-8f0e-5c1a7d4b5c2e' and arrival > 5`],
  },
  {
    table: 'record_change',
    by: 'change_id',
    local: [`select * from spread where change_id = '9a3f0b6d-8e2c-4a71-8f0e-5c1a7d4b5c2e' order by position`],
    everywhere: [`select * from spread where record_id = 'x' and resource = 'services'`],
  },
  {
    table: 'request_count',
    by: 'subject',
    local: [
      `update spread set requests = requests + 1 where policy = 'writes' and subject = 'x' and window_start = '2026-03-18Z'`,
    ],
    everywhere: [`delete from spread where window_start < '2026-03-18Z'`],
  },
] as const;

describe.each(databases)('tables spread over nodes, on $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  test.each(spread)('$table by $by: what asks for one asks one shard', async ({ table, by, local, everywhere }) => {
    const run = (statement: string) => sql.raw(statement).execute(opened.database);
    await run(`create table spread (like ${table} including defaults) partition by hash (${by})`);
    for (let shard = 0; shard < SHARDS; shard += 1)
      await run(
        `create table spread_${shard} partition of spread for values with (modulus ${SHARDS}, remainder ${shard})`,
      );
    const shardsOf = async (statement: string) => {
      const { rows } = await sql.raw<{ 'QUERY PLAN': string }>(`explain ${statement}`).execute(opened.database);
      return new Set(rows.flatMap((row) => /Scan on (spread_\d)/.exec(row['QUERY PLAN'])?.[1] ?? [])).size;
    };
    for (const statement of local) expect(await shardsOf(statement), statement).toBe(1);
    for (const statement of everywhere) expect(await shardsOf(statement), statement).toBe(SHARDS);
    // What Citus asks of a table that it spreads: every unique key has the column.
    const { rows } = await sql<{ key: string }>`
      select indexdef as key from pg_indexes where tablename = ${table} and indexdef like 'CREATE UNIQUE%'
    `.execute(opened.database);
    for (const { key } of rows) expect(key).toContain(by);
    await run('drop table spread');
  });
});
