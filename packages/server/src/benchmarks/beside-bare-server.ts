import { load, type Load } from './load.ts';
import type { Program } from './program.ts';

/** One kind of request. */
export interface Kind {
  name: string;
  /** A path for each request: the same one, or always another one, which no cache has. */
  path: (request: number) => string;
  /** Whether the client has the answer already. */
  isConditional?: boolean;
}

/** How the API does at some requests, beside a bare server that answers the same bytes. */
export async function besideBareServer({ name, path, isConditional = false }: Kind, api: Program, bare: Program) {
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
