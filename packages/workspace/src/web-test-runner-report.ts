import { writeFileSync } from 'node:fs';
import type { FileResult } from './results.ts';

interface SuiteResult {
  name: string;
  suites: SuiteResult[];
  tests: { name: string; passed: boolean; skipped: boolean; error?: { message: string } }[];
}

interface SessionResult {
  testFile: string;
  browser: { name: string };
  passed?: boolean;
  errors: { message: string }[];
  testResults?: SuiteResult;
}

/** A reporter for the web test runner that writes what it saw in the form of vitest's JSON reporter. */
export function reportResults(file: string | undefined) {
  return {
    onTestRunFinished({ sessions }: { sessions: SessionResult[] }) {
      if (file) writeFileSync(file, JSON.stringify({ testResults: sessions.map(fileResult) }));
    },
  };
}

function fileResult(session: SessionResult): FileResult {
  return {
    name: session.testFile,
    status: session.passed ? 'passed' : 'failed',
    message: session.errors[0]?.message ?? 'The file did not come to its end.',
    // By browser, or what failed in one of them would count as passed in the other.
    assertionResults: testsOf(session.testResults, [session.browser.name]),
  };
}

function testsOf(suite: SuiteResult | undefined, parents: string[] = []): FileResult['assertionResults'] {
  if (!suite) return [];
  const names = suite.name ? [...parents, suite.name] : parents;
  return [
    ...suite.tests.map((test) => ({
      status: test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed',
      fullName: [...names, test.name].join(' '),
      failureMessages: test.error ? [test.error.message] : [],
    })),
    ...suite.suites.flatMap((inner) => testsOf(inner, names)),
  ];
}
