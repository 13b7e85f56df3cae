import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtStorybook } from './built-storybook.ts';

/** Builds Storybook once for all tests, beside the one that people build. */
export default function buildStorybook(): void {
  const { status, stdout, stderr } = spawnSync(
    'pnpm',
    ['exec', 'storybook', 'build', '--output-dir', builtStorybook, '--disable-telemetry', '--quiet'],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
    },
  );
  if (status !== 0) throw new Error(`Storybook was not built:\n${stdout}\n${stderr}`);
}
