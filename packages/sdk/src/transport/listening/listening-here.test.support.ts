import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import type { HttpScript, Listening, RawScript } from './listening.test.support.ts';

/** A real HTTP server in this process. */
export async function listenHttp(script: HttpScript): Promise<Listening> {
  const server = createHttpServer((incoming, response) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    incoming.on('end', () => {
      const { method = '', url = '' } = incoming;
      const headers = Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()]),
      );
      script.request({ method, url, headers, body }, response);
    });
  });
  return listening(server, () => server.closeAllConnections());
}

/** A real TCP server in this process. */
export async function listenRaw(script: RawScript): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    script.connected(socket);
    socket
      .on('close', () => {
        sockets.delete(socket);
        script.closed(socket);
      })
      .on('error', () => undefined);
    let received = '';
    socket.setNoDelay(true).on('data', (bytes) => {
      received += bytes.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = received.slice(0, end);
      received = '';
      script.request(socket, head);
    });
  });
  return listening(server, () => {
    for (const socket of sockets) socket.destroy();
  });
}

async function listening(server: Server, closeAllConnections: () => void): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        closeAllConnections();
      }),
  };
}
