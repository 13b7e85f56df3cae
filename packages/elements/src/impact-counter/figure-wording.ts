import { msg } from '@lit/localize';
import type { Figure, FigureWords } from '@resilience-kit/contract';
import { formatDay } from '@resilience-kit/text/figures';
import type { Language } from '../locales/page-language.ts';
import { formatPeriod } from './figure-period.ts';
import { amountOf } from './figure-text.ts';

/** What the API says of a figure `in_words`, for figures of servers that do not. Absent is what is not there to be said. */
export function wordsOf(figure: Figure, language: Language): FigureWords {
  const { as_of, review_after: due, period, status, data_status: dataStatus } = figure;
  const marks: Readonly<Record<string, string>> = {
    demo: msg('demo data'),
    provisional: msg('provisional, may still change'),
    verified: msg('verified'),
    restated: msg('corrected'),
  };
  const amount = amountOf(figure, language);
  const words = {
    amount: amount?.text,
    number: amount?.number,
    period: formatPeriod(period, language),
    as_of: formatDay(as_of, language),
    review_after: due === undefined ? undefined : formatDay(due, language),
    status: marks[status],
    data_status: marks[dataStatus],
  };
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text)) as unknown as FigureWords;
}
