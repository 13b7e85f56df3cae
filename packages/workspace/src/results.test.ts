import { describe, expect, test } from 'vitest';
import { countTests, failedFiles, failuresOf, bothTimes, type FileResult, type Report } from './results.ts';
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

  test('counts what files came to alone where that is better', () => {
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
    expect(countTests(bothTimes(report, alone))).toEqual({ passed: 4, failed: 0 });
    expect(countTests(bothTimes(report, { files: [failing, broken] }))).toEqual({ passed: 2, failed: 2 });
  });

  test('a test that passed once has not failed', () => {
    const passedFirst: Report = {
      files: [{ ...failing, assertionResults: [{ status: 'passed', fullName: 'closes' }] }],
    };
    expect(countTests(bothTimes(passedFirst, { files: [failing] })).failed).toBe(0);
    expect(countTests(bothTimes({ files: [failing] }, { files: [failing] })).failed).toBe(1);
  });

  test('a file that never ran again stays failed', () => {
    expect(countTests(bothTimes(report, { files: [] })).failed).toBe(2);
  });
});
