// Every suite, one after another; the last line is the verdict: `N passed, N failed`.
import { chromiumPath } from '../chromium.ts';
import { buildCdn, generate } from '../prepare.ts';
import {
  bothTimes,
  closingLine,
  countTests,
  failedFiles,
  failuresOf,
  forgetReport,
  keepCounts,
  readReport,
  reportFile,
  type Counts,
} from '../results.ts';
import { run } from '../run.ts';

const suites: { name: string; run: (files: string[]) => Promise<boolean> }[] = [
  {
    name: 'node',
    run: (files) => run('vitest', ['run', ...vitestReports('node'), ...files]),
  },
  {
    name: 'browser',
    run: (files) =>
      run(
        'pnpm',
        ['--filter', '@resilience-kit/elements', 'run', 'test:browser', ...files.map((file) => `--files=${file}`)],
        {
          environment: { RK_TEST_REPORT: reportFile('browser') },
        },
      ),
  },
  {
    name: 'stories',
    run: (files) =>
      run('vitest', ['run', '--config', 'vitest.config.js', ...vitestReports('stories'), ...files], { in: 'stories' }),
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
const failures: string[] = [];
const unsteady: string[] = [];
for (const suite of chosen) {
  console.log(`\n── ${suite.name} ──`);
  const { report, failures: all, succeeded } = await runSuite(suite);
  const { passed, failed } = countTests(report);
  counts.push({ suite: suite.name, passed, failed: succeeded ? failed : Math.max(1, failed) });
  const left = failuresOf(report);
  failures.push(...left);
  unsteady.push(...all.filter((failure) => !left.includes(failure)));
}

keepCounts('test', counts);
printList('Failed:', failures);
printList('Failed once and passed once, beside the others and alone; they deserve a look:', unsteady);
process.exitCode = closingLine(counts) ? 0 : 1;

/**
 * A suite's results. Files in which something failed run once more by themselves: on a machine with other work a
 * browser or a database can miss its time, and a fault of ours fails again.
 */
async function runSuite(suite: (typeof suites)[number]) {
  forgetReport(suite.name);
  const succeeded = await suite.run([]);
  const report = readReport(suite.name) ?? { files: [] };
  const files = failedFiles(report);
  if (succeeded || files.length === 0 || files.length > 12) return { report, failures: failuresOf(report), succeeded };

  console.log(`\n── ${suite.name}: once more, what failed ──`);
  forgetReport(suite.name);
  const succeededAlone = await suite.run(files);
  const again = readReport(suite.name) ?? { files: [] };
  return {
    report: bothTimes(report, again),
    failures: [...failuresOf(report), ...failuresOf(again)],
    // What went wrong outside of tests counts as well.
    succeeded: succeededAlone || failuresOf(again).length > 0,
  };
}

function vitestReports(suite: string): string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile(suite)}`];
}

function printList(title: string, lines: string[]): void {
  if (lines.length > 0) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
