import type { Figure } from '@resilience-kit/contract';
import type { ContentLanguageCode } from '../../../records/stored.ts';
import { both, type Bilingual } from '../../../spreadsheets/bilingual.ts';
import type { FigureInBoth } from './narratives.ts';

const qualifiers: Readonly<Record<Figure['qualifier'], Bilingual>> = {
  exact: both('Точне число.', 'An exact number.'),
  at_least: both('Щонайменше стільки; точного числа немає.', 'At least this many; there is no exact number.'),
  nearly: both('Майже стільки; точного числа немає.', 'Nearly this many; there is no exact number.'),
  order_of_magnitude: both('Лише порядок величини, без числа.', 'An order of magnitude only, without a number.'),
};

const statuses: Readonly<Record<Figure['status'], Bilingual>> = {
  reported: both('Як у джерелі, ніким більше не перевірено.', 'As its source has it, checked by nobody else.'),
  provisional: both('Попереднє.', 'Provisional.'),
  verified: both('Перевірено.', 'Verified.'),
  restated: both('Уточнено.', 'Restated.'),
  suppressed: both('Число приховано.', 'The number is withheld.'),
};

/** What IATI has no field for: how sure a figure is, its unit, and what its parts leave out. */
export function commentOf(figures: FigureInBoth): Bilingual {
  return inEach(figures, comment);
}

/** A whole figure in words, for what has no days and so cannot be a period of IATI. */
export function sentenceOf(figures: FigureInBoth): Bilingual {
  return inEach(figures, (figure, language) => {
    const { code, value, period, area, source } = figure;
    const where = [period.description, area, source.title].filter(Boolean).join('; ');
    return `${code}${value === undefined ? '' : `: ${value}`} (${where}). ${comment(figure, language)}`;
  });
}

function inEach(
  { wanted, other, language }: FigureInBoth,
  say: (figure: Figure, language: ContentLanguageCode) => string,
): Bilingual {
  const [uk, en] = language === 'uk' ? [wanted, other] : [other, wanted];
  return both(say(uk, 'uk'), say(en, 'en'));
}

function comment(figure: Figure, language: ContentLanguageCode): string {
  const { qualifier, words, status, status_reason: reason, indicator, period, breakdown, baseline } = figure;
  const isUkrainian = language === 'uk';
  const said = [
    status === 'suppressed' ? undefined : qualifiers[qualifier][language],
    sentence(words),
    statuses[status][language],
    sentence(reason),
    isUkrainian ? `Одиниця: ${indicator.unit}.` : `Unit: ${indicator.unit}.`,
    sentence(period.description),
    isUkrainian ? `Станом на ${figure.as_of}.` : `As of ${figure.as_of}.`,
    figure.sample_size && (isUkrainian ? `Опитано: ${figure.sample_size}.` : `Asked: ${figure.sample_size}.`),
    breakdown &&
      breakdown.remainder > 0 &&
      `${isUkrainian ? 'Не розподілено' : 'Not broken down'}: ${breakdown.remainder}.`,
    baseline && !baseline.on && `${isUkrainian ? 'Базовий рівень' : 'Baseline'}: ${baseline.value}.`,
    indicator.is_derived &&
      (isUkrainian ? 'Порахував сервер зі своїх записів.' : 'Counted by the server from its own records.'),
    figure.data_status === 'demo' && (isUkrainian ? 'Демонстраційні дані.' : 'Demo data.'),
  ];
  return said.filter(Boolean).join(' ');
}

function sentence(text: string | undefined): string | undefined {
  return text === undefined || /[.!?…]$/.test(text) ? text : `${text}.`;
}
