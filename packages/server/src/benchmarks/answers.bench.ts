import { openDatabase } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { seedDemo } from '../seeding/demo.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { seedSynthetic } from '../seeding/synthetic.ts';
import { startPostgresql } from '../test-support/postgresql-server.ts';
import { load, type Load } from './load.ts';
import { startProgram, type Program } from './program.ts';

const RECORDS = Number(process.env['RK_BENCH_RECORDS'] ?? '10000');

/** One kind of request. */
interface Kind {
  name: string;
  /** A path for each request: the same one, or always another one, which no cache has. */
  path: (request: number) => string;
  /** Whether the client has the answer already. */
  isConditional?: boolean;
}

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
    for (const kind of await kinds(api.url)) measurements.push(...(await measure(kind, api, bare)));
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

async function measure({ name, path, isConditional = false }: Kind, api: Program, bare: Program) {
  const headers = isConditional ? { 'If-None-Match': await entityTagOf(api.url + path(0)) } : undefined;
  await bare.tell({ path: path(0), ...(await answerOf(api.url + path(0), headers)) });
  const run = (program: Program, at: (request: number) => string) => load(program, { path: at, headers });
  const measured = await run(api, path);
  const baseline = await run(bare, () => path(0));
  const compare = (what: keyof Load, unit: string) => ({
    name: `${name}, ${labels[what]}`,
    value: measured[what],
    unit,
    baseline: baseline[what],
    ratio: measured[what] / baseline[what],
  });
  return [
    compare('perSecond', 'requests/s'),
    compare('p50', 'ms'),
    compare('p95', 'ms'),
    compare('processorTime', 'ms'),
  ];
}

const labels: Record<keyof Load, string> = {
  perSecond: 'requests per second',
  p50: 'p50',
  p95: 'p95',
  processorTime: 'processor time of the server',
};

async function entityTagOf(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
  await answer.arrayBuffer();
  return answer.headers.get('ETag') ?? '';
}

/** An answer, for the bare server to give: the same headers and bytes. */
async function answerOf(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { headers: { ...headers, 'Accept-Encoding': 'identity' } });
  const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
  const kept = [...answer.headers].filter(([header]) => !['date', 'connection', 'keep-alive'].includes(header));
  return { status: answer.status, headers: Object.fromEntries(kept), body };
}

async function fill(url: string): Promise<void> {
  const opened = await openDatabase({ url });
  const now = new Date();
  await migrate(opened.database);
  await keepPlacesCurrent(opened.database);
  await seedDemo(opened.database, now);
  await seedSynthetic(opened.database, RECORDS, now);
  await opened.close();
}
