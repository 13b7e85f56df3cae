import { expect, test } from 'vitest';
import type { StoredFigure, StoredIndicator } from '../records/stored.ts';
import { indicatorMismatches } from './check-against-indicator.ts';

const id = '6f0c2f4e-0000-4000-8000-000000000000';
const indicator: StoredIndicator = { id, code: 'visits', name: { uk: 'Відвідування' }, unit: 'people' };
const figure = {
  id,
  code: 'figure',
  indicator_id: id,
  value: 10,
  qualifier: 'exact',
  period: {},
  source: { title: 'Звіт' },
  status: 'reported',
  as_of: '2025-06-30',
} as const satisfies StoredFigure;

const faultsOf = (over: Partial<StoredIndicator>, more: Partial<StoredFigure> = {}) =>
  indicatorMismatches([{ ...figure, ...more }], new Map([[id, { ...indicator, ...over }]]));
const parts = [{ code: 'children', name: 'Діти', value: 1 }];

test.each<[string, Partial<StoredIndicator>, Partial<StoredFigure>]>([
  ['at both ends of the range', { minimum: 10, maximum: 10 }, {}],
  ['of 100 percent', { unit: 'percent' }, { value: 100, sample_size: 311 }],
  ['broken down by what is allowed', { disaggregation: ['age'] }, { breakdown: { code: 'age', parts } }],
  ['broken down by anything when nothing is said', {}, { breakdown: { parts } }],
])('a figure %s fits its indicator', (_, over, more) => {
  expect(faultsOf(over, more)).toEqual([]);
});

test.each<[string, string, Partial<StoredIndicator>, Partial<StoredFigure>]>([
  ['a value above the maximum', 'value', { maximum: 9 }, {}],
  ['a value below the minimum', 'value', { minimum: 11 }, {}],
  ['more than all', 'value', { unit: 'percent' }, { value: 101, sample_size: 311 }],
  ['a share of unknown whom', 'sample_size', { unit: 'percent' }, {}],
  ['a target out of the range', 'target.value', { maximum: 10 }, { target: { value: 11 } }],
  ['a baseline out of the range', 'baseline.value', { maximum: 10 }, { baseline: { value: 11 } }],
  ['another breakdown', 'breakdown.code', { disaggregation: ['age'] }, { breakdown: { code: 'sex', parts } }],
  ['a breakdown without a code', 'breakdown.code', { disaggregation: ['age'] }, { breakdown: { parts } }],
  ['any breakdown when there is to be none', 'breakdown', { disaggregation: [] }, { breakdown: { parts } }],
  ['an indicator that the server counts', 'indicator_id', { is_derived: true }, {}],
])('%s is refused at %s, in both languages', (_, field, over, more) => {
  const faults = faultsOf(over, more);
  expect(faults).toMatchObject([{ record: 'figure "figure"', field }]);
  expect(faults[0]?.message.uk).toMatch(/[а-яіїєґ]/);
  expect(faults[0]?.message.en).toMatch(/^must/);
});
