import autocannon from 'autocannon';
import type { Program } from './program.ts';

/** How a server did under load. */
export interface Load {
  perSecond: number;
  /** Half of all answers were faster, milliseconds. */
  p50: number;
  /** Of twenty answers nineteen were faster, milliseconds. */
  p95: number;
  /** For one request, milliseconds; that of a database in a process of its own is not in it. */
  processorTime: number;
}

const CONNECTIONS = 10;
/** Before so many the code that answers is still being compiled, which is no part of answering. */
const WARM_UP_REQUESTS = 1500;
const SECONDS = 5;

interface Requests {
  path: (request: number) => string;
  headers?: Record<string, string> | undefined;
}

/** Asks a server as fast as it answers, over some connections that stay open. */
export async function load(program: Program, { path, headers }: Requests): Promise<Load> {
  let asked = 0;
  const run = (extent: { amount: number } | { duration: number }) => {
    const times: number[] = [];
    return new Promise<number[]>((resolve, reject) => {
      const options = {
        url: program.url,
        connections: CONNECTIONS,
        ...extent,
        requests: [
          {
            ...(headers ? { headers } : {}),
            setupRequest: (request: autocannon.Request) => ({ ...request, path: path(asked++) }),
          },
        ],
      };
      const instance = autocannon(options, (error) => {
        if (error) reject(error as Error);
        else resolve(times.sort((a, b) => a - b));
      });
      instance.on('response', (_client, status, _bytes, milliseconds) => {
        if (status !== 200 && status !== 304) reject(new Error(`The server answered with status ${status}.`));
        times.push(milliseconds);
      });
    });
  };
  await run({ amount: WARM_UP_REQUESTS });
  const before = await program.processorTime();
  const times = await run({ duration: SECONDS });
  const used = (await program.processorTime()) - before;
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { perSecond: times.length / SECONDS, p50: at(0.5), p95: at(0.95), processorTime: used / times.length };
}
