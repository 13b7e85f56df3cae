// Sums what `npm test` and `npm run check` counted: the closing line of `.ci/run`.
import { readFileSync } from 'node:fs';
import { closingLine, reportFile, type Counts } from '../results.ts';

const counts = ['test', 'check'].flatMap((command): Counts[] => {
  try {
    return JSON.parse(readFileSync(reportFile(`total-${command}`), 'utf8')) as Counts[];
  } catch {
    return [{ suite: command, passed: 0, failed: 1 }];
  }
});
process.exitCode = closingLine(counts) ? 0 : 1;
