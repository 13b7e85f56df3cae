// The examples in frameworks that take long to build, in a browser; the last line is the verdict. Names choose some: `-- next`.
import { generate } from '../prepare.ts';
import { chromiumPath } from '../chromium.ts';
import { closingLine, countTests, forgetReport, readReport, reportFile } from '../results.ts';
import { mustRun, run } from '../run.ts';

const suite = 'frameworks';

await generate();
await mustRun('pnpm', ['--filter', '@resilience-kit/elements', 'run', 'manifest']);
// Compilers that know no references between projects read what the packages were built to.
await mustRun('tsc', ['-b', 'examples/frameworks']);
await chromiumPath();

forgetReport(suite);
const succeeded = await run('vitest', [
  ...['run', '--config', 'vitest.frameworks.config.js'],
  ...['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile(suite)}`],
  // Files whose path has one of the names.
  ...process.argv.slice(2),
]);
const { passed, failed } = countTests(readReport(suite) ?? { files: [] });
process.exitCode = closingLine([{ suite, passed, failed: succeeded ? failed : Math.max(1, failed) }]) ? 0 : 1;
