import { run } from './run.ts';

/** Checks the types of everything, also in the templates of examples: the frameworks have compilers of their own for these. */
export async function checkTypes(options: { quiet?: boolean } = {}): Promise<boolean> {
  return (
    (await run('tsc', ['-b'], options)) &&
    (await run('pnpm', ['--recursive', '--filter', './examples/*', 'run', 'types'], options))
  );
}
