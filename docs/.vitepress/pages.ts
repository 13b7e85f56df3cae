/** The languages of the site. Ukrainian comes first: the law asks that it loads by default. */
export type Language = 'uk' | 'en';
export const languages: readonly Language[] = ['uk', 'en'];

type Words = Readonly<Record<Language, string>>;

/** Pages for one audience, in the order of the sidebar. */
export interface Audience {
  readonly title: Words;
  /** Names of files in `docs/<language>/`, without `.md`, with what the sidebar calls them. */
  readonly pages: Readonly<Record<string, Words>>;
}

/** Every page of the site but the landing pages. A test holds this list to the files. */
export const audiences: readonly Audience[] = [
  {
    title: { uk: 'Як усе влаштовано', en: 'How it works' },
    pages: {
      concepts: { uk: 'Послуги, місця, мови, цифри', en: 'Services, places, languages, figures' },
      security: { uk: 'Безпека й приватність', en: 'Security and privacy' },
      'live-examples': { uk: 'Живі приклади', en: 'Live examples' },
      accessibility: { uk: 'Доступність', en: 'Accessibility' },
      benchmarks: { uk: 'Виміри', en: 'Benchmarks' },
      faults: { uk: 'Збої й атаки', en: 'Faults and attacks' },
      search: { uk: 'Що розуміє пошук', en: 'What the search understands' },
    },
  },
  {
    title: { uk: 'Вебмайстрам', en: 'Webmasters' },
    pages: {
      'start-webmaster': { uk: 'За п’ять хвилин', en: 'In five minutes' },
      builder: { uk: 'Код для вашого сайту', en: 'Code for your site' },
      webmasters: { uk: 'Пошук, форма, показники', en: 'Search, form, figures' },
      wordpress: { uk: 'WordPress', en: 'WordPress' },
      drupal: { uk: 'Drupal', en: 'Drupal' },
      'static-sites': { uk: 'Статичні сайти', en: 'Static sites' },
      embedding: { uk: 'На будь-якій сторінці', en: 'On any page' },
      'content-security-policy': { uk: 'Політика безпеки вмісту', en: 'Content security policy' },
      'without-scripts': { uk: 'Без скриптів', en: 'Without scripts' },
      'self-hosting': { uk: 'На власному сервері', en: 'Self-hosting' },
      snapshots: { uk: 'Знімки даних', en: 'Snapshots' },
    },
  },
  {
    title: { uk: 'Розробникам', en: 'Developers' },
    pages: {
      'start-developer': { uk: 'За п’ять хвилин', en: 'In five minutes' },
      frameworks: { uk: 'У фреймворках', en: 'In frameworks' },
      publishing: { uk: 'Публікація через HTTP', en: 'Publishing over HTTP' },
      webhooks: { uk: 'Вебхуки', en: 'Webhooks' },
    },
  },
  {
    title: { uk: 'Дизайнерам', en: 'Designers' },
    pages: {
      'start-designer': { uk: 'За п’ять хвилин', en: 'In five minutes' },
      theming: { uk: 'Кольори, літери й простір', en: 'Colours, letters and room' },
    },
  },
  {
    title: { uk: 'Розпорядникам даних', en: 'Data stewards' },
    pages: {
      'data-stewards': { uk: 'Послуги з таблиці', en: 'Services from a spreadsheet' },
      'moving-a-team': { uk: 'Переїзд команди чи центру', en: 'Moving a team or a centre' },
      feedback: { uk: 'Коли щось не так', en: 'When something is wrong' },
      figures: { uk: 'Цифри', en: 'Figures' },
    },
  },
  {
    title: { uk: 'Тим, хто відповідає на звернення', en: 'Case workers' },
    pages: {
      'reading-requests': { uk: 'Як читати звернення', en: 'Read the requests' },
      inbox: { uk: 'Звернення в браузері', en: 'The inbox' },
      'keys-and-receipts': { uk: 'Ключі та квитанції', en: 'Keys and receipts' },
      forms: { uk: 'Форми', en: 'Forms' },
    },
  },
  {
    title: { uk: 'Адміністраторам', en: 'Operators' },
    pages: {
      'start-operator': { uk: 'За п’ятнадцять хвилин', en: 'In fifteen minutes' },
      operators: { uk: 'Як запустити API', en: 'Run the API' },
    },
  },
  {
    title: { uk: 'Довідник', en: 'Reference' },
    pages: {
      'reference/elements': { uk: 'Компоненти', en: 'Components' },
      'reference/sdk': { uk: 'SDK', en: 'SDK' },
      'reference/api': { uk: 'API', en: 'API' },
      'reference/command-line': { uk: 'Командний рядок', en: 'Command line' },
      'reference/readme-elements': { uk: 'Пакет elements', en: 'Package elements' },
      'reference/readme-sdk': { uk: 'Пакет sdk', en: 'Package sdk' },
      'reference/readme-server': { uk: 'Пакет server', en: 'Package server' },
      'reference/readme-text': { uk: 'Пакет text', en: 'Package text' },
      'reference/exports-elements': { uk: 'Експорт elements', en: 'Exports of elements' },
      'reference/exports-server': { uk: 'Експорт server', en: 'Exports of server' },
      'reference/exports-text': { uk: 'Експорт text', en: 'Exports of text' },
      'reference/changelog': { uk: 'Зміни', en: 'Changelog' },
    },
  },
];

/** The sidebar of a language, as VitePress takes it. */
export function sidebarOf(language: Language) {
  return audiences.map(({ title, pages }, index) => ({
    text: title[language],
    collapsed: index > 0,
    items: Object.entries(pages).map(([page, name]) => ({ text: name[language], link: `/${language}/${page}` })),
  }));
}
