import { openDatabase } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { seedDemo } from '../seeding/demo.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { seedSynthetic } from '../seeding/synthetic.ts';
import { startPostgresql } from '../test-support/postgresql-server.ts';
import { besideBareServer, type Kind } from './beside-bare-server.ts';
import { startProgram } from './program.ts';

const RECORDS = Number(process.env['RK_BENCH_RECORDS'] ?? '10000');

/**
 * Requests per second, and the time of one request (p50, p95), beside a bare `node:http` server that answers the same bytes
 * from memory; for searches also the processor time of the server. On a PostgreSQL of its own; the API, the bare server and
 * the load are processes of their own. RK_BENCH_RECORDS services at locations.
 */
export default async function benchmark() {
  const postgresql = await startPostgresql();
  const databaseUrl = postgresql.url('postgres');
  await fill(databaseUrl);
  const api = await startProgram('api-server.ts', { databaseUrl });
  const bare = await startProgram('bare-server.ts', {});
  try {
    const measurements = [];
    for (const kind of await kinds(api.url)) measurements.push(...(await besideBareServer(kind, api, bare)));
    return measurements;
  } finally {
    await Promise.all([api.stop(), bare.stop()]);
    await postgresql.stop();
  }
}

async function kinds(url: string): Promise<Kind[]> {
  const search = (request: number) =>
    `/v1/search?text=${encodeURIComponent(TEXTS[request % TEXTS.length] ?? '')}&lat=50.${100_000 + request}&lon=30.52`;
  const first = (await (await fetch(`${url}/v1/search?text=a`)).json()) as { contents: { id: string }[] };
  const [{ id } = { id: '' }] = first.contents;
  const list = '/v1/search?category=psychological-support';
  return [
    { name: 'list', path: () => list },
    { name: 'detail', path: () => `/service_at_locations/${id}` },
    { name: 'conditional request', path: () => list, isConditional: true },
    { name: 'uncached search', path: search },
    // Nobody has asked about the same circle before: what is in it is counted again.
    { name: 'uncached search in a circle', path: (request) => `${search(request)}&radius_km=50` },
  ];
}

const TEXTS = [
  'психолог',
  'юрист',
  'допомога дітям',
  'гуманітарна допомога',
  'логопед',
  'psychologist',
  'соціальний працівник',
];

async function fill(url: string): Promise<void> {
  const opened = await openDatabase({ url });
  const now = new Date();
  await migrate(opened.database);
  await keepPlacesCurrent(opened.database);
  await seedDemo(opened.database, now);
  await seedSynthetic(opened.database, RECORDS, now);
  await opened.close();
}
