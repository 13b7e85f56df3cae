import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { seedDemo } from '../seeding/demo.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { startPostgresql } from '../test-support/postgresql-server.ts';
import { besideBareServer, type Kind } from './beside-bare-server.ts';
import { startProgram } from './program.ts';

const FIGURE = '/v1/figures/donetsk-2025-h1-consultations';
const BADGE = `${FIGURE}.svg?kind=badge&lang=uk`;
const kinds: readonly Kind[] = [
  { name: 'figure', path: () => FIGURE },
  { name: 'figure the client has', path: () => FIGURE, isConditional: true },
  { name: 'badge (SVG)', path: () => BADGE },
  { name: 'badge the client has', path: () => BADGE, isConditional: true },
  { name: 'card (PNG)', path: () => `${FIGURE}.png?kind=card&lang=uk` },
  { name: 'page for frames', path: () => '/embed/impact?figures=donetsk-2025-h1-consultations&lang=uk' },
];
/** For so long after data were written the API asks for their version each time. */
const SETTLED_MILLISECONDS = 6000;

/**
 * Figures and their pictures from memory: requests per second, and the time of one request, beside a bare `node:http` server
 * that answers the same bytes; and what drawing costs. On a PostgreSQL of its own; the API, the bare server and the load are processes of their own.
 */
export default async function benchmark() {
  const postgresql = await startPostgresql();
  const databaseUrl = postgresql.url('postgres');
  await fill(databaseUrl);
  const api = await startProgram('api-server.ts', { databaseUrl });
  const bare = await startProgram('bare-server.ts', {});
  try {
    const measurements = [await drawing(api.url)];
    await setTimeout(SETTLED_MILLISECONDS);
    for (const kind of kinds) measurements.push(...(await besideBareServer(kind, api, bare)));
    return measurements;
  } finally {
    await Promise.all([api.stop(), bare.stop()]);
    await postgresql.stop();
  }
}

/** What a card costs that nobody has asked for yet, in pixels and as a drawing: one after the other, the first of each not counted. */
async function drawing(url: string) {
  const { contents } = (await (await fetch(`${url}/v1/figures?per_page=100`)).json()) as {
    contents: { code: string }[];
  };
  const timesOf = async (ending: string) => {
    const times: number[] = [];
    for (const theme of ['light', 'dark'])
      for (const { code } of contents) {
        const began = performance.now();
        await (await fetch(`${url}/v1/figures/${code}.${ending}?kind=card&lang=en&theme=${theme}`)).arrayBuffer();
        times.push(performance.now() - began);
      }
    // The first one also loads what draws.
    return times.slice(1).sort((a, b) => a - b);
  };
  const middle = (times: readonly number[]) => times[Math.floor(times.length / 2)] ?? 0;
  const baseline = middle(await timesOf('svg'));
  const value = middle(await timesOf('png'));
  return { name: 'card drawn in pixels (PNG), beside SVG, p50', value, unit: 'ms', baseline, ratio: value / baseline };
}

async function fill(url: string): Promise<void> {
  const opened = await openDatabase({ url });
  const { database } = opened;
  await migrate(database);
  await keepPlacesCurrent(database);
  await seedDemo(database, new Date());
  await opened.close();
}
