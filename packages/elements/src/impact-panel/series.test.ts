import { describe, expect, it } from 'vitest';
import { figureOf, type FigureDraft } from '../impact-counter/fixtures/fixture-figures.ts';
import { halfYears, months } from './fixtures/panel-figures.ts';
import { linesOf } from './line-chart.ts';
import { changeOf, hasTrend, seriesOf, trendOf } from './series.ts';

const seriesWith = (...drafts: FigureDraft[]) =>
  seriesOf(drafts.map((draft, index) => figureOf({ id: `id-${index}`, code: `code-${index}`, ...draft }, 'en')));
const valuesOf = (series: ReturnType<typeof seriesOf>) =>
  series.map(({ figures }) => figures.map(({ value }) => value));
const [first] = seriesOf(halfYears([820, 760, undefined, 610])('en'));

describe('figures of a panel', () => {
  it('become a series when only their period differs, the earliest first', () => {
    const series = seriesOf(halfYears([820, 760, 640])('en').toReversed());
    expect(valuesOf(series)).toEqual([[820, 760, 640]]);
    expect(series[0]?.latest.value).toBe(640);
  });

  it('stay apart when the indicator, the place, the organization or the length of the period differs', () => {
    const former = { period: { from: '2024-01-01', to: '2024-06-30' } };
    const other = { id: 'x', name: 'X' };
    for (const draft of [
      { unit: 'teams' as const },
      { area: ['Буча', 'Bucha'] as const },
      { organization: other },
      { period: { from: '2023-01-01', to: '2023-12-31' } },
      { period: { description: 'a year' } },
    ]) {
      expect(seriesWith({}, { ...former, ...draft })).toHaveLength(2);
    }
    expect(seriesWith({}, former)).toHaveLength(1);
  });

  it('stay apart, in the order in which they were named, where their periods overlap', () => {
    const series = seriesWith({ value: 1 }, { value: 2, unit: 'teams' }, { value: 3 });
    expect(valuesOf(series)).toEqual([[1], [2], [3]]);
  });

  it('leave a gap for a period that nobody reported, and no more than four for a long silence', () => {
    expect(first && trendOf(first).map(({ figure }) => figure?.value)).toEqual([820, 760, undefined, 610]);
    const [long] = seriesWith(
      { period: { from: '2010-01-01', to: '2010-06-30' } },
      { period: { from: '2025-01-01', to: '2025-06-30' } },
    );
    expect(long && trendOf(long)).toHaveLength(6);
  });

  it('tell a difference only between two counted numbers of neighbouring periods', () => {
    const change = (values: (number | undefined)[], draft: FigureDraft = {}) => {
      const [series] = seriesOf(halfYears(values, draft)('en'));
      return series && changeOf(series)?.difference;
    };
    expect(change([640, 610])).toBe(-30);
    expect(change([610, 610])).toBe(0);
    expect(change([640, undefined, 610])).toBeUndefined();
    expect(change([640, 610], { qualifier: 'at_least' })).toBeUndefined();
    expect(change([60, 80], { unit: 'percent' })).toBeUndefined();
    expect(change([640])).toBeUndefined();
  });

  it('have no trend with one number', () => {
    const [series] = seriesWith(
      {},
      { value: null, status: 'suppressed', period: { from: '2024-01-01', to: '2024-06-30' } },
    );
    expect(series && hasTrend(series)).toBe(false);
  });

  it('are drawn as a line that breaks where a period is missing or withheld', () => {
    const [series] = seriesOf(months('en'));
    const lines = series ? linesOf(trendOf(series), 400) : [];
    expect(lines.map((line) => line.split(' ').length)).toEqual([5, 4, 7]);
    expect(lines.join()).not.toMatch(/NaN|Infinity/);
  });

  it('of zero alone are drawn at the bottom', () => {
    const [series] = seriesOf(halfYears([0, 0])('en'));
    expect(series && linesOf(trendOf(series), 1)).toEqual(['0,40 100,40']);
  });
});
