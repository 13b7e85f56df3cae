import { plural } from '@resilience-kit/text/plurals';
import type { ContentLanguageCode } from '../records/stored.ts';

/** What the page with figures says itself. All else on it comes from the figures. */
interface ImpactTexts {
  results: string;
  /** Before what is said once for all figures. */
  forAll: string;
  /** Names of figures that are not here follow. */
  missing: (names: string) => string;
  /** Figures that there is no room for, and their names where they were named. */
  leftOut: (count: number, names: string) => string;
  none: { title: string; text: string };
  withdrawn: { title: string; text: string };
  failed: { title: string; text: string };
}

const leftOut: Readonly<Record<ContentLanguageCode, string>> = {
  uk: 'Ще {n} показник не поміщається на цій сторінці|Ще {n} показники не поміщаються на цій сторінці|Ще {n} показників не поміщаються на цій сторінці|Ще {n} показника не поміщається на цій сторінці',
  en: '{n} more figure is too many for one page|{n} more figures are too many for one page',
};

function told(text: string, names: string): string {
  return names === '' ? `${text}.` : `${text}: ${names}.`;
}

export const impactTexts: Readonly<Record<ContentLanguageCode, ImpactTexts>> = {
  uk: {
    results: 'Результати',
    forAll: 'Для всіх показників',
    missing: (names) => `Цих показників тут немає: ${names}.`,
    leftOut: (count, names) => told(plural(leftOut.uk, count, 'uk'), names),
    none: { title: 'Таких показників тут немає', text: 'Можливо, їх ще не опублікували або вже прибрали.' },
    withdrawn: {
      title: 'Показники відкликано',
      text: 'Той, хто їх опублікував, їх прибрав. Не посилайтеся на них далі.',
    },
    failed: {
      title: 'Показники не вдається показати',
      text: 'Сервер зараз не відповідає. Спробуйте за кілька хвилин.',
    },
  },
  en: {
    results: 'Results',
    forAll: 'For all figures',
    missing: (names) => `These figures are not here: ${names}.`,
    leftOut: (count, names) => told(plural(leftOut.en, count, 'en'), names),
    none: { title: 'There are no such figures here', text: 'They may not have been published yet, or were removed.' },
    withdrawn: {
      title: 'The figures were withdrawn',
      text: 'Whoever published them has removed them. Do not refer to them any longer.',
    },
    failed: {
      title: 'The figures cannot be shown',
      text: 'The server does not answer at the moment. Try again in a few minutes.',
    },
  },
};
