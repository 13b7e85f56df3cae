import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { workspaceFolder } from './run.ts';

/** How many tests or checks of one suite passed and failed. */
export interface Counts {
  suite: string;
  passed: number;
  failed: number;
}

const resultsFolder = join(workspaceFolder, '.cache', 'results');

/** Where a suite's own report goes. */
export function reportFile(suite: string): string {
  mkdirSync(resultsFolder, { recursive: true });
  return join(resultsFolder, `${suite}.json`);
}

/** Forgets what earlier runs left, so that a suite that never ran cannot count. */
export function forgetReport(suite: string): void {
  rmSync(reportFile(suite), { force: true });
}

/** What one file of tests came to, in the form of vitest's JSON reporter. */
export interface FileResult {
  /** The file's path. */
  name: string;
  status: string;
  /** Why the file as a whole failed, where it did. */
  message?: string;
  assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[];
}

/** What one suite came to. */
export interface Report {
  files: FileResult[];
}

/** Reads a report in the form of vitest's JSON reporter; undefined when the suite wrote none. */
export function readReport(suite: string): Report | undefined {
  try {
    const { testResults } = JSON.parse(readFileSync(reportFile(suite), 'utf8')) as { testResults: FileResult[] };
    return { files: testResults };
  } catch {
    return undefined;
  }
}

/** The tests of a report by how they ended; a file that failed as a whole counts as one more. */
export function countTests(report: Report): { passed: number; failed: number } {
  const tests = report.files.flatMap((file) => file.assertionResults);
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: failuresOf(report).length,
  };
}

/** What failed, a line each: the file, the test and the first line of the reason. */
export function failuresOf(report: Report): string[] {
  return report.files.flatMap((file) => {
    const tests = file.assertionResults.filter((test) => test.status === 'failed');
    const path = relative(workspaceFolder, file.name);
    if (tests.length === 0 && file.status === 'failed') return [`${path}: ${firstLine(file.message)}`];
    return tests.map((test) => `${path}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
  });
}

/** The files of a report in which something failed, each once. */
export function failedFiles(report: Report): string[] {
  return [...new Set(report.files.filter((file) => failuresOf({ files: [file] }).length > 0).map(({ name }) => name))];
}

/** What two runs of a suite came to, the second one of some files alone: failed is what failed both times. */
export function bothTimes(report: Report, again: Report): Report {
  const repeated = new Set(again.files.map(({ name }) => name));
  const passed = new Set(
    report.files.flatMap(({ name, assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'passed').map(({ fullName }) => `${name} ${fullName}`),
    ),
  );
  const second = again.files.map((file): FileResult => {
    const assertionResults = file.assertionResults.map((test) =>
      passed.has(`${file.name} ${test.fullName}`) ? { ...test, status: 'passed' } : test,
    );
    const hasFailed = assertionResults.some(({ status }) => status === 'failed');
    const isWhole = assertionResults.length > 0 && !hasFailed;
    return { ...file, assertionResults, status: isWhole ? 'passed' : file.status };
  });
  return { files: [...report.files.filter(({ name }) => !repeated.has(name)), ...second] };
}

function firstLine(message = ''): string {
  return message.trim().split('\n', 1)[0]?.slice(0, 300) ?? '';
}

/** Keeps the counts of a whole command for `.ci/run` to sum up. */
export function keepCounts(command: string, counts: Counts[]): void {
  writeFileSync(reportFile(`total-${command}`), JSON.stringify(counts));
}

/** Prints a line per suite and the closing line, and says whether all went well. */
export function closingLine(counts: Counts[]): boolean {
  const passed = counts.reduce((sum, suite) => sum + suite.passed, 0);
  const failed = counts.reduce((sum, suite) => sum + suite.failed, 0);
  console.log('');
  for (const suite of counts) console.log(`${suite.suite}: ${suite.passed} of ${suite.passed + suite.failed}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
}
