import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RoundRobin {
  url: string;
  /** How many requests each copy got. */
  counts: number[];
  close(): Promise<void>;
}

/** A balancer that sends each request to the next of the copies, whoever asks. */
export async function roundRobin(copies: readonly string[]): Promise<RoundRobin> {
  const counts = copies.map(() => 0);
  let turn = 0;
  const server: Server = createServer((incoming, outgoing) => {
    const index = turn++ % copies.length;
    counts[index] = (counts[index] ?? 0) + 1;
    const { method, url, headers } = incoming;
    const onward = request(`${copies[index] ?? ''}${url ?? ''}`, {
      method,
      // As if from the internet: who asks from this machine itself is not limited.
      headers: { ...headers, 'x-forwarded-for': '198.51.100.7' },
    });
    onward.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    counts,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
