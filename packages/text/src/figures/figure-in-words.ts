import { amountIn } from './amount.ts';
import { formatDay } from './days.ts';
import type { AmountToTell, FigureToTell } from './figure.ts';
import { capitalised, isOverdue, type FigureAmount } from './numbers.ts';
import { formatPeriod } from './period.ts';
import { figureWordings, type FigureLanguage } from './wording.ts';

/** A short mark beside a figure, in lower case as in a sentence. */
export interface FigureMark {
  /** `demo`, or the status of the figure. */
  readonly kind: string;
  /** What the mark says. */
  readonly text: string;
}

/** All that is said about a figure. What is `undefined` or empty is not there to be said. */
export interface FigureInWords {
  /** What was counted: «Звернення до Центру стійкості». */
  readonly name: string;
  /** How much, exactly as qualified; `undefined` where there is nothing to say or it must not be said. */
  readonly amount: FigureAmount | undefined;
  /** The same, or that the number is not published; with a capital letter. */
  readonly said: string;
  /** Why the number is withheld, or why it was corrected. */
  readonly reason: string | undefined;
  /** Where it was counted. */
  readonly place: string;
  /** When; empty when the source does not say. */
  readonly period: string;
  /** «Донецька область, січень–червень 2025». */
  readonly whereAndWhen: string;
  /** That the data are examples, and what the status means. */
  readonly marks: readonly FigureMark[];
  /** That it should have been looked at again by now. */
  readonly overdue: string | undefined;
  /** What it said before it was corrected. */
  readonly former: string | undefined;
  /** «Що рахують: …». */
  readonly definition: string | undefined;
  /** «Джерело: Публічні звіти». */
  readonly source: string;
  /** Where that is published. */
  readonly sourceUrl: string | undefined;
  /** «Станом на 30 червня 2025 року». */
  readonly asOf: string;
  /** «Організація: …», unless that is who published it. */
  readonly organization: string | undefined;
  /** «Донори: …». */
  readonly donors: string | undefined;
}

/** What a figure says, exactly as qualified: «понад 1 600 звернень». `undefined` when it must not or cannot say it. */
export function amountOf(figure: AmountToTell, language: FigureLanguage): FigureAmount | undefined {
  const { forms, over, nearly } = figureWordings[language];
  return amountIn(
    figure,
    language,
    (unit) => (Object.hasOwn(forms, unit) ? (forms[unit] ?? '') : ''),
    ({ qualifier }, counted) =>
      qualifier === 'at_least' ? over(counted) : qualifier === 'nearly' ? nearly(counted) : counted,
  );
}

/** All that is said about a figure, in the language that it was asked for in. `today`: the day in Kyiv, `YYYY-MM-DD`. */
export function figureInWords(
  figure: FigureToTell,
  { language, today }: { language: FigureLanguage; today: string },
): FigureInWords {
  const { indicator, area, source, status, status_reason: reason, as_of, review_after = '', donors = [] } = figure;
  const wording = figureWordings[language];
  const labelled = (label: string, text: string | undefined) => (text ? `${capitalised(label)}: ${text}` : undefined);
  const amount = amountOf(figure, language);
  const period = formatPeriod(figure.period, language);
  const publisher = source.publisher !== undefined && !source.title.includes(source.publisher) ? source.publisher : '';
  const organization = figure.organization?.name;
  return {
    name: indicator.name,
    amount,
    said: capitalised(amount?.text ?? wording.withheld),
    reason: !amount || status === 'restated' ? reason : undefined,
    place: area,
    period,
    whereAndWhen: joined(area, period),
    marks: marksOf(figure, language),
    overdue: isOverdue(figure, today)
      ? wording.overdue(formatDay(review_after, language), formatDay(as_of, language))
      : undefined,
    former: formerText(figure, language),
    definition: labelled(wording.definition, indicator.definition),
    source: `${capitalised(wording.source)}: ${joined(source.title, publisher)}`,
    sourceUrl: source.url !== undefined && /^https?:/i.test(source.url) ? source.url : undefined,
    asOf: capitalised(wording.asOf(formatDay(as_of, language))),
    organization: organization === source.publisher ? undefined : labelled(wording.organization, organization),
    donors: labelled(wording.donors, joined(...donors.map(({ name }) => name))),
  };
}

/** That the data are examples, and what the status means. */
export function marksOf({ status, data_status }: FigureToTell, language: FigureLanguage): readonly FigureMark[] {
  const { marks } = figureWordings[language];
  return [data_status, status].flatMap((kind) => {
    const text = Object.hasOwn(marks, kind) ? marks[kind] : undefined;
    return text ? [{ kind, text }] : [];
  });
}

function formerText(figure: FigureToTell, language: FigureLanguage): string | undefined {
  const [former] = figure.history ?? [];
  if (!former || figure.status !== 'restated') return undefined;
  const { withheld, former: said } = figureWordings[language];
  const { sample_size: size, indicator } = figure;
  const amount = amountOf({ ...former, indicator, ...(size === undefined ? {} : { sample_size: size }) }, language);
  return said(amount?.text ?? withheld, formatDay(former.as_of, language));
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(', ');
}
