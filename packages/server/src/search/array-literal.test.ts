import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { arrayLiteral } from './array-literal.ts';

describe.each(databases)('an array literal on $kind', ({ open }) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open('empty');
  });
  afterAll(() => test.close());

  it('is read as the values that it was made from', async () => {
    const texts = ['', 'плюс, кома', '{"a"}', 'back\\slash', 'null', ' '];
    const { rows } = await sql<{ texts: string[]; numbers: number[] }>`
      select ${arrayLiteral(texts)}::text[] as texts, ${arrayLiteral([1, -2])}::integer[] as numbers
    `.execute(test.database);
    expect(rows).toEqual([{ texts, numbers: [1, -2] }]);
  });
});
