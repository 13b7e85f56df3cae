import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import ky from 'ky';
import createOpenApiClient from 'openapi-fetch';
import { ResilienceClient } from '../client.ts';
import { attemptsWithFetch } from './attempts-with-fetch.ts';
import { attemptsWithKy } from './attempts-with-ky.ts';
import { Transport } from './transport.ts';
import { Services } from '../resources/services.ts';

const ROUNDS = 60;
const CALLS_A_ROUND = 20;

/**
 * The time of one call to a server on this machine, milliseconds, each way beside plain `fetch` and `JSON.parse`, in turns in
 * one run: what the SDK adds, where the network adds nothing.
 */
export default async function benchmark() {
  const server = await startServer();
  try {
    const ways = waysToAsk(server.url);
    const times = new Map(ways.map(({ name }) => [name, [] as number[]]));
    for (let round = -10; round < ROUNDS; round++) {
      for (const { name, ask } of ways) {
        const time = await timeOfOne(ask);
        // The first rounds only warm up.
        if (round >= 0) times.get(name)?.push(time);
      }
    }
    const baseline = undisturbed(times.get('fetch') ?? []);
    return ways
      .filter(({ name }) => name !== 'fetch')
      .map(({ name }) => {
        const value = undisturbed(times.get(name) ?? []);
        return { name: `a call with ${name}`, value, unit: 'ms', baseline, ratio: value / baseline };
      });
  } finally {
    await server.close();
  }
}

function waysToAsk(baseUrl: string): { name: string; ask: (nth: number) => Promise<unknown> }[] {
  const services = (attempt: typeof attemptsWithFetch) => new Services(new Transport({ baseUrl }, attempt));
  const [withFetch, withKy] = [services(attemptsWithFetch), services(attemptsWithKy)];
  const client = new ResilienceClient({ baseUrl });
  const openApi = createOpenApiClient<{
    '/services/{id}': {
      get: {
        parameters: { path: { id: string } };
        responses: { 200: { content: { 'application/json': { id: string } } } };
      };
    };
  }>({ baseUrl });
  return [
    {
      name: 'fetch',
      ask: async (nth) => JSON.parse(await (await fetch(`${baseUrl}/services/${nth}`)).text()) as unknown,
    },
    { name: 'openapi-fetch', ask: (nth) => openApi.GET('/services/{id}', { params: { path: { id: String(nth) } } }) },
    { name: 'ky', ask: (nth) => ky(`${baseUrl}/services/${nth}`).json() },
    { name: 'the SDK, attemptsWithFetch', ask: (nth) => withFetch.retrieve(String(nth)) },
    { name: 'the SDK, attemptsWithKy', ask: (nth) => withKy.retrieve(String(nth)) },
    { name: 'the client', ask: (nth) => client.services.retrieve(String(nth)) },
  ];
}

async function timeOfOne(ask: (nth: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let nth = 0; nth < CALLS_A_ROUND; nth++) await ask(nth);
  return (performance.now() - started) / CALLS_A_ROUND;
}

/** The time of the rounds that nothing else on the machine disturbed: what a quarter of them stayed below. */
function undisturbed(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN;
}

/** Answers every question with a service of two kilobytes. */
async function startServer() {
  const body = JSON.stringify({ id: 's-1', name: 'Їдальня', description: 'Гарячі обіди щодня. '.repeat(50) });
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
