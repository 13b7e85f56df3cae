import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const workspace = fileURLToPath(new URL('../../../', import.meta.url));
/** What earlier builds have left. */
const made = /[\\/](node_modules|dist|\.next|\.astro)$/;
const packages = ['contract', 'text', 'sdk', 'elements'];
const runToItsEnd = promisify(execFile);

/** A copy of an example with the packages of the kit as they are published, installed as anybody would. */
export interface InstalledExample {
  readonly folder: string;
  /** Runs one of the example's own scripts to its end. */
  run(script: string, environment?: Readonly<Record<string, string>>): Promise<void>;
  remove(): Promise<void>;
}

/** Packs the kit, and installs it into a copy of the example. `RK_KEEP=1` keeps the copy. */
export async function installedExample(name: string): Promise<InstalledExample> {
  const folder = await mkdtemp(join(tmpdir(), `rk-example-${name}-`));
  await cp(join(workspace, 'examples', name), folder, {
    recursive: true,
    filter: (source) => !made.test(source),
  });
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { dependencies: Record<string, string> };
  Object.assign(manifest.dependencies, await packed(folder));
  await writeFile(file, JSON.stringify(manifest, null, 2));
  await runIn(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  return {
    folder,
    run: (script, environment) => runIn(folder, 'npm', ['run', script], { NODE_ENV: 'production', ...environment }),
    async remove() {
      if (process.env['RK_KEEP']) console.log(`Kept: ${folder}`);
      else await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The packages of the kit as files to install, and what the examples share. */
async function packed(folder: string): Promise<Record<string, string>> {
  const names = [...packages.map((name) => `@resilience-kit/${name}`), '@resilience-kit/example-frameworks'];
  const destination = join(folder, 'packed');
  for (const name of names)
    await runIn(workspace, 'pnpm', ['--filter', name, 'pack', '--pack-destination', destination]);
  const tarballs = await readdir(destination);
  const tarballOf = (name: string) =>
    tarballs.find((tarball) => tarball.startsWith(`${name.replace('@', '').replace('/', '-')}-0`)) ?? '';
  return Object.fromEntries(names.map((name) => [name, `file:packed/${tarballOf(name)}`]));
}

async function runIn(
  folder: string,
  program: string,
  programArguments: string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  try {
    await runToItsEnd(program, programArguments, {
      cwd: folder,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', ...environment },
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${[program, ...programArguments].join(' ')} failed:\n${stdout ?? ''}\n${stderr ?? ''}`, {
      cause: error,
    });
  }
}
