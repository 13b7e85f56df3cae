// The SDK's suite inside workerd: each file of tests is bundled with vitest's own runner and runs within one request to a worker.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { filesLeftOut } from '../runtime.test.support.ts';
import { openServers } from '../../transport/listening/open-servers.test.support.ts';
import { type FileResult, bundled, runInWorkerd } from './one-file.test.support.ts';

const packageFolder = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');
const source = join(packageFolder, 'src');
const [reportFile, ...wanted] = process.argv.slice(2);
if (!reportFile) throw new Error('Name the file for the report.');

const out = new Set(filesLeftOut('workerd'));
const files = (readdirSync(source, { recursive: true }) as string[])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.ts') && !out.has(file))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .toSorted();

const vitest = await createVitest({ root: packageFolder, config: false, watch: false, testTimeout: 30_000 });
const { serializedConfig } = vitest.getRootProject();
await vitest.close();
const config = {
  ...serializedConfig,
  setupFiles: [join(source, 'runtimes', 'set-up.test.support.ts')],
};
const servers = await openServers();
const given = { config, provided: { attempts: 'fetch', outside: servers.url } };

const results: FileResult[] = [];
const next = files.values();
await Promise.all(
  Array.from({ length: 2 }, async () => {
    for (const file of next) {
      const result = await runInWorkerd(join(source, file), await bundled(join(source, file), given));
      results.push(result);
      print(file, result);
    }
  }),
);
await servers.close();

const tests = results.flatMap((result) => result.tests);
const failed = tests.filter(({ state }) => state === 'fail').length;
const brokenFiles = results.filter(({ errors }) => errors.length > 0).length;
writeFileSync(
  reportFile,
  JSON.stringify({
    success: failed + brokenFiles === 0,
    numTotalTests: tests.length,
    numPassedTests: tests.filter(({ state }) => state === 'pass').length,
    numFailedTests: failed,
    numPendingTests: tests.filter(({ state }) => state === 'skip').length,
    numFailedTestSuites: brokenFiles,
    testResults: results.map(({ file, tests, errors }) => ({
      name: file,
      status: errors.length === 0 && tests.every(({ state }) => state !== 'fail') ? 'passed' : 'failed',
      message: errors.join('\n'),
      assertionResults: tests.map(({ name, state, errors }) => ({
        fullName: name.replaceAll(' > ', ' '),
        status: { pass: 'passed', fail: 'failed' }[state] ?? 'skipped',
        failureMessages: errors,
      })),
    })),
  }),
);
process.exitCode = failed + brokenFiles === 0 ? 0 : 1;

function print(file: string, { tests, errors }: FileResult): void {
  const wrong = tests.filter(({ state }) => state === 'fail');
  const lines = [
    `${wrong.length + errors.length === 0 ? '✓' : '✗'} ${file} (${tests.length})`,
    ...errors.map((error) => `  ${error}`),
    ...wrong.map(({ name, errors }) => `  ✗ ${name}\n    ${errors.join('\n    ')}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
