import { expect, it } from 'vitest';
import { figureWords } from './figure-words.ts';
import type { FigureToTell } from './figure.ts';

const requests: FigureToTell = {
  indicator: { unit: 'requests', name: 'Звернення' },
  value: 1600,
  qualifier: 'at_least',
  period: { from: '2025-01-01', to: '2025-06-30' },
  area: 'Запоріжжя',
  source: { title: 'Звіт' },
  status: 'verified',
  as_of: '2025-09-30',
  review_after: '2026-03-31',
  data_status: 'demo',
};
/** White space differs between versions of the platform: which kind it is does not matter here. */
const said = (figure: FigureToTell, language: 'uk' | 'en' = 'uk') => {
  const words = Object.entries<string>({ ...figureWords(figure, language) });
  return Object.fromEntries(words.map(([name, text]) => [name, text.replace(/\s+/g, ' ')]));
};

it('says how much, when, to which day, and how sure that is', () => {
  expect(said(requests)).toEqual({
    amount: 'понад 1 600 звернень',
    number: '1 600',
    period: 'січень–червень 2025',
    as_of: '30 вересня 2025 року',
    review_after: '31 березня 2026 року',
    status: 'перевірено',
    data_status: 'демонстраційні дані',
  });
  expect(said(requests, 'en')).toMatchObject({ amount: 'over 1,600 requests', as_of: '30 September 2025' });
});

it('has no number where nothing was counted, and nothing for what is not to be said', () => {
  const { review_after: _, ...figure } = requests;
  const words = { ...figure, period: {}, status: 'reported', data_status: 'live' };
  const order = { ...words, qualifier: 'order_of_magnitude', words: 'десятки тисяч родин' } as const;
  expect(said(order)).toEqual({ amount: 'десятки тисяч родин', as_of: '30 вересня 2025 року' });
  expect(Object.keys(said({ ...words, status: 'suppressed' }))).toEqual(['as_of']);
});
