import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createServer, type RunningServer, silentLogger } from '@resilience-kit/server';

/** How far ahead of the machine's the clocks of the tests are, so that it is a Wednesday, ten in the morning in Kyiv. */
const AHEAD = Date.parse('2026-03-18T10:00:00+02:00') - Date.now();

/** Sets the clock of a program before it begins. */
const clock = `data:text/javascript,${encodeURIComponent(`
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...given) { given.length > 0 ? super(...given) : super(Real.now() + ${AHEAD}); }
    static now() { return Real.now() + ${AHEAD}; }
  };
`)}`;

/** An API on demo data, with keys and a folder of its own for what programs write. */
export interface Api {
  readonly server: RunningServer;
  readonly accessKey: string;
  readonly folder: string;
  close(): Promise<void>;
}

export const now = () => new Date(Date.now() + AHEAD);

export async function startApi(): Promise<Api> {
  const folder = await mkdtemp(join(tmpdir(), 'rk-examples-'));
  const server = await createServer({
    port: 0,
    keysDirectory: join(folder, 'keys'),
    webhooks: { allowPrivate: true },
    logger: silentLogger,
    now,
  });
  const { operatorKey } = server;
  if (!operatorKey || !('path' in operatorKey)) throw new Error('There is no key of the operator.');
  return {
    server,
    accessKey: (await readFile(operatorKey.path, 'utf8')).trim(),
    folder,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const examples = fileURLToPath(new URL('..', import.meta.url));

/** What a program wrote, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A program under way. */
export interface Started {
  readonly ended: Promise<Ended>;
  /** The first line that holds the text; rejects when the program ends before it. */
  line(text: string): Promise<string>;
  stop(): Promise<Ended>;
}

/**
 * Starts one of the examples in the folder, at the time of the tests.
 * @param program a file from the folder of examples on, or a script as text
 */
export function start(
  api: Api,
  program: string | { script: string },
  { args = [], environment = {} }: { args?: string[]; environment?: Record<string, string> } = {},
): Started {
  // A script from a text finds packages from where its file would be.
  const isText = typeof program !== 'string';
  const child = spawn(
    process.execPath,
    ['--import', clock, ...(isText ? ['--input-type=module', '-'] : [join(examples, program), ...args])],
    {
      cwd: isText ? join(examples, 'open-now-to-geojson') : api.folder,
      env: { ...process.env, RK_API_URL: api.server.url, RK_ACCESS_KEY: '', ...environment },
    },
  );
  child.stdin.end(isText ? program.script : '');
  const written = { output: '', errors: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.errors += text));
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (text) => {
    written.output += `${text}\n`;
    lines.push(text);
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...written }));
  return {
    ended,
    async line(text) {
      for (;;) {
        const found = lines.find((line) => line.includes(text));
        if (found !== undefined) return found;
        const { 0: next } = (await Promise.race([once(reader, 'line'), ended.then((end) => [end])])) as [unknown];
        if (typeof next !== 'string') throw new Error(`It ended without “${text}”: ${written.output}${written.errors}`);
      }
    },
    stop: () => (child.kill('SIGTERM'), ended),
  };
}

/** Runs an example to its end. */
export function run(...given: Parameters<typeof start>): Promise<Ended> {
  return start(...given).ended;
}
