import { describe, expect, test } from 'vitest';
import { publishedAmounts, type KeptAmounts, type Withholding } from './published-amounts.ts';

const indicator: Withholding = { unit: 'people', smallest_published: 5 };
const version = {
  qualifier: 'exact',
  status: 'reported',
  as_of: '2025-03-31',
  replaced_at: '2025-04-02T10:00:00Z',
} as const;
const figure: KeptAmounts = { value: 43, status: 'reported' };
const parts = (...values: number[]) =>
  values.map((value, index) => ({ code: `part-${index}`, name: 'Частина', value }));

describe('a figure tells', () => {
  test('everything when its indicator withholds nothing', () => {
    const { smallest_published: _, ...open } = indicator;
    expect(publishedAmounts({ ...figure, value: 1, breakdown: { parts: parts(1) } }, open)).toEqual({
      status: 'reported',
      value: 1,
      breakdown: { parts: parts(1), remainder: 0 },
    });
  });

  test.each([0, 5, 43])('%i, which nobody can be recognised by', (value) => {
    expect(publishedAmounts({ ...figure, value }, indicator)).toEqual({ status: 'reported', value });
  });

  test.each([0.5, 1, 4])('neither %i nor what it is made of or measured against, and why', (value) => {
    const small = { ...figure, value, sample_size: 4, baseline: { value: 2 }, breakdown: { parts: parts(value) } };
    expect(publishedAmounts(small, indicator)).toEqual({
      status: 'suppressed',
      status_reason: {
        uk: 'Приховано: число таке мале, що можна було б упізнати людей.',
        en: 'Withheld: the number is so small that people could be recognised.',
      },
    });
  });

  test('parts that are large enough, and the rest together', () => {
    const { breakdown } = publishedAmounts(
      { ...figure, breakdown: { code: 'age', parts: parts(3, 10, 30) } },
      indicator,
    );
    expect(breakdown).toEqual({
      code: 'age',
      parts: [
        { code: 'part-0', name: 'Частина', is_withheld: true },
        { code: 'part-1', name: 'Частина', is_withheld: true },
        { code: 'part-2', name: 'Частина', value: 30 },
      ],
      remainder: 13,
    });
  });

  test('no breakdown at all when its parts would tell one another', () => {
    expect(publishedAmounts({ ...figure, breakdown: { parts: parts(3, 40) } }, indicator)).not.toHaveProperty(
      'breakdown',
    );
  });

  test('no small baseline', () => {
    expect(publishedAmounts({ ...figure, baseline: { value: 4 } }, indicator)).not.toHaveProperty('baseline');
    expect(publishedAmounts({ ...figure, baseline: { value: 5 } }, indicator)).toHaveProperty('baseline');
  });

  test('of its past what is large enough', () => {
    const history = [
      { ...version, value: 4 },
      { ...version, value: 40 },
    ];
    expect(publishedAmounts({ ...figure, history }, indicator).history).toEqual([
      { ...version, status: 'suppressed' },
      { ...version, value: 40 },
    ]);
  });

  test('nothing of its past once its publisher withholds it', () => {
    const { value: _, ...rest } = figure;
    const withheld: KeptAmounts = { ...rest, status: 'suppressed', status_reason: { uk: 'Замало людей' } };
    expect(publishedAmounts({ ...withheld, history: [{ ...version, value: 40 }] }, indicator)).toEqual({
      status: 'suppressed',
      status_reason: { uk: 'Замало людей' },
      history: [{ ...version, status: 'suppressed' }],
    });
  });

  test('a share by how many people it is, and a duration by how many waited', () => {
    const share: Withholding = { ...indicator, unit: 'percent' };
    expect(publishedAmounts({ ...figure, value: 1, sample_size: 311 }, share).status).toBe('suppressed');
    expect(publishedAmounts({ ...figure, value: 60, sample_size: 311 }, share)).toMatchObject({
      value: 60,
      sample_size: 311,
    });
    const duration: Withholding = { ...indicator, unit: 'hours' };
    expect(publishedAmounts({ ...figure, value: 26.5, sample_size: 4 }, duration).status).toBe('suppressed');
    expect(publishedAmounts({ ...figure, value: 2, sample_size: 20 }, duration)).toMatchObject({ value: 2 });
  });
});
