import { expect, test } from 'vitest';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { postgresql } from '../test-support/databases.ts';
import { keepPlacesCurrent } from './places.ts';

test('of servers that start at once on an empty database one writes the places, and the others wait', async () => {
  const owner = await postgresql.open('empty');
  const copies = await Promise.all([1, 2, 3].map(() => openDatabase({ url: owner.url ?? '' })));
  await Promise.all(
    copies.map(async ({ database }) => {
      await migrate(database);
      await keepPlacesCurrent(database);
    }),
  );
  const { count } = await owner.database
    .selectFrom('place')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBeGreaterThan(2_000);
  await Promise.all(copies.map((copy) => copy.close()));
  await owner.close();
});
