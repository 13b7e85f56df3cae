import { sql } from 'kysely';
import { operations, type ParsedQueryOf } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { openDatabase, type Database, type DatabaseOptions } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { seedDemo } from '../seeding/demo.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { seedSynthetic } from '../seeding/synthetic.ts';
import { startPostgresql } from '../test-support/postgresql-server.ts';
import { SearchMemory } from './search-memory.ts';
import { search } from './search.ts';

const RECORDS = Number(process.env['RK_BENCH_RECORDS'] ?? '10000');
const RUNS = 101;
const WARM_UP_RUNS = 10;

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
  'search: everything': {},
};

/**
 * The time of a whole search answer (facets, counts and records included), half of all (p50) and 19 of 20 (p95) being
 * faster, beside the same of `select 1` on the same connection: with what earlier searches have found out, and without. On the
 * embedded database and then on a PostgreSQL of its own, or on the one that DATABASE_URL names; RK_BENCH_RECORDS services at
 * locations.
 */
export default async function benchmark() {
  const embedded = await measured({});
  const url = process.env['DATABASE_URL'];
  if (url) return [...embedded, ...(await measured({ url }))];
  const postgresql = await startPostgresql();
  try {
    return [...embedded, ...(await measured({ url: postgresql.url('postgres') }))];
  } finally {
    await postgresql.stop();
  }
}

async function measured(options: DatabaseOptions) {
  const opened = await openDatabase(options);
  try {
    const { database } = opened;
    const now = new Date();
    await migrate(database);
    await keepPlacesCurrent(database);
    await seedDemo(database, now);
    await seedSynthetic(database, RECORDS, now);
    const baseline = await timesOf(() => sql`select 1`.execute(database));
    const measurements: ReturnType<typeof measurement>[] = [];
    const where = `(${opened.kind}, ${RECORDS})`;
    const measure = async (name: string, work: (run: number) => Promise<unknown>) => {
      const times = await timesOf(work);
      measurements.push(measurement(`${name}, p50 ${where}`, times.p50, baseline.p50));
      measurements.push(measurement(`${name}, p95 ${where}`, times.p95, baseline.p95));
    };
    for (const [name, parameters] of Object.entries(searches)) {
      const query: ParsedQueryOf<'search'> = z.parse(operations.search.query, parameters);
      const memory = new SearchMemory();
      await measure(name, (run) => answer(database, fromElsewhere(query, run), now, memory));
      await measure(`${name}, as the first since the data changed`, (run) =>
        answer(database, fromElsewhere(query, run), now, new SearchMemory()),
      );
    }
    return measurements;
  } finally {
    await opened.close();
  }
}

function answer(database: Database, query: ParsedQueryOf<'search'>, now: Date, memory: SearchMemory) {
  return search(database, query, { language: 'uk', now, memory });
}

/** The same query of somebody some metres away: no two people ask from the same place. */
function fromElsewhere(query: ParsedQueryOf<'search'>, run: number): ParsedQueryOf<'search'> {
  return query.lat === undefined ? query : { ...query, lat: query.lat + run / 10_000 };
}

function measurement(name: string, value: number, baseline: number) {
  return { name, value, unit: 'ms', baseline, ratio: value / baseline };
}

/** Milliseconds of `RUNS` runs, after some that warm up caches and compilers. */
async function timesOf(work: (run: number) => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let run = 0; run < WARM_UP_RUNS + RUNS; run++) {
    const started = performance.now();
    await work(run);
    if (run >= WARM_UP_RUNS) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (RUNS - 1))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
