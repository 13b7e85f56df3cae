// Everything about the code that is not a test: each check counts as one; the last line is the verdict.
import { checkDependencies } from '../audit.ts';
import { closingLine, keepCounts, type Counts } from '../results.ts';
import { checkBuiltFiles } from '../built-files.ts';
import { checkOpenApiIsCurrent } from '../openapi.ts';
import { checkPackages } from '../packages.ts';
import { buildAll } from '../build.ts';
import { checkTypes } from '../check-types.ts';
import { checkWords } from '../words.ts';
import { generate } from '../prepare.ts';
import { run } from '../run.ts';

const checks: { name: string; passes: () => Promise<boolean> }[] = [
  { name: 'lint', passes: () => run('eslint', ['.', '--max-warnings', '0'], { quiet: true }) },
  { name: 'format', passes: () => run('prettier', ['--check', '.', '--log-level', 'warn'], { quiet: true }) },
  { name: 'types', passes: () => checkTypes({ quiet: true }) },
  {
    name: 'translations',
    passes: () => run('pnpm', ['--filter', '@resilience-kit/elements', 'run', 'check-translations'], { quiet: true }),
  },
  { name: 'build', passes: buildAll },
  { name: 'built files parse', passes: checkBuiltFiles },
  {
    name: 'public interface is as committed',
    passes: () => run('node', ['packages/sdk/api/write-reports.mjs', '--check'], { quiet: true }),
  },
  { name: 'bundle budgets', passes: () => run('size-limit', [], {}) },
  { name: 'openapi.json is current', passes: checkOpenApiIsCurrent },
  {
    name: 'openapi lint',
    passes: () =>
      run('redocly', ['lint', 'packages/contract/openapi.json'], {
        quiet: true,
        environment: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      }),
  },
  { name: 'packages', passes: checkPackages },
  { name: 'dependency audit', passes: () => Promise.resolve(checkDependencies()) },
  { name: 'words and paths', passes: checkWords },
];

await generate();
const wanted = process.argv.slice(2);
const counts: Counts[] = [];
for (const check of checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const started = performance.now();
  const passed = await check.passes();
  console.log(`${passed ? '✓' : '✗'} ${check.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  counts.push({ suite: check.name, passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
}
keepCounts('check', counts);
process.exitCode = closingLine(counts) ? 0 : 1;
