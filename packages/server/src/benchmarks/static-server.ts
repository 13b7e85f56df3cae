// Run as a program: answers with the files of a folder, as any web server does.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { serveProgram } from './program.ts';

const { folder } = JSON.parse(process.argv[2] ?? '{}') as { folder: string };
const server = createServer((request, response) => {
  readFile(join(folder, basename(request.url ?? ''))).then(
    (bytes) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(bytes),
    () => response.writeHead(404).end(),
  );
});
server.listen(0, '127.0.0.1', () => {
  serveProgram(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    () => undefined,
    () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  );
});
