import { createServer } from 'node:net';

/** The ports of `npm start`; 0 is any that is free. */
interface Ports {
  api: number;
  portal: number;
}

/** Tells what is in the way of `npm start` and how to go on; undefined when both ports are free. */
export async function whyNotFree(ports: Ports): Promise<string | undefined> {
  const taken = [];
  for (const port of [ports.api, ports.portal]) if (await isTaken(port)) taken.push(port);
  if (taken.length === 0) return undefined;
  const others = `RK_API_PORT=${ports.api + 100} RK_PORTAL_PORT=${ports.portal + 100}`;
  if (taken.length === 2 && (await isApi(ports.api)))
    return [
      `It runs already: http://127.0.0.1:${ports.portal}, and the API on http://127.0.0.1:${ports.api}. Ctrl-C in its terminal stops it.`,
      `A second one needs other ports and a folder of its own: ${others} RK_DATA_DIR=.data/second npm start`,
    ].join('\n');
  return [
    taken.length === 2
      ? `Ports ${taken.join(' and ')} are taken by other programs.`
      : `Port ${taken.join()} is taken by another program.`,
    `Stop what is there, or choose other ports: ${others} npm start`,
  ].join(' ');
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error && error.code === 'EADDRINUSE'));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(false)));
  });
}

async function isApi(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/openapi.json`, { signal: AbortSignal.timeout(2000) });
    const { info } = (await answer.json()) as { info?: { title?: unknown } };
    return typeof info?.title === 'string' && info.title.startsWith('Resilience');
  } catch {
    return false;
  }
}
