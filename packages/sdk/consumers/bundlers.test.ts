import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import * as vite from 'vite';
import webpack from 'webpack';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { smokeResult, startSmokeServer } from './smoke-server.ts';

const consumer = inject('consumer');
const KILOBYTE = 1_000;

/** A program in a folder of its own, beside the installed packages. */
function writeProgram(source: string): { folder: string; entry: string } {
  const folder = mkdtempSync(join(consumer, 'bundle-'));
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, source);
  return { folder, entry };
}

const program = `import { smoke } from '../smoke.js';
console.log(JSON.stringify(await smoke(globalThis.process.argv.at(-1))));`;

/** The program as each bundler makes it for browsers with its defaults, in one file. */
const bundlers: [string, (entry: string, folder: string) => Promise<void>][] = [
  [
    'esbuild',
    async (entry, folder) => {
      const out = { outfile: join(folder, 'out', 'bundle.js'), format: 'esm', minify: true } as const;
      await esbuild.build({ entryPoints: [entry], bundle: true, splitting: false, logLevel: 'silent', ...out });
    },
  ],
  [
    'Vite',
    async (entry, folder) => {
      const lib = { entry, formats: ['es' as const], fileName: 'bundle' };
      await vite.build({
        root: folder,
        configFile: false,
        logLevel: 'silent',
        build: { lib, outDir: join(folder, 'out'), rolldownOptions: { output: { codeSplitting: false } } },
      });
    },
  ],
  [
    'webpack',
    (entry, folder) =>
      new Promise((resolve, reject) => {
        webpack(
          {
            mode: 'production',
            target: ['web', 'es2022'],
            context: folder,
            entry,
            experiments: { outputModule: true },
            output: { path: join(folder, 'out'), filename: 'bundle.js', module: true, chunkFormat: 'module' },
            optimization: { splitChunks: false },
            performance: { hints: false },
            plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
          },
          (error, stats) => {
            const faults = stats?.toJson({ all: false, errors: true, warnings: true });
            const told = [...(faults?.errors ?? []), ...(faults?.warnings ?? [])];
            if (error ?? told[0]) reject(error ?? new Error(told.map(({ message }) => message).join('\n')));
            else resolve();
          },
        );
      }),
  ],
];

describe.each(bundlers)('a bundle made with %s', (_name, bundle) => {
  it('does all of it, and holds neither built-ins of Node nor what only Node uses', async () => {
    const { folder, entry } = writeProgram(program);
    await bundle(entry, folder);
    const files = readdirSync(join(folder, 'out')).filter((file) => file.endsWith('.js'));
    expect(files).toEqual(['bundle.js']);
    const file = join(folder, 'out', 'bundle.js');
    const code = readFileSync(file, 'utf8');
    expect(code).not.toMatch(/from\s*["']node:|require\(["']|import\(["']node:|__vite-browser-external/);
    // What ky is told by: pages make their attempts with fetch alone.
    expect(code).not.toContain('ky.retry');
    const server = await startSmokeServer();
    onTestFinished(server.close);
    const { stdout } = await promisify(execFile)(process.execPath, [file, server.url]);
    expect(JSON.parse(stdout)).toMatchObject(smokeResult);
  });
});

describe('what is not used is not in the bundle', () => {
  /** Bytes after gzip, and the modules, of what esbuild makes of a program for a page. */
  async function bundled(source: string) {
    const { entry } = writeProgram(source);
    const result = await esbuild.build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      splitting: true,
      outdir: 'out',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const [main] = result.outputFiles.filter(({ path }) => path.endsWith('entry.js'));
    const output = Object.entries(result.metafile.outputs).find(([path]) => path.endsWith('entry.js'))?.[1];
    const inputs = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    return { size: gzipSync(main!.contents).length, modules: inputs.map(([path]) => path) };
  }

  it.each(['', '/webhooks', '/hsds', '/intakes', '/snapshot', '/testing', '/validate', '/page-client'])(
    'nothing of @resilience-kit/sdk%s, when nothing of it is',
    async (entry) => {
      const { size } = await bundled(`import '@resilience-kit/sdk${entry}';`);
      expect(size).toBeLessThan(30);
    },
  );

  it('one resource is smaller than the client, and brings no other', async () => {
    const client = await bundled(
      "import { ResilienceClient } from '@resilience-kit/sdk'; globalThis.client = ResilienceClient;",
    );
    const services = await bundled(
      "import { Services, Transport, attemptsWithFetch } from '@resilience-kit/sdk';" +
        'globalThis.services = new Services(new Transport({}, attemptsWithFetch));',
    );
    const resources = services.modules.filter((path) => path.includes('/resources/'));
    expect(resources.map((path) => path.split('/').at(-1))).toEqual(
      expect.arrayContaining(['services.js', 'managed-records.js']) as string[],
    );
    expect(resources.join()).not.toMatch(/search|hotlines|intakes|figures/);
    expect(services.size).toBeLessThan(12 * KILOBYTE);
    expect(services.size).toBeLessThan(client.size);
    expect(client.size).toBeLessThan(16 * KILOBYTE);
    expect([...client.modules, ...services.modules].join()).not.toMatch(/\/(ky|zod|age-encryption|@noble)\//);
  });
});
