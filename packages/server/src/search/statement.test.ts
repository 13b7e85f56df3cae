import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pglite, type TestDatabase } from '../test-support/databases.ts';
import { late, Statement, Statements } from './statement.ts';

describe('a statement', () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await pglite.open();
  });
  afterAll(() => opened.close());

  test('is told late what searches for the same differ in', async () => {
    const statement = new Statement<{ sum: number }>(sql`select ${late('latitude')}::integer + ${10}::integer as sum`);
    expect(await statement.run(opened.database, { latitude: 1 })).toEqual([{ sum: 11 }]);
    expect(await statement.run(opened.database, { latitude: 2 })).toEqual([{ sum: 12 }]);
  });
});

test('statements of one name are put into words once', () => {
  const statements = new Statements();
  const first = statements.named('count', () => sql`select 1`);
  expect(statements.named('count', () => sql`select 2`)).toBe(first);
  expect(statements.named('page', () => sql`select 2`)).not.toBe(first);
});
