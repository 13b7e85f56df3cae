import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { main } from './main.ts';
import { databaseFromEnvironment } from './where.ts';

const program = fileURLToPath(new URL('../../bin/resilience-kit.mjs', import.meta.url));

/** Runs the program in this process. */
async function run(commandArguments: string[], environment: Record<string, string> = {}) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const written = { output: '', errors: '' };
  const code = await main(commandArguments, {
    output: { write: (text) => (written.output += text) },
    errors: { write: (text) => (written.errors += text) },
  });
  return { code, ...written };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the resilience-kit program', () => {
  test('help lists the commands and the exit codes', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    for (const word of ['serve', 'migrate', 'seed', 'intakes', 'Exit codes']) expect(output).toContain(word);
  });

  test.each(['serve', 'migrate', 'seed'])(
    '%s --help says what it does and which environment it reads',
    async (command) => {
      const { code, output } = await run([command, '--help']);
      expect(code).toBe(0);
      expect(output).toContain(`Usage: resilience-kit ${command}`);
      expect(output).toContain('DATABASE_URL');
    },
  );

  test.each([
    [[]],
    [['fly']],
    [['toString']],
    [['serve', '--port', '80']],
    [['serve', 'now']],
    [['serve', '--public-url', 'help.example.org']],
    [['seed', '--synthetic', 'many']],
    [['seed', '--synthetic', '0']],
    [['migrate', '--sideways']],
  ])('wrong usage %j ends with 2 and the help', async (commandArguments) => {
    const { code, errors } = await run(commandArguments);
    expect(code).toBe(2);
    expect(errors).toContain('Usage: resilience-kit');
  });

  test('a port that is none ends with 2', async () => {
    const { code, errors } = await run(['serve'], { RK_API_PORT: 'abc', DATABASE_URL: 'postgres://127.0.0.1:1/x' });
    expect(code).toBe(2);
    expect(errors).toContain('RK_API_PORT must be a whole number from 0 to 65535; it is “abc”.');
  });

  test('a failure ends with 1 and a reason, without a stack', async () => {
    const { code, errors } = await run(['migrate'], { DATABASE_URL: 'postgres://127.0.0.1:1/nothing' });
    expect(code).toBe(1);
    expect(errors).toMatch(/^The database at 127\.0\.0\.1:1\/nothing cannot be reached: .+\n$/);
  });

  test('the data is in PostgreSQL when there is one, else in the folder that is named, else in .data', () => {
    const url = 'postgres://127.0.0.1/x';
    expect(databaseFromEnvironment({ DATABASE_URL: url, RK_DATA_DIR: 'here' })).toEqual({ url });
    expect(databaseFromEnvironment({ DATABASE_URL: '', RK_DATA_DIR: 'here' })).toEqual({ dataDirectory: 'here' });
    expect(databaseFromEnvironment({})).toEqual({ dataDirectory: '.data' });
  });

  // Where the system has a Node that is too old, the program must find the one of the workspace.
  const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find(
    (node) =>
      existsSync(node) && Number(/\d+/.exec(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout)?.[0]) < 22,
  );
  test.skipIf(oldNode === undefined)('on a Node that is too old, the one of the workspace takes over', () => {
    const { status, stderr } = spawnSync(oldNode ?? '', [program, 'fly'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('There is no command "fly".');
  });
});

describe('its commands on a database', () => {
  let owner: TestDatabase;
  let environment: Record<string, string>;
  let keys: string;
  beforeAll(async () => {
    owner = await postgresql.open('empty');
    keys = await mkdtemp(join(tmpdir(), 'rk-keys-'));
    environment = { DATABASE_URL: owner.url ?? '', RK_API_PORT: '0', RK_DATA_DIR: keys };
  });
  afterAll(async () => {
    await owner.close();
    await rm(keys, { recursive: true });
  });

  test('migrate goes up and down', async () => {
    const up = await run(['migrate'], environment);
    expect(up.code).toBe(0);
    expect(up.output).toMatch(/^Applied: 0001-records(, \d{4}-[\w-]+)*\n$/);
    expect(await run(['migrate'], environment)).toMatchObject({ code: 0, output: 'Nothing to do.\n' });
    const down = await run(['migrate', '--down'], environment);
    expect(down.code).toBe(0);
    expect(down.output).toMatch(/^Undone: (\d{4}-[\w-]+, )*0001-records\n$/);
  });

  test('seed adds demo and synthetic data', async () => {
    const { code, output } = await run(['seed', '--synthetic', '30'], environment);
    expect(output).toBe('Seeded the demo data and 30 synthetic services at locations.\n');
    expect(code).toBe(0);
    const counted = await owner.database.selectFrom('search_entry').select('profile_id').execute();
    expect(counted.length).toBeGreaterThan(100);
  });

  test('seed refuses live data, unless it is told to delete it', async () => {
    await owner.database.deleteFrom('setting').where('key', '=', 'data_status').execute();
    const refused = await run(['seed'], environment);
    expect(refused.code).toBe(1);
    expect(refused.errors).toBe(
      'This database holds live data, so it was left alone. To delete that data and seed anew, add --reset.\n',
    );
    expect((await run(['seed', '--reset'], environment)).code).toBe(0);
    const status = await owner.database.selectFrom('setting').selectAll().where('key', '=', 'data_status').execute();
    expect(status).toEqual([{ key: 'data_status', value: 'demo' }]);
  });

  test('serve says where the identity lies that reads what is sent to the demo', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rk-keys-'));
    const start = async (dataFolder: string) => {
      const server = spawn(process.execPath, [program, 'serve', '--quiet'], {
        env: { ...process.env, ...environment, RK_DATA_DIR: dataFolder },
      });
      const exited = new Promise((resolve) => server.once('exit', resolve));
      const { url, before } = await readyLines(server.stdout);
      return { url, before, stop: async () => [server.kill('SIGTERM'), await exited] };
    };
    const first = await start(folder);
    const path = join(folder, 'keys', 'team-identity.txt');
    expect(first.before).toEqual([`Demo identity ${path}`]);
    const read = await run(['intakes', 'pull', '--identity', path, '--api', first.url]);
    expect(read).toEqual({ code: 0, output: 'There are no requests yet.\n', errors: '' });
    await first.stop();
    // The keys belong to the database: another folder has others.
    const second = await start(join(folder, 'another'));
    expect(second.before).toEqual([expect.stringMatching(/^No demo identity: the keys of this database are not in /)]);
    await second.stop();
    await rm(folder, { recursive: true });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('serve says when it is ready and stops cleanly on %s', async (signal) => {
    const server = spawn(process.execPath, [program, 'serve', '--quiet'], {
      env: { ...process.env, ...environment },
    });
    const exited = new Promise<number | null>((resolve) => server.once('exit', (code) => resolve(code)));
    const { url } = await readyLines(server.stdout);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    server.kill(signal);
    expect(await exited).toBe(0);
  });
});

/** Where the server is when it is ready, and what it said before. */
async function readyLines(output: NodeJS.ReadableStream): Promise<{ url: string; before: string[] }> {
  const before: string[] = [];
  for await (const line of createInterface({ input: output })) {
    const ready = /^API ready (http:\S+)$/.exec(line);
    if (ready?.[1] !== undefined) return { url: ready[1], before };
    before.push(line);
  }
  throw new Error('The server ended before it was ready.');
}
