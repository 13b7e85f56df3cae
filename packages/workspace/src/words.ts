import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { workspaceFolder } from './run.ts';

const forbidden: { pattern: RegExp; why: string }[] = [
  { pattern: /(^|[\s"'`(=])\/(work|home|Users|root)\/[\w.-]/, why: 'a path of one machine' },
  { pattern: /registry\.(npmjs|yarnpkg)\./, why: 'the name of a package registry' },
  { pattern: /\b(describe|it|test)\.(only|todo)\(/, why: 'a test that narrows the suite' },
];

const textFiles = /\.(ts|js|mjs|json|ya?ml|md|html|css|sh|xlf)$|(^|\/)\.ci\/run$/;

/** Looks for what must not be in the project: machine paths, registry hosts, narrowed suites. */
export function checkWords(): Promise<boolean> {
  const { stdout } = spawnSync('git', ['ls-files'], { cwd: workspaceFolder, encoding: 'utf8' });
  const faults = stdout
    .split('\n')
    .filter((file) => textFiles.test(file) && file !== 'packages/workspace/src/words.ts')
    .flatMap((file) =>
      readFileSync(join(workspaceFolder, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          forbidden.filter(({ pattern }) => pattern.test(line)).map(({ why }) => `${file}:${index + 1}: ${why}`),
        ),
    );
  for (const fault of faults) console.error(fault);
  return Promise.resolve(faults.length === 0);
}
