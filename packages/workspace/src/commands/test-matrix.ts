// The elements on difficult pages, in every browser that is there; the last line is the verdict. Names of files choose some:
// `-- policies markup`.
import { chromiumPath } from '../chromium.ts';
import { buildCdn, generate } from '../prepare.ts';
import { closingLine, countTests, failuresOf, forgetReport, readReport, reportFile } from '../results.ts';
import { run } from '../run.ts';

await generate();
await buildCdn();
await chromiumPath();

forgetReport('matrix');
const succeeded = await run(
  'vitest',
  [
    'run',
    '--config',
    'vitest.matrix.config.js',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile('matrix')}`,
    ...process.argv.slice(2),
  ],
  { in: 'examples/host-pages' },
);
const report = readReport('matrix') ?? { files: [] };
const { passed, failed } = countTests(report);
for (const failure of failuresOf(report)) console.log(`  ${failure}`);
process.exitCode = closingLine([{ suite: 'host pages', passed, failed: succeeded ? failed : Math.max(1, failed) }])
  ? 0
  : 1;
