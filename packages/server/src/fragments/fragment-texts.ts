import type { SearchAnswer } from '@resilience-kit/contract';
import { plural } from '@resilience-kit/text/plurals';
import type { ContentLanguageCode } from '../records/stored.ts';

/** What a list of results says itself. */
interface FragmentTexts {
  nothing: string;
  /** After the count: of which day it is. */
  asOf: (day: string) => string;
  demo: string;
  all: string;
  urgent: string;
  /** Where there is not even a number in the database. */
  lockScreen: string;
}

export const fragmentTexts: Readonly<Record<ContentLanguageCode, FragmentTexts>> = {
  uk: {
    nothing: 'Нічого не знайдено.',
    asOf: (day) => `Станом на ${day}.`,
    demo: 'Демонстраційні дані: таких послуг насправді немає.',
    all: 'Усі послуги й пошук',
    urgent: 'Термінова допомога:',
    lockScreen: '«Екстрений виклик» на заблокованому екрані телефона працює навіть без коштів на рахунку.',
  },
  en: {
    nothing: 'Nothing was found.',
    asOf: (day) => `As of ${day}.`,
    demo: 'Demo data: there are no such services in reality.',
    all: 'All services, and search',
    urgent: 'Urgent help:',
    lockScreen: '“Emergency call” on the lock screen of a phone works even without credit.',
  },
};

const counted: Readonly<Record<ContentLanguageCode, { exactly: string; moreThan: string }>> = {
  uk: {
    exactly: 'Знайдено {n} послугу|Знайдено {n} послуги|Знайдено {n} послуг|Знайдено {n} послуги',
    moreThan:
      'Знайдено понад {n} послугу|Знайдено понад {n} послуги|Знайдено понад {n} послуг|Знайдено понад {n} послуги',
  },
  en: {
    exactly: 'Found {n} service|Found {n} services',
    moreThan: 'Found more than {n} service|Found more than {n} services',
  },
};

/** How many results there are, as a sentence. */
export function foundText(
  { total_items: total, total_is_capped: isCapped }: Pick<SearchAnswer, 'total_items' | 'total_is_capped'>,
  language: ContentLanguageCode,
): string {
  if (total === 0) return fragmentTexts[language].nothing;
  return `${plural(counted[language][isCapped ? 'moreThan' : 'exactly'], total, language)}.`;
}
