import { describe, expect, test } from 'vitest';
import { countTests, failedFiles, failuresOf, replaceFiles, type FileResult, type Report } from './results.ts';
import { workspaceFolder } from './run.ts';

const passing: FileResult = {
  name: `${workspaceFolder}/a.test.ts`,
  status: 'passed',
  assertionResults: [
    { status: 'passed', fullName: 'adds' },
    { status: 'skipped', fullName: 'needs a disk' },
  ],
};
const failing: FileResult = {
  name: `${workspaceFolder}/b.test.ts`,
  status: 'failed',
  assertionResults: [
    { status: 'passed', fullName: 'opens' },
    { status: 'failed', fullName: 'closes', failureMessages: ['Error: took too long\n    at b.test.ts:3'] },
  ],
};
const broken: FileResult = {
  name: `${workspaceFolder}/c.test.ts`,
  status: 'failed',
  message: 'No such module',
  assertionResults: [],
};
const report: Report = { files: [passing, failing, broken] };

describe('what a suite came to', () => {
  test('counts tests that passed and failed, and a file that failed as a whole as one', () => {
    expect(countTests(report)).toEqual({ passed: 2, failed: 2 });
  });

  test('names what failed by file, test and the first line of the reason', () => {
    expect(failuresOf(report)).toEqual(['b.test.ts: closes: Error: took too long', 'c.test.ts: No such module']);
    expect(failedFiles(report)).toEqual([failing.name, broken.name]);
  });

  test('takes what files came to alone in place of what they came to beside others', () => {
    const alone: Report = {
      files: [
        {
          ...failing,
          status: 'passed',
          assertionResults: failing.assertionResults.map((test) => ({ ...test, status: 'passed' })),
        },
        { ...broken, assertionResults: [{ status: 'passed', fullName: 'loads' }], status: 'passed' },
      ],
    };
    expect(countTests(replaceFiles(report, alone))).toEqual({ passed: 4, failed: 0 });
    expect(countTests(replaceFiles(report, { files: [failing, broken] }))).toEqual({ passed: 2, failed: 2 });
  });

  test('a file that never ran again stays failed', () => {
    expect(countTests(replaceFiles(report, { files: [] })).failed).toBe(2);
  });
});
