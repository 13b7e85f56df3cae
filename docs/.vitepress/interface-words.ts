import type { DefaultTheme } from 'vitepress';
import { type Language, sidebarOf } from './pages.ts';

const navigation = {
  uk: [
    { text: 'Почати', items: starts('uk', ['Вебмайстру', 'Розробникові', 'Дизайнерові', 'Адміністраторові']) },
    { text: 'Живі приклади', link: '/uk/live-examples' },
    { text: 'Довідник', link: '/uk/reference/elements' },
  ],
  en: [
    { text: 'Start', items: starts('en', ['Webmaster', 'Developer', 'Designer', 'Operator']) },
    { text: 'Live examples', link: '/en/live-examples' },
    { text: 'Reference', link: '/en/reference/elements' },
  ],
};

function starts(language: Language, names: readonly string[]) {
  const pages = ['start-webmaster', 'start-developer', 'start-designer', 'start-operator'];
  return names.map((text, index) => ({ text, link: `/${language}/${pages[index] ?? ''}` }));
}

/** What the interface of the site says in English, and its navigation. */
export const english: DefaultTheme.Config = {
  nav: navigation.en,
  sidebar: sidebarOf('en'),
  outline: { level: [2, 3], label: 'On this page' },
  footer: { message: 'Apache-2.0. No cookies, no analytics, no third-party requests.' },
};

/** The same in Ukrainian. */
export const ukrainian: DefaultTheme.Config = {
  nav: navigation.uk,
  sidebar: sidebarOf('uk'),
  outline: { level: [2, 3], label: 'На цій сторінці' },
  docFooter: { prev: 'Попередня сторінка', next: 'Наступна сторінка' },
  langMenuLabel: 'Змінити мову',
  returnToTopLabel: 'Угору',
  sidebarMenuLabel: 'Меню',
  darkModeSwitchLabel: 'Вигляд',
  lightModeSwitchTitle: 'Увімкнути світлий вигляд',
  darkModeSwitchTitle: 'Увімкнути темний вигляд',
  skipToContentLabel: 'До вмісту',
  notFound: {
    title: 'Такої сторінки немає',
    quote: 'Можливо, її перейменовано. Пошук угорі знайде, куди вона поділася.',
    linkLabel: 'на головну',
    linkText: 'На головну',
  },
  footer: { message: 'Apache-2.0. Без кукі, без аналітики, без запитів до сторонніх.' },
};
