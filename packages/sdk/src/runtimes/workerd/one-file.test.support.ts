import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface FileResult {
  readonly file: string;
  /** What went wrong outside of all tests. */
  readonly errors: readonly string[];
  readonly tests: readonly { name: string; state: string; errors: string[] }[];
}

/** How long one file may take, milliseconds. */
const LONGEST = 120_000;

const require = createRequire(import.meta.url);
const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * A worker of one file of tests. What is imported is run when the request is there, since a worker may do nothing before. `given`
 * is found by the tests as what vitest provides.
 */
export async function bundled(file: string, given: object): Promise<string> {
  const setUp = join(here, '..', 'set-up.test.support.ts');
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { prepareState } from './worker-state.test.support.ts';
        const given = ${JSON.stringify(given)};
        const load = (path) => path.endsWith('set-up.test.support.ts')
          ? import(${JSON.stringify(setUp)}) : import(${JSON.stringify(file)});
        export default {
          async fetch() {
            prepareState(given);
            const { run } = await import('./worker.test.support.ts');
            return Response.json(await run(${JSON.stringify(file)}, given.config, load));
          },
        };`,
      resolveDir: here,
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'error',
    tsconfigRaw: {},
    plugins: [
      {
        name: 'nothing of Node',
        setup(bundle) {
          // Found only by tests that are left out there.
          bundle.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'node' }));
          bundle.onLoad({ filter: /./, namespace: 'node' }, () => ({ contents: 'module.exports = {};' }));
        },
      },
    ],
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error(`${file} came to nothing.`);
  return bundle.text;
}

/** Starts workerd with the worker, asks it once, and ends it. */
export async function runInWorkerd(file: string, worker: string): Promise<FileResult> {
  const folder = mkdtempSync(join(tmpdir(), 'rk-workerd-'));
  writeFileSync(join(folder, 'worker.js'), worker);
  writeFileSync(
    join(folder, 'worker.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [(name = "main", worker = .worker), (name = "internet", network = .network)],
      sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
    );
    const network :Workerd.Network = (allow = ["local", "private"], tlsOptions = (trustBrowserCas = true));
    const worker :Workerd.Worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
    );`,
  );
  // The package is the path of its program.
  const { default: program } = require('workerd') as { default: string };
  const workerd = spawn(program, ['serve', join(folder, 'worker.capnp'), '--control-fd=3'], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  try {
    const lines = createInterface(workerd.stdio[3] as Readable);
    const [told] = (await Promise.race([once(lines, 'line'), once(workerd, 'exit').then(() => [])])) as [string?];
    if (told === undefined) return { file, errors: ['workerd does not start with the worker; see above.'], tests: [] };
    const { port } = JSON.parse(told) as { port: number };
    const answer = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(LONGEST) });
    const text = await answer.text();
    if (!answer.ok) return { file, errors: [text], tests: [] };
    return { file, ...(JSON.parse(text) as Omit<FileResult, 'file'>) };
  } catch (error) {
    return { file, errors: [String(error)], tests: [] };
  } finally {
    // One that is busy heeds nothing less.
    workerd.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
}
