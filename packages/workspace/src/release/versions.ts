import { generate } from '../prepare.ts';
import { manifestOf, publishedPackages } from '../published-packages.ts';
import { run } from '../run.ts';

/**
 * Gives the packages the version that the changesets ask for, writes their changelogs, and brings along what else tells the version:
 * `openapi.json` and a module of the elements. The changesets are used up by that.
 *
 * @returns what is not right, a sentence each
 */
export async function giveVersions(): Promise<string[]> {
  if (!(await run('changeset', ['version'], { quiet: true }))) return ['changeset version did not succeed'];
  if (!(await run('pnpm', ['--filter', '@resilience-kit/contract', 'run', 'openapi'], { quiet: true }))) {
    return ['openapi.json could not be written'];
  }
  await generate();
  const { version } = manifestOf('sdk');
  return publishedPackages
    .filter((name) => manifestOf(name).version !== version)
    .map((name) => `@resilience-kit/${name} got another version than @resilience-kit/sdk, ${version}`);
}
