import { setImmediate } from 'node:timers/promises';

/** A few milliseconds of work on any records. */
const ITEMS_A_TURN = 25;

/** Like `items.map(map)`, a few at a time: in between requests are heard, and the database gets its next statement. */
export async function mapInTurns<Item, Result>(items: readonly Item[], map: (item: Item) => Result): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % ITEMS_A_TURN === 0) await setImmediate();
    results.push(map(item));
  }
  return results;
}
