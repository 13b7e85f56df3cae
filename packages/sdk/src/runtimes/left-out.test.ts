import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { leftOut } from './left-out.test.support.ts';

const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The whole names of the tests in these files, as the reasons name them: from `src`, and with what they stand in. */
function testsIn(files: readonly string[]): { file: string; name: string }[] {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const listed = execFileSync(
    process.execPath,
    [vitest, 'list', '--staticParse=false', ...files.map((file) => `src/${file}`), '--json'],
    // The list is for another run than the one that this is in.
    { cwd: packageFolder, encoding: 'utf8', env: { PATH: process.env['PATH'] }, maxBuffer: 64 * 1024 * 1024 },
  );
  const tests = JSON.parse(listed.slice(listed.indexOf('['))) as { file: string; name: string }[];
  return tests.map(({ file, name }) => ({ file: file.replaceAll('\\', '/').replace(/^.*?\/src\//, ''), name }));
}

it('each test that is left out somewhere is one that there is', { timeout: 120_000 }, () => {
  const named = leftOut.flatMap(({ file, test }) => (test === undefined ? [] : [{ file, test }]));
  const tests = testsIn([...new Set(named.map(({ file }) => file))]);
  const gone = named.filter((one) => !tests.some(({ file, name }) => file === one.file && name.includes(one.test)));
  expect(gone).toEqual([]);
});

it('each file that is left out somewhere is one that there is', () => {
  const gone = leftOut.filter(({ file }) => !existsSync(join(packageFolder, 'src', file)));
  expect(gone).toEqual([]);
});

it('each reason is said, and each place is named once', () => {
  for (const { because, in: places } of leftOut) {
    expect(because).not.toBe('');
    expect(new Set(places).size).toBe(places.length);
  }
});
