import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the site once for all tests. */
export default function buildSite(): void {
  const { status, stdout, stderr } = spawnSync('pnpm', ['run', 'build'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
  });
  if (status !== 0) throw new Error(`The site was not built:\n${stdout}\n${stderr}`);
}
