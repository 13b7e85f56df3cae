// Run as a program: the API as it is served, its log included.
import { createServer, type ServerOptions } from '../http/create-server.ts';
import { serveProgram } from './program.ts';

const options = JSON.parse(process.argv[2] ?? '{}') as ServerOptions;
const server = await createServer({ ...options, port: 0, seed: 'none' });
serveProgram(
  server.url,
  () => undefined,
  () => server.close(),
);
