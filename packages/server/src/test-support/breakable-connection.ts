import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface BreakableConnection {
  port: number;
  /** Cuts every connection and takes no more. */
  cut(): Promise<void>;
  /** Takes connections again, on the same port. */
  restore(): Promise<void>;
}

/** A way to a database that can be cut like a cable. */
export async function breakableConnection(target: { host: string; port: number }): Promise<BreakableConnection> {
  const sockets = new Set<Socket>();
  let server: Server;
  const start = async (port: number) => {
    server = createServer((near) => {
      const far = connect(target.port, target.host);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          sockets.delete(socket);
          other.destroy();
        });
        socket.pipe(other);
      }
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await start(0);
  return {
    port,
    cut: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    restore: async () => {
      await start(port);
    },
  };
}
