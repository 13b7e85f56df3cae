import { formatDay } from './days.ts';
import { amountOf, marksOf } from './figure-in-words.ts';
import type { FigureToTell } from './figure.ts';
import { formatPeriod } from './period.ts';
import type { FigureLanguage } from './wording.ts';

/** What of a figure is numbers, days and codes, in words. What is absent is not there to be said. */
export interface FigureWords {
  /** Exactly as qualified: «понад 1 600 звернень». */
  amount?: string;
  /** The part of `amount` that is digits: «1 600». */
  number?: string;
  /** «січень–червень 2025». */
  period?: string;
  /** «30 червня 2025 року». */
  as_of: string;
  /** «31 грудня 2025 року». */
  review_after?: string;
  /** «перевірено». */
  status?: string;
  /** «демонстраційні дані». */
  data_status?: string;
}

/** What the API gives a figure along with, so that nobody who shows it needs the forms of words and the formats of a language. */
export function figureWords(figure: FigureToTell, language: FigureLanguage): FigureWords {
  const { as_of, review_after: due, status, data_status: dataStatus } = figure;
  const amount = amountOf(figure, language);
  const marks = new Map(marksOf(figure, language).map(({ kind, text }) => [kind, text]));
  return withoutEmpty({
    amount: amount?.text,
    number: amount?.number,
    period: formatPeriod(figure.period, language),
    as_of: formatDay(as_of, language),
    review_after: due === undefined ? undefined : formatDay(due, language),
    status: marks.get(status),
    data_status: marks.get(dataStatus),
  });
}

function withoutEmpty(words: { [Name in keyof Required<FigureWords>]: string | undefined }): FigureWords {
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text)) as unknown as FigureWords;
}
