import { mustRun } from './run.ts';

/** Makes what is built, not committed, and needed to run from the sources: the translations. */
export async function generate(): Promise<void> {
  await mustRun('pnpm', ['--filter', '@resilience-kit/elements', 'run', 'generate']);
}

/** Builds the folder that a webmaster's snippet points to. */
export async function buildCdn(): Promise<void> {
  await mustRun('pnpm', ['--filter', '@resilience-kit/elements', 'run', 'build:cdn']);
}
