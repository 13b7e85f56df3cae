import { describe, expect, test } from 'vitest';
import type { StoredFigure } from '../records/stored.ts';
import { restatementFaults, withFigureHistory } from './figure-history.ts';

const NOW = new Date('2026-03-18T08:00:00Z');
const id = '6f0c2f4e-0000-4000-8000-000000000000';
const figure: StoredFigure = {
  id,
  code: 'figure',
  indicator_id: id,
  value: 10,
  qualifier: 'exact',
  period: { from: '2025-01-01' },
  source: { title: 'Звіт' },
  status: 'provisional',
  as_of: '2025-06-30',
};
const said = {
  value: 10,
  qualifier: 'exact',
  status: 'provisional',
  as_of: '2025-06-30',
  replaced_at: NOW.toISOString(),
};
const { value: _, ...wordless } = figure;
const inWords: StoredFigure = { ...wordless, words: { uk: 'десятки' }, qualifier: 'order_of_magnitude' };

describe('the history of a figure', () => {
  test.each<[string, StoredFigure]>([
    ['number', { ...figure, value: 11 }],
    ['qualifier', { ...figure, qualifier: 'at_least' }],
    ['words', inWords],
  ])('keeps what it said when its %s changes', (_, after) => {
    expect(withFigureHistory(figure, after, NOW)).toEqual({ ...after, history: [said] });
  });

  test.each<[string, StoredFigure | undefined]>([
    ['a new figure', undefined],
    [
      'another source, status or area',
      { ...figure, source: { title: 'Інший' }, status: 'verified', area: { uk: 'Тут' } },
    ],
  ])('has nothing of %s', (_, before) => {
    expect(withFigureHistory(before, figure, NOW)).not.toHaveProperty('history');
  });

  test('has the latest first, and is nothing that a publisher sends', () => {
    const later = withFigureHistory(figure, { ...figure, value: 11 }, new Date('2026-03-17T08:00:00Z'));
    const sent: StoredFigure = { ...figure, value: 12, history: [] };
    expect(withFigureHistory(later, sent, NOW).history?.map(({ value }) => value)).toEqual([11, 10]);
  });
});

describe('a number that was given as sure', () => {
  const changed: StoredFigure = { ...figure, value: 11 };

  test.each(['verified', 'reported', 'restated'] as const)('changes from %s by being restated alone', (status) => {
    const before: StoredFigure = { ...figure, status };
    expect(restatementFaults(before, { ...changed, status: 'verified' })).toMatchObject([{ field: 'status' }]);
    expect(restatementFaults(before, { ...changed, status: 'restated' })).toEqual([]);
    expect(restatementFaults(before, { ...wordless, status: 'suppressed' })).toEqual([]);
    expect(restatementFaults(before, { ...figure, status: 'verified' })).toEqual([]);
  });

  test('was not given so while it was provisional', () => {
    expect(restatementFaults(figure, { ...changed, status: 'verified' })).toEqual([]);
  });
});
