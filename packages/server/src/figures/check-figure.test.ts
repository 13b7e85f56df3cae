import { describe, expect, test } from 'vitest';
import type { StoredFigure } from '../records/stored.ts';
import { figureFaults } from './check-figure.ts';
import { without } from '../records/without.ts';

const id = '6f0c2f4e-0000-4000-8000-000000000000';

const counted: StoredFigure = {
  id,
  code: 'consultations',
  indicator_id: id,
  value: 10,
  qualifier: 'exact',
  period: { from: '2025-01-01', to: '2025-06-30' },
  area: { uk: 'три області', en: 'three regions' },
  source: { title: { uk: 'Звіт', en: 'Report' } },
  status: 'reported',
  as_of: '2025-06-30',
};
const estimated: StoredFigure = {
  ...without(counted, 'value'),
  qualifier: 'order_of_magnitude',
  words: { uk: 'десятки', en: 'dozens' },
};
const suppressed: StoredFigure = {
  ...without(counted, 'value'),
  status: 'suppressed',
  status_reason: { uk: 'Замало людей', en: 'Too few people' },
};
const breakdown = (...values: number[]) => ({
  breakdown: { parts: values.map((value, index) => ({ code: `part-${index}`, name: { uk: 'Частина' }, value })) },
});

const faultsOf = (stored: unknown) => figureFaults(stored as StoredFigure);
const fieldsOf = (stored: unknown) => faultsOf(stored).map(({ field }) => field);

describe('a figure can be imported', () => {
  test.each<[string, StoredFigure]>([
    ['with a number', counted],
    ['of zero', { ...counted, value: 0 }],
    ['as an order of magnitude', estimated],
    ['suppressed', suppressed],
    ['when its period is words', { ...counted, period: { description: { uk: 'за рік' } } }],
    ['when its place gives the area', { ...without(counted, 'area'), place_code: 'UA14000000000091971' }],
    ['with parts that are all of it', { ...counted, ...breakdown(7, 3) }],
    ['with parts that leave a remainder', { ...counted, ...breakdown(7) }],
  ])('%s', (_, figure) => {
    expect(faultsOf(figure)).toEqual([]);
  });
});

describe('a figure is refused, and the field named', () => {
  test.each<[string, string, unknown]>([
    ['without an indicator, which gives its unit', 'indicator_id', without(counted, 'indicator_id')],
    ['without a period', 'period', without(counted, 'period')],
    ['with a period that says nothing', 'period', { ...counted, period: { description: ' ' } }],
    [
      'with a period that ends before it begins',
      'period.to',
      { ...counted, period: { ...counted.period, to: '2024-12-31' } },
    ],
    ['with a day that does not exist', 'period.from', { ...counted, period: { from: '2025-02-30' } }],
    ['without a source', 'source', without(counted, 'source')],
    ['with a source without a title', 'source.title', { ...counted, source: { title: {} } }],
    ['with a source whose title is empty', 'source.title', { ...counted, source: { title: ' ' } }],
    ['without an area or a place', 'area', without(counted, 'area')],
    ['with an area that is empty', 'area', { ...counted, area: { uk: '' } }],
    ['with an area beside the place that names it', 'area', { ...counted, place_code: 'UA14000000000091971' }],
    ['with a place that is no code', 'place_code', { ...without(counted, 'area'), place_code: 'Донецьк' }],
    ['without a day to which it was true', 'as_of', without(counted, 'as_of')],
    ['without a value', 'value', without(counted, 'value')],
    ['with a value below zero', 'value', { ...counted, value: -1 }],
    ['with a value that is no number', 'value', { ...counted, value: '10' }],
    ['with an unknown qualifier', 'qualifier', { ...counted, qualifier: 'about' }],
    ['with an unknown status', 'status', { ...counted, status: 'true' }],
    ['with a code that no address can hold', 'code', { ...counted, code: 'Consultations 2025' }],
    ['with words beside a number', 'words', { ...counted, words: { uk: 'десятки' } }],
    ['with a number for an order of magnitude', 'value', { ...estimated, value: 10_000 }],
    ['with parts of an order of magnitude', 'breakdown', { ...estimated, ...breakdown(1) }],
    ['without the words of an order of magnitude', 'words', without(estimated, 'words')],
    ['suppressed, with the value', 'value', { ...suppressed, value: 3 }],
    ['suppressed, with its size in words', 'words', { ...suppressed, words: { uk: 'кілька' } }],
    ['suppressed, with parts that add up to it', 'breakdown', { ...suppressed, ...breakdown(1, 2) }],
    ['suppressed without a reason', 'status_reason', without(suppressed, 'status_reason')],
    ['with parts that exceed the value', 'breakdown.parts', { ...counted, ...breakdown(7, 4) }],
    ['restated without a reason', 'status_reason', { ...counted, status: 'restated' }],
    ['with a sample of nobody', 'sample_size', { ...counted, sample_size: 0 }],
    ['with a target below zero', 'target.value', { ...counted, target: { value: -1 } }],
    ['with a programme that is no identifier', 'program_id', { ...counted, program_id: 'support' }],
    ['with a reporter that is no identifier', 'reported_by_id', { ...counted, reported_by_id: 'us' }],
    [
      'with a hash of another kind',
      'source.content_hash',
      { ...counted, source: { title: 'Звіт', content_hash: 'md5:1' } },
    ],
    ['with a breakdown into nothing', 'breakdown.parts', { ...counted, ...breakdown() }],
    ['with a part below zero', 'breakdown.parts.0.value', { ...counted, ...breakdown(-1) }],
  ])('%s', (_, field, figure) => {
    expect(fieldsOf(figure)).toEqual([field]);
    expect(faultsOf(figure)[0]?.record).toBe(`figure "${(figure as StoredFigure).code}"`);
  });

  test('with two parts of the same code', () => {
    const [part] = breakdown(1).breakdown.parts;
    expect(fieldsOf({ ...counted, breakdown: { parts: [part, part] } })).toEqual(['breakdown.parts']);
  });

  test('with words that say what to do', () => {
    expect(faultsOf(without(counted, 'source'))[0]?.message.en).toBe(
      'must say where the figure comes from: at least a title',
    );
    expect(faultsOf({ ...counted, ...breakdown(7, 4) })[0]?.message.en).toBe(
      'must not exceed the value together: they are 1 more than 10',
    );
  });
});
