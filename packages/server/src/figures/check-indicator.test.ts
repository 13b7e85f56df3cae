import { describe, expect, test } from 'vitest';
import type { StoredIndicator } from '../records/stored.ts';
import { without } from '../records/without.ts';
import { indicatorFaults } from './check-indicator.ts';

const id = '6f0c2f4e-0000-4000-8000-000000000000';

describe('an indicator', () => {
  const indicator: StoredIndicator = { id, code: 'visits', name: { uk: 'Відвідування' }, unit: 'people' };

  test('needs an identifier, a code, a name and a unit', () => {
    expect(indicatorFaults(indicator)).toEqual([]);
  });

  test('may say what values can be true', () => {
    expect(indicatorFaults({ ...indicator, minimum: 0, maximum: 0 })).toEqual([]);
    expect(indicatorFaults({ ...indicator, unit: 'percent', minimum: 1, maximum: 100 })).toEqual([]);
  });

  test.each([
    ['unit', without(indicator, 'unit')],
    ['unit', { ...indicator, unit: 'tonnes' }],
    ['name', { ...indicator, name: {} }],
    ['code', { ...indicator, code: 'Visits!' }],
    ['minimum', { ...indicator, minimum: 11, maximum: 10 }],
    ['minimum', { ...indicator, unit: 'percent', minimum: 101 }],
    ['maximum', { ...indicator, unit: 'percent', maximum: 101 }],
    ['smallest_published', { ...indicator, smallest_published: 1 }],
    ['counting', { ...indicator, counting: 'twice' }],
    ['aggregation.0', { ...indicator, aggregation: ['weeks'] }],
    ['is_derived', { ...indicator, is_derived: true }],
  ])('with a faulty %s is refused', (field, faulty) => {
    const faults = indicatorFaults(faulty as StoredIndicator);
    expect(faults).toMatchObject([{ record: `indicator "${faulty.code}"`, field }]);
  });

  test('without a unit is told which units there are', () => {
    expect(indicatorFaults(without(indicator, 'unit') as StoredIndicator)[0]?.message.en).toContain('"families"');
  });
});
