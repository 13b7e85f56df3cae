import { type Figure, figureQualifiers, figureUnits } from '@resilience-kit/contract';
import { ResilienceClient } from '@resilience-kit/sdk';
import { createFakeApi, demoData } from '@resilience-kit/sdk/testing';
import * as server from '@resilience-kit/text/figures';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLanguage } from '../locales/locale.ts';
import { languages } from '../locales/page-language.ts';
import { asOfText, marks } from './counter-notices.ts';
import { staleText } from './counter-troubles.ts';
import type { CounterView } from './counter-view.ts';
import { formatPeriod } from './figure-period.ts';
import { amountOf } from './figure-text.ts';
import { wordsOf } from './figure-wording.ts';
import { figureOf, type FigureDraft } from './fixtures/fixture-figures.ts';
import { formerText } from './former-text.ts';

const today = '2026-03-01';
const counts = [0, 1, 2, 5, 11, 21, 1.5, 1_000_000];
const amounts: readonly FigureDraft[] = figureUnits.flatMap((unit) =>
  figureQualifiers.flatMap((qualifier) => [
    ...counts.map((value): FigureDraft => ({ unit, qualifier, value, words: ['десятки тисяч', 'tens of thousands'] })),
    ...counts
      .filter((count) => count >= 1 && count % 1 === 0)
      .map((sample_size): FigureDraft => ({ unit, qualifier, value: 60, sample_size })),
    { unit, qualifier, value: null },
    { unit, qualifier, value: 3, status: 'suppressed' as const },
  ]),
);
const facts: readonly FigureDraft[] = [
  { status: 'provisional', data_status: 'demo' },
  { status: 'verified', review_after: '2025-12-31' },
  {
    status: 'restated',
    history: [
      { value: 1, qualifier: 'at_least', status: 'reported', as_of: '2025-01-31', replaced_at: '2025-03-01T00:00:00Z' },
    ],
  },
  {
    status: 'restated',
    history: [{ qualifier: 'exact', status: 'suppressed', as_of: '2025-01-31', replaced_at: '2025-03-01T00:00:00Z' }],
  },
  { period: { from: '2025-01-01', to: '2025-12-31' } },
  { period: { from: '2023-01-01', to: '2025-12-31' } },
  { period: { from: '2024-10-01', to: '2025-03-31' } },
  { period: { from: '2025-01-15', to: '2025-03-20' } },
  { period: { from: '2025-05-05' } },
  { period: { to: '2025-05-05' } },
  { period: {} },
];

// @lit/localize tells the window of each change of language.
beforeAll(() => vi.stubGlobal('window', new EventTarget()));
afterAll(() => vi.unstubAllGlobals());

describe.each(languages)('a figure in %s', (language) => {
  beforeEach(() => useLanguage(language));

  const inElements = (figure: Figure) => {
    const amount = amountOf(figure, language);
    const words = wordsOf(figure, language);
    const view = { state: {}, language, today } as CounterView;
    return {
      amount,
      spoken: amount && server.spokenAmount(amount),
      period: formatPeriod(figure.period, language),
      marks: marks(figure, words),
      overdue: staleText(view, figure, words),
      former: formerText(view, figure),
      asOf: server.capitalised(asOfText(words)),
    };
  };
  const onServer = (figure: Figure) => {
    const { amount, period, marks: told, overdue, former, asOf } = server.figureInWords(figure, { language, today });
    return { amount, spoken: amount && server.spokenAmount(amount), period, marks: told, overdue, former, asOf };
  };

  it('has the same number, qualifier and unit in the counter as in pictures, in every unit', () => {
    for (const draft of amounts) {
      const figure = figureOf(draft, language);
      expect(inElements(figure), JSON.stringify(draft)).toEqual(onServer(figure));
    }
  });

  it.each(facts)('is told in the same words: %o', (draft) => {
    const figure = figureOf(draft, language);
    expect(inElements(figure)).toEqual(onServer(figure));
  });

  it('of the demo data is told in the same words', async () => {
    const api = createFakeApi({ data: demoData() });
    const client = new ResilienceClient({ baseUrl: api.url, fetch: api.fetch, language });
    const { contents } = await client.figures.list({ per_page: 100 });
    expect(contents.length).toBeGreaterThan(10);
    for (const figure of contents) expect(inElements(figure), figure.code).toEqual(onServer(figure));
  });

  it('that an older server gives without words is said as a newer one says it', () => {
    for (const draft of [...amounts, ...facts]) {
      const figure = figureOf(draft, language);
      expect(wordsOf(figure, language), JSON.stringify(draft)).toEqual(figure.in_words);
    }
  });
});
