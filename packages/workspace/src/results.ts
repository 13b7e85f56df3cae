import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Reads a report in the form of vitest's JSON reporter; undefined when the suite wrote none. */
export function readReport(suite: string): { passed: number; failed: number } | undefined {
  try {
    const report = JSON.parse(readFileSync(reportFile(suite), 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites?: number;
      success: boolean;
    };
    const failedFiles = report.success ? 0 : (report.numFailedTestSuites ?? 0);
    return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, Math.min(failedFiles, 1)) };
  } catch {
    return undefined;
  }
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
