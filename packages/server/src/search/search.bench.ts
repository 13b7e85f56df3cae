import { sql } from 'kysely';
import { operations, type ParsedQueryOf } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { openDatabase, type Database } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { seedDemo } from '../seeding/demo.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { seedSynthetic } from '../seeding/synthetic.ts';
import { search } from './search.ts';

const RECORDS = Number(process.env['RK_BENCH_RECORDS'] ?? '10000');
const RUNS = 41;

const searches: Record<string, Record<string, string>> = {
  'search: text': { text: 'психолог' },
  'search: text, category, by distance': {
    text: 'психолог',
    category: 'psychological-support',
    lat: '50.45',
    lon: '30.52',
    sort: 'distance',
  },
  'search: category and place': { category: 'legal-aid', place: 'UA32000000000030281' },
  'search: misspelt text': { text: 'псхолог' },
  'search: nearest in category': { category: 'for-children', lat: '47.84', lon: '35.14' },
};

/**
 * The median of a whole search answer (facets, counts and records included), beside `select 1` on the same connection.
 * On the embedded database, or on the PostgreSQL named by DATABASE_URL; RK_BENCH_RECORDS services at locations.
 */
export default async function benchmark() {
  const url = process.env['DATABASE_URL'];
  const opened = await openDatabase(url ? { url } : {});
  try {
    const { database } = opened;
    const now = new Date();
    await migrate(database);
    await keepPlacesCurrent(database);
    await seedDemo(database, now);
    await seedSynthetic(database, RECORDS, now);
    const baseline = await medianMilliseconds(() => sql`select 1`.execute(database));
    const measurements = [];
    for (const [name, parameters] of Object.entries(searches)) {
      const query: ParsedQueryOf<'search'> = z.parse(operations.search.query, parameters);
      const value = await medianMilliseconds(() => answer(database, query, now));
      measurements.push({
        name: `${name} (${opened.kind}, ${RECORDS})`,
        value,
        unit: 'ms',
        baseline,
        ratio: value / baseline,
      });
    }
    return measurements;
  } finally {
    await opened.close();
  }
}

function answer(database: Database, query: ParsedQueryOf<'search'>, now: Date) {
  return search(database, query, { language: 'uk', now, dataStatus: 'demo' });
}

async function medianMilliseconds(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS + 5; run++) {
    const started = performance.now();
    await work();
    if (run >= 5) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}
