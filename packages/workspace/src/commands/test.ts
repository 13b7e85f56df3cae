// Every suite, one after another; the last line is the verdict: `N passed, N failed`.
import { chromiumPath } from '../chromium.ts';
import { buildCdn, generate } from '../prepare.ts';
import { closingLine, forgetReport, keepCounts, readReport, reportFile, type Counts } from '../results.ts';
import { run } from '../run.ts';

const suites: { name: string; run: () => Promise<boolean> }[] = [
  {
    name: 'node',
    run: () =>
      run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile('node')}`]),
  },
  {
    name: 'browser',
    run: () =>
      run('pnpm', ['--filter', '@resilience-kit/elements', 'run', 'test:browser'], {
        environment: { RK_TEST_REPORT: reportFile('browser') },
      }),
  },
  {
    name: 'stories',
    run: () =>
      run(
        'vitest',
        [
          'run',
          '--config',
          'vitest.config.js',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${reportFile('stories')}`,
        ],
        {
          in: 'stories',
        },
      ),
  },
];

const wanted = process.argv.slice(2);
const chosen = wanted.length > 0 ? suites.filter((suite) => wanted.includes(suite.name)) : suites;
if (chosen.length === 0) {
  console.error(`There is no such suite. The suites are: ${suites.map((suite) => suite.name).join(', ')}.`);
  process.exit(2);
}

await generate();
await buildCdn();
await chromiumPath();

const counts: Counts[] = [];
for (const suite of chosen) {
  console.log(`\n── ${suite.name} ──`);
  forgetReport(suite.name);
  const succeeded = await suite.run();
  const report = readReport(suite.name) ?? { passed: 0, failed: 0 };
  counts.push({
    suite: suite.name,
    passed: report.passed,
    failed: succeeded ? report.failed : Math.max(1, report.failed),
  });
}

keepCounts('test', counts);
process.exitCode = closingLine(counts) ? 0 : 1;
