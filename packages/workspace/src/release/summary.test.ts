import { expect, it } from 'vitest';
import { summaryLines, type ReleaseSummary } from './summary.ts';

const summary: ReleaseSummary = {
  version: '1.2.0',
  commit: 'abc1234',
  uncommitted: [],
  packages: [
    { name: '@resilience-kit/sdk', bytes: 1_037_400, files: 841, repository: true },
    { name: '@resilience-kit/contract', bytes: 324_000, files: 386, repository: true },
  ],
  components: 66,
  licences: { MIT: 33, ISC: 5 },
};

it('tells what a release is made of', () => {
  expect(summaryLines(summary)).toEqual([
    '',
    'Resilience Kit 1.2.0, of abc1234',
    '  @resilience-kit/sdk        1037 kB  841 files',
    '  @resilience-kit/contract    324 kB  386 files',
    '  66 packages in the bills of materials; licences: MIT 33, ISC 5',
    'In dist/release, with SHA256SUMS. Nothing was published.',
  ]);
});

it('tells what stands in the way of publishing it: what nobody else can build, and sources that nobody can find', () => {
  const [sdk] = summary.packages as [ReleaseSummary['packages'][0]];
  const lines = summaryLines({ ...summary, uncommitted: ['README.md'], packages: [{ ...sdk, repository: false }] });
  expect(lines[1]).toBe('Resilience Kit 1.2.0, of abc1234 and 1 file that is not committed');
  expect(lines.slice(-2)).toEqual([
    'Before it is published: commit what is not.',
    expect.stringContaining('1 package needs `repository` in package.json') as string,
  ]);
});
