import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from '../chromium.ts';
import { closingLine, countTests, forgetReport, readReport, reportFile } from '../results.ts';
import { run } from '../run.ts';
import { CHECKSUMS } from './checksums.ts';
import { releaseFolder } from './release-folder.ts';

const suite = 'release';

/** Installs the release in `dist/release` into an empty project and uses it; the last line printed is the verdict. */
export async function useRelease(): Promise<boolean> {
  if (!existsSync(join(releaseFolder, CHECKSUMS))) {
    console.error('There is no release in dist/release: npm run release:dry makes one.');
    return false;
  }
  await chromiumPath();
  forgetReport(suite);
  const succeeded = await run('vitest', [
    ...['run', '--root', 'packages/workspace', '--config', 'consumer.vitest.config.js'],
    ...['--reporter=verbose', '--reporter=json', `--outputFile.json=${reportFile(suite)}`],
  ]);
  const { passed, failed } = countTests(readReport(suite) ?? { files: [] });
  return closingLine([{ suite, passed, failed: succeeded ? failed : Math.max(1, failed) }]);
}
