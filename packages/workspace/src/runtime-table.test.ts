import { describe, expect, it } from 'vitest';
import { leftOutLines, runtimeTable } from './runtime-table.ts';

const node = { runtime: 'Node', version: '24.1.0', passed: 10, failed: 0 };
const bun = { runtime: 'Bun', version: '1.3', passed: 7, failed: 1 };

describe('a table of the runtimes', () => {
  it('says what Node has more of', () => {
    expect(runtimeTable([node, bun]).split('\n')).toEqual([
      'runtime  version  passed  failed  left out',
      'Node     24.1.0   10      0       0',
      'Bun      1.3      7       1       2',
    ]);
  });

  it('does not say how many are left out when Node did not run', () => {
    expect(runtimeTable([bun]).split('\n')[1]).toBe('Bun      1.3      7       1');
  });
});

describe('what is left out', () => {
  const leftOut = [
    { in: ['Bun', 'workerd'], file: 'a.test.ts', test: 'a > b', because: 'there is no c' },
    { in: ['workerd'], file: 'd.test.ts', because: 'there is no e' },
  ];

  it('is told with its reason for the runtimes that ran', () => {
    expect(leftOutLines(leftOut, [node, bun])).toBe('Left out in Bun: a.test.ts > a > b — there is no c');
    expect(leftOutLines(leftOut, [node])).toBe('');
  });
});
