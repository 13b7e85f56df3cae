import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

const workspace = fileURLToPath(new URL('../../../', import.meta.url));
const packages = ['contract', 'text', 'sdk'];

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the SDK as it goes out, in its node_modules. */
    consumer: string;
  }
}

/** Packs the SDK and what it needs of ours once for all tests, and lays it out as an installation would. */
export default function setUp(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'rk-consumer-'));
  // What does not compile is told by the check of types; the modules are written all the same.
  spawnSync('tsc', ['-b', 'packages/sdk'], { cwd: workspace, shell: process.platform === 'win32' });
  const scope = join(folder, 'node_modules', '@resilience-kit');
  mkdirSync(scope, { recursive: true });
  for (const name of packages) {
    run('pnpm', ['--filter', `@resilience-kit/${name}`, 'pack', '--pack-destination', folder]);
    const tarball = readdirSync(folder).find((file) => file.startsWith(`resilience-kit-${name}-`));
    if (tarball === undefined) throw new Error(`@resilience-kit/${name} was not packed.`);
    mkdirSync(join(scope, name));
    execFileSync('tar', ['-xzf', join(folder, tarball), '-C', join(scope, name), '--strip-components=1']);
  }
  linkDependencies(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  copyFileSync(new URL('smoke.js', import.meta.url), join(folder, 'smoke.js'));
  project.provide('consumer', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** What the packages need of others, from where the workspace has it. */
function linkDependencies(folder: string): void {
  for (const name of packages) {
    const from = join(folder, 'node_modules', '@resilience-kit', name, 'package.json');
    const { dependencies = {} } = createRequire(import.meta.url)(from) as { dependencies?: Record<string, string> };
    for (const dependency of Object.keys(dependencies)) {
      const to = join(folder, 'node_modules', dependency);
      if (existsSync(to)) continue;
      mkdirSync(dirname(to), { recursive: true });
      symlinkSync(join(workspace, 'packages', name, 'node_modules', dependency), to, 'junction');
    }
  }
}

function run(program: string, programArguments: string[]): void {
  execFileSync(program, programArguments, { cwd: workspace, stdio: 'pipe', shell: process.platform === 'win32' });
}
