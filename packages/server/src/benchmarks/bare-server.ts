// Run as a program: answers every request with the same bytes, those that it was told last.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveProgram } from './program.ts';

let answer = { status: 200, headers: {}, body: Buffer.alloc(0) };
const server = createServer((_request, response) => {
  response.writeHead(answer.status, answer.headers).end(answer.body);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  serveProgram(
    `http://127.0.0.1:${port}`,
    (message) => {
      if (!('body' in message)) return;
      const { status, headers, body } = message as { status: number; headers: object; body: string };
      answer = { status, headers, body: Buffer.from(body, 'base64') };
    },
    () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  );
});
