import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface EndingConnection {
  port: number;
  /** How many bytes went to the database so far. */
  sent(): number;
  /** Lets so many more through, and no others after them. */
  endAfter(bytes: number): void;
  close(): Promise<void>;
}

/** A way to a database that lets so many bytes through and then calls `onEnd`: the rest never arrives. */
export async function endingConnection(
  target: { host: string; port: number },
  most: number,
  onEnd: () => void,
): Promise<EndingConnection> {
  let sent = 0;
  let end = most;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target.port, target.host);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => other.destroy());
    }
    far.pipe(near);
    near.on('data', (chunk) => {
      const passed = chunk.subarray(0, end - sent);
      sent += passed.length;
      far.write(passed);
      if (sent < end) return;
      near.pause();
      onEnd();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => sent,
    endAfter: (bytes) => (end = sent + bytes),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
