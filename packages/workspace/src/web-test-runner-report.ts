import { writeFileSync } from 'node:fs';

interface SuiteResult {
  suites: SuiteResult[];
  tests: { passed: boolean; skipped: boolean }[];
}

interface SessionResult {
  passed?: boolean;
  testResults?: SuiteResult;
}

/** A reporter for the web test runner that writes its counts in the form of vitest's JSON reporter. */
export function reportCounts(file: string | undefined) {
  return {
    onTestRunFinished({ sessions }: { sessions: SessionResult[] }) {
      if (!file) return;
      const tests = sessions.flatMap((session) => testsOf(session.testResults));
      const numFailedTests = tests.filter((test) => !test.passed && !test.skipped).length;
      writeFileSync(
        file,
        JSON.stringify({
          numPassedTests: tests.filter((test) => test.passed).length,
          numFailedTests,
          numFailedTestSuites: sessions.filter((session) => !session.passed).length,
          success: sessions.every((session) => session.passed) && numFailedTests === 0,
        }),
      );
    },
  };
}

function testsOf(suite: SuiteResult | undefined): SuiteResult['tests'] {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}
