import type { Suggestion } from '@resilience-kit/contract';
import type { ContentLanguageCode } from '../records/stored.ts';

/** What the page with the finder says itself, where no script runs. */
interface FinderTexts {
  title: string;
  /** The same with the name of a place. */
  titleIn: (place: string) => string;
  /** Before the number for emergencies. */
  urgent: string;
  what: string;
  where: string;
  kind: string;
  allPlaces: string;
  allKinds: string;
  search: string;
  reset: string;
  nothing: string;
  findsSomething: string;
  suggestions: Readonly<Record<Suggestion['kind'], string>>;
  corrected: (text: string) => string;
  partly: (text: string) => string;
  /** Names of parameters follow. */
  misunderstood: (names: string) => string;
  pages: string;
  page: (page: number, pages: number) => string;
  previous: string;
  next: string;
  pastTheEnd: string;
  firstPage: string;
  failed: { title: string; text: string };
}

export const finderTexts: Readonly<Record<ContentLanguageCode, FinderTexts>> = {
  uk: {
    title: 'Знайти допомогу',
    titleIn: (place) => `Знайти допомогу: ${place}`,
    urgent: 'Ви в небезпеці? Телефонуйте',
    what: 'Яка допомога потрібна?',
    where: 'Де',
    kind: 'Вид допомоги',
    allPlaces: 'Уся Україна',
    allKinds: 'Усі види допомоги',
    search: 'Знайти',
    reset: 'Скинути вибір',
    nothing:
      'За цим запитом у довіднику ще немає послуг. Спробуйте інші слова чи ширшу територію або зателефонуйте за одним із номерів: там допомагають усюди.',
    findsSomething: 'А це щось знайде:',
    suggestions: {
      wider_place: 'Ширша територія',
      without_place: 'Уся Україна',
      without_category: 'Усі види допомоги',
      without_filters: 'Без фільтрів',
      without_text: 'Без слів запиту',
      everything: 'Усе, що є в довіднику',
    },
    corrected: (text) => `Показано результати для «${text}».`,
    partly: (text) => `За всіма словами нічого не знайшлося. Показано результати для «${text}».`,
    misunderstood: (names) => `В адресі цієї сторінки щось не так, і цього не враховано: ${names}.`,
    pages: 'Сторінки результатів',
    page: (page, pages) => `Сторінка ${page} з ${pages}`,
    previous: 'Попередня',
    next: 'Наступна',
    pastTheEnd: 'Такої сторінки вже немає: послуг стало менше.',
    firstPage: 'До першої сторінки',
    failed: {
      title: 'Довідник зараз не відповідає',
      text: 'Спробуйте за кілька хвилин. Нічого з вибраного не втрачено: оновіть цю сторінку.',
    },
  },
  en: {
    title: 'Find help',
    titleIn: (place) => `Find help: ${place}`,
    urgent: 'In danger? Call now',
    what: 'What help do you need?',
    where: 'Where',
    kind: 'Kind of help',
    allPlaces: 'All of Ukraine',
    allKinds: 'All kinds of help',
    search: 'Search',
    reset: 'Reset the choice',
    nothing:
      'There is no service for this search in the directory yet. Try other words or a wider place, or call one of the numbers: they help everywhere.',
    findsSomething: 'This will find something:',
    suggestions: {
      wider_place: 'A wider place',
      without_place: 'All of Ukraine',
      without_category: 'All kinds of help',
      without_filters: 'Without filters',
      without_text: 'Without the words',
      everything: 'Everything in the directory',
    },
    corrected: (text) => `Showing results for “${text}”.`,
    partly: (text) => `Nothing matches all the words. Showing results for “${text}”.`,
    misunderstood: (names) => `Something is wrong in the address of this page, and was left out: ${names}.`,
    pages: 'Pages of results',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
    pastTheEnd: 'There is no such page any more: there are fewer services now.',
    firstPage: 'To the first page',
    failed: {
      title: 'The directory does not answer at the moment',
      text: 'Try again in a few minutes. Nothing that you chose is lost: load this page again.',
    },
  },
};
