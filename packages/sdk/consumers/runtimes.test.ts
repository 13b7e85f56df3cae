import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { expect, inject, it, onTestFinished } from 'vitest';
import { smokeResult, startSmokeServer } from './smoke-server.ts';

const consumer = inject('consumer');
const program = join(consumer, 'program.js');
writeFileSync(
  program,
  "import { smoke } from './smoke.js';\nconsole.log(JSON.stringify(await smoke(globalThis.process.argv.at(-1))));\n",
);

const require = createRequire(import.meta.url);
const { resolve } = require;
const packageFolder = (name: string) => dirname(resolve(`${name}/package.json`));
const deno = ['run', '--quiet', '--no-prompt', '--node-modules-dir=manual', '--allow-net=127.0.0.1', '--allow-read'];
const programs: [name: string, program: string, programArguments: string[]][] = [
  ['Node 24', process.execPath, []],
  ['Node 22', join(packageFolder('node-22'), 'bin', 'node'), []],
  ['Deno, which may only ask the API', process.execPath, [resolve('deno/bin.cjs'), ...deno]],
  ['Bun', join(packageFolder('bun'), 'bin', 'bun.exe'), []],
];

it.each(programs)('%s does all of it', async (name, executable, programArguments) => {
  const server = await startSmokeServer();
  onTestFinished(server.close);
  const { stdout } = await promisify(execFile)(executable, [...programArguments, program, server.url], {
    cwd: consumer,
  });
  const { agent, ...result } = JSON.parse(stdout) as typeof smokeResult & { agent: string };
  expect(result).toEqual(smokeResult);
  expect(agent.toLowerCase()).toContain(name.slice(0, 3).toLowerCase());
});

it('a worker at the edge (workerd) does all of it', async () => {
  const server = await startSmokeServer();
  onTestFinished(server.close);
  const folder = mkdtempSync(join(consumer, 'worker-'));
  await build({
    stdin: {
      contents: `import { smoke } from './smoke.js';
        export default { fetch: async ({ url }) => Response.json(await smoke(new URL(url).searchParams.get('api'))) };`,
      resolveDir: consumer,
    },
    bundle: true,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    outfile: join(folder, 'worker.js'),
  });
  writeFileSync(
    join(folder, 'worker.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [(name = "main", worker = .worker), (name = "internet", network = (allow = ["local", "private"]))],
      sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
    );
    const worker :Workerd.Worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
    );`,
  );
  // The package is the path of its program.
  const { default: workerdProgram } = require('workerd') as { default: string };
  const workerd = spawn(workerdProgram, ['serve', join(folder, 'worker.capnp'), '--control-fd=3'], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  onTestFinished(() => void workerd.kill());
  const [told] = (await once(createInterface(workerd.stdio[3] as Readable), 'line')) as [string];
  const { port } = JSON.parse(told) as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}/?api=${encodeURIComponent(server.url)}`);
  expect(await answer.json()).toEqual({ ...smokeResult, agent: undefined });
});

it('a page in Chromium does all of it, and takes no key', async () => {
  const bundle = await build({
    stdin: {
      contents: "import { smoke } from './smoke.js'; globalThis.result = smoke(location.origin);",
      resolveDir: consumer,
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const server = await startSmokeServer({
    '/': { type: 'text/html', content: '<!doctype html><script type="module" src="/page.js"></script>' },
    '/page.js': { type: 'text/javascript', content: bundle.outputFiles[0]!.text },
  });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  onTestFinished(async () => {
    await browser.close();
    await server.close();
  });
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => 'result' in globalThis);
  const { agent, ...result } = await page.evaluate(
    () => (globalThis as unknown as { result: Promise<typeof smokeResult & { agent: string }> }).result,
  );
  expect(result).toEqual({ ...smokeResult, key: 'refused' });
  expect(agent).toMatch(/^Mozilla\/.*Chrome\//);
});
