import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSnapshot, type Snapshot } from '@resilience-kit/sdk/snapshot';
import { startProgram } from '../benchmarks/program.ts';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { seedDemo } from '../seeding/demo.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { seedSynthetic } from '../seeding/synthetic.ts';
import { startPostgresql } from '../test-support/postgresql-server.ts';
import { writeSnapshot } from './write-snapshot.ts';

const RECORDS = Number(process.env['RK_BENCH_RECORDS'] ?? '10000');
const RUNS = 21;
const WARM_UP_RUNS = 5;
const text = 'психолог';

/**
 * The time of a text search in a snapshot beside the same of the API, both over HTTP on this machine: by a page that has just
 * opened (manifest, index and records are fetched and checked), and further searches of that page. No search of the API is
 * answered from its cache. On a PostgreSQL of its own; RK_BENCH_RECORDS services at locations.
 */
export default async function benchmark() {
  const postgresql = await startPostgresql();
  const databaseUrl = postgresql.url('postgres');
  const folder = await mkdtemp(join(tmpdir(), 'snapshot-bench-'));
  await fill(databaseUrl, folder);
  const api = await startProgram('api-server.ts', { databaseUrl });
  const files = await startProgram('static-server.ts', { folder });
  const open = () => openSnapshot(`${files.url}/manifest.json`, { fetch });
  try {
    // Somebody some metres away each time.
    const apiTimes = await timesOf(async (run) => {
      const place = `lat=50.${450_000 + run}&lon=30.52`;
      await (await fetch(`${api.url}/v1/search?text=${encodeURIComponent(text)}&${place}&lang=uk`)).json();
    });
    const first = await timesOf((run) => search(open(), run));
    const opened = open();
    const further = await timesOf((run) => search(opened, run));
    const inOblast = await timesOf((run) => search(open(), run, { place: 'UA32000000000030281' }));
    return [
      ...measurements('first search of a page that opens the snapshot', first, apiTimes),
      ...measurements('first search of a page about one oblast', inOblast, apiTimes),
      ...measurements('further search in a snapshot', further, apiTimes),
    ];
  } finally {
    await Promise.all([api.stop(), files.stop()]);
    await postgresql.stop();
    await rm(folder, { recursive: true });
  }
}

async function search(snapshot: Snapshot, run: number, more: { place?: string } = {}): Promise<void> {
  await snapshot.search.list({ text, lat: 50.45 + run / 1_000_000, lon: 30.52, ...more });
}

async function fill(url: string, folder: string): Promise<void> {
  const opened = await openDatabase({ url });
  const now = new Date();
  await migrate(opened.database);
  await keepPlacesCurrent(opened.database);
  await seedDemo(opened.database, now);
  await seedSynthetic(opened.database, RECORDS, now);
  await writeSnapshot(opened.database, { path: folder, languages: ['uk', 'en'], now });
  await opened.close();
}

interface Times {
  p50: number;
  p95: number;
}

function measurements(name: string, times: Times, baseline: Times) {
  return (['p50', 'p95'] as const).map((share) => ({
    name: `${name}, ${share} (${RECORDS})`,
    value: times[share],
    unit: 'ms',
    baseline: baseline[share],
    ratio: times[share] / baseline[share],
  }));
}

/** Milliseconds of `RUNS` runs, after some that warm up caches and compilers. */
async function timesOf(work: (run: number) => Promise<unknown>): Promise<Times> {
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
