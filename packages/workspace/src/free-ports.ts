import { createServer } from 'node:net';

/** The ports of `npm start`; 0 is any that is free. */
interface Ports {
  api: number;
  portal: number;
}

const HIGHEST_PORT = 65_535;

/** The ports that the environment names, or the usual ones. Throws with the name of what cannot be one, and the fix. */
export function readPorts(environment: Readonly<Record<string, string | undefined>>): Ports {
  const read = (name: string, usual: number) => {
    const text = environment[name] ?? String(usual);
    const port = Number(text);
    if (/^\d+$/.test(text) && port <= HIGHEST_PORT) return port;
    throw new Error(`${name} is “${text}”: give it a number from 1 to ${HIGHEST_PORT}, such as ${usual}.`);
  };
  const ports = { api: read('RK_API_PORT', 4010), portal: read('RK_PORTAL_PORT', 4000) };
  if (ports.api === ports.portal && ports.api !== 0)
    throw new Error(`RK_API_PORT and RK_PORTAL_PORT are both ${ports.api}: the API and the portal need a port each.`);
  return ports;
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
