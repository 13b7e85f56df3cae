import { generate } from './prepare.ts';
import { run } from './run.ts';

/** Builds every package, the CDN folder and the components' manifest from the sources. */
export async function buildAll(): Promise<boolean> {
  await generate();
  return (
    (await run('tsc', ['-b'], { quiet: true })) &&
    (await run('pnpm', ['--filter', '@resilience-kit/elements', 'run', 'build:cdn'], { quiet: true }))
  );
}
