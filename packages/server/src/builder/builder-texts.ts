import type { ContentLanguageCode } from '../records/stored.ts';
import type { Component, Height, Loader, Way } from './builder-choice.ts';

interface BuilderTexts {
  title: string;
  introduction: string;
  otherLanguage: string;
  whatToShow: string;
  components: Readonly<Record<Component, string>>;
  howToEmbed: string;
  ways: Readonly<Record<Way, { name: string; help: string }>>;
  loader: string;
  loaders: Readonly<Record<Loader, { name: string; help: string }>>;
  frameHeight: string;
  heights: Readonly<Record<Height, { name: string; help: string }>>;
  place: string;
  placeHelp: string;
  placeUnknown: (name: string) => string;
  whichPlace: string;
  category: string;
  anyCategory: string;
  form: string;
  figure: string;
  anyFigure: string;
  language: string;
  languages: { page: string; uk: string; en: string };
  theme: string;
  themes: { auto: string; light: string; dark: string };
  accent: string;
  accentHelp: string;
  color: string;
  link: string;
  linkHelp: string;
  linkText: string;
  apply: string;
  toTheCode: string;
  preview: string;
  yourSite: string;
  previewWithoutScript: string;
  previewOfForm: string;
  openForm: string;
  noFrame: string;
  elementForFrame: string;
  nothingChosen: Readonly<Record<Component, string | undefined>>;
  snippet: string;
  snippetHelp: string;
  formSite: string;
  formInFrame: (publicUrl: string) => string;
  formInFrameCommand: (organizationId: string) => string;
  hashes: string;
  hashesHelp: string;
  styles: string;
  stylesHelp: string;
  policy: string;
  policyHelp: string;
  privacy: string;
  privacyHelp: string;
  accessibility: string;
  accessibilityHelp: string;
  copy: string;
  copied: string;
  failedTitle: string;
  failed: string;
}

/** All that the page says, in its languages. */
export const builderTexts: Readonly<Record<ContentLanguageCode, BuilderTexts>> = {
  uk: {
    title: 'Код для вашого сайту',
    introduction:
      'Виберіть, що показати на сайті, і скопіюйте готовий код. Усе, що обрано, є в адресі цієї сторінки: її можна надіслати колезі.',
    otherLanguage: 'English',
    whatToShow: 'Що показати',
    components: {
      finder: 'Пошук послуг',
      form: 'Форма запиту про допомогу',
      counter: 'Один результат',
      panel: 'Кілька результатів',
      schedule: 'Розклад мобільної бригади',
    },
    howToEmbed: 'Як вставити',
    ways: {
      element: { name: 'Елемент', help: 'Для сайтів, де можна вставити скрипт і власні теги.' },
      div: { name: '<div>', help: 'Для систем, що прибирають незнайомі теги.' },
      frame: { name: 'Фрейм', help: 'Для сторінок, де скрипти заборонено.' },
    },
    loader: 'Версія',
    loaders: {
      latest: { name: 'Завжди найновіша', help: 'Оновлюється разом із сервером.' },
      checked: {
        name: 'Лише ця, з перевіркою',
        help: 'Браузер звіряє файли з хешами (integrity). Після оновлення сервера код треба скопіювати знову; доти видно посилання й номер.',
      },
    },
    frameHeight: 'Висота',
    heights: {
      fixed: { name: 'Стала', help: 'Без жодного скрипту; зайве прокручується.' },
      fitted: { name: 'За вмістом', help: 'З маленьким скриптом на вашій сторінці.' },
    },
    place: 'Громада чи область',
    placeHelp: 'Почніть писати назву. Порожньо: уся країна.',
    placeUnknown: (name) => `Немає громади чи області з назвою «${name}». Перевірте, як вона пишеться.`,
    whichPlace: 'Котра саме',
    category: 'Вид допомоги',
    anyCategory: 'будь-який',
    form: 'Форма',
    figure: 'Результат',
    anyFigure: 'усі, що є',
    language: 'Мова',
    languages: { page: 'як на сторінці сайту', uk: 'українська', en: 'англійська' },
    theme: 'Тема',
    themes: { auto: 'як на пристрої', light: 'світла', dark: 'темна' },
    accent: 'Колір вашого сайту',
    accentHelp: 'Посилання, головна кнопка, обране.',
    color: 'Колір',
    link: 'Сторінка для тих, у кого скрипти не працюють',
    linkHelp:
      'Шлях на вашому сайті чи повна адреса, наприклад /services. Посилання й номер телефону видно, доки нічого не завантажено.',
    linkText: 'Послуги громади',
    apply: 'Показати',
    toTheCode: 'До коду',
    preview: 'Так це виглядає',
    yourSite: 'ваш.сайт',
    previewWithoutScript: 'Щоб побачити елемент тут, потрібен JavaScript. Код нижче готовий і без нього.',
    previewOfForm:
      'Форма стоїть у фреймі, який показують лише сайти зі списку організації, тому тут вона окремою сторінкою:',
    openForm: 'Відкрити форму',
    noFrame: 'Розкладу у фреймі немає; нижче — код з елементом.',
    elementForFrame: 'Тут показано елемент; у фреймі буде сторінка вашого API з тим самим вмістом.',
    nothingChosen: {
      finder: undefined,
      form: undefined,
      counter: 'Виберіть результат.',
      panel: undefined,
      schedule: 'Назвіть громаду чи область, куди приїздить бригада.',
    },
    snippet: 'Код',
    snippetHelp: 'Вставте туди, де це має бути на сторінці.',
    formSite: 'Дозвіл показувати форму',
    formInFrame: (publicUrl) =>
      `Форма стоїть у фреймі, який показують лише сайти зі списку. Попросіть тих, хто веде ${publicUrl}, додати ваш; доти відвідувачі бачать номери телефонів і посилання на форму. Команда для них:`,
    formInFrameCommand: (organizationId) =>
      `npx resilience-kit embed-origins add --organization ${organizationId} --origin https://ваш.сайт`,
    hashes: 'Хеші решти файлів',
    hashesHelp:
      'Вставте в <head> перед іншими скриптами: integrity у коді перевіряє завантажувач, а це — усе, що він завантажує.',
    styles: 'Стилі',
    stylesHelp: 'Додайте до таблиці стилів сайту.',
    policy: 'Політика безпеки (CSP)',
    policyHelp:
      'Якщо сайт має Content-Security-Policy, додайте ці адреси до тих, що вже є. «unsafe-inline» не потрібне.',
    privacy: 'Для політики приватності',
    privacyHelp: 'Про що варто сказати відвідувачам.',
    accessibility: 'Для заяви про доступність',
    accessibilityHelp: 'Частина, що стосується цього компонента.',
    copy: 'Копіювати',
    copied: 'Скопійовано',
    failedTitle: 'Сторінку не вдається скласти',
    failed: 'Сервер зараз не відповідає. Спробуйте за кілька хвилин: обране лишається в адресі.',
  },
  en: {
    title: 'Code for your site',
    introduction:
      'Choose what to show on the site, and copy the code. All that is chosen is in the address of this page: it can be sent to a colleague.',
    otherLanguage: 'Українська',
    whatToShow: 'What to show',
    components: {
      finder: 'Search for services',
      form: 'Form to ask for help',
      counter: 'One result',
      panel: 'Several results',
      schedule: 'Schedule of a mobile team',
    },
    howToEmbed: 'How to embed it',
    ways: {
      element: { name: 'Element', help: 'For sites that take a script and tags of their own.' },
      div: { name: '<div>', help: 'For systems that take unknown tags out.' },
      frame: { name: 'Frame', help: 'For pages on which no script may run.' },
    },
    loader: 'Version',
    loaders: {
      latest: { name: 'Always the latest', help: 'Renewed with the server.' },
      checked: {
        name: 'This one alone, checked',
        help: 'Browsers compare the files with hashes (integrity). When the server is updated the code has to be copied again; until then the link and the number are seen.',
      },
    },
    frameHeight: 'Height',
    heights: {
      fixed: { name: 'Fixed', help: 'Without any script; what does not fit is scrolled.' },
      fitted: { name: 'As tall as what is in it', help: 'With a small script on your page.' },
    },
    place: 'Hromada or oblast',
    placeHelp: 'Begin to type its name. Empty: the whole country.',
    placeUnknown: (name) => `There is no hromada or oblast called “${name}”. Check how it is written.`,
    whichPlace: 'Which one',
    category: 'Kind of help',
    anyCategory: 'any',
    form: 'Form',
    figure: 'Result',
    anyFigure: 'all there are',
    language: 'Language',
    languages: { page: 'that of the site’s page', uk: 'Ukrainian', en: 'English' },
    theme: 'Theme',
    themes: { auto: 'as the device has it', light: 'light', dark: 'dark' },
    accent: 'Your site’s own',
    accentHelp: 'Links, the main button, what is chosen.',
    color: 'Colour',
    link: 'Page for those whose scripts do not run',
    linkHelp:
      'A path on your site or a full address, such as /services. The link and a telephone number are seen until all is loaded.',
    linkText: 'Services of the hromada',
    apply: 'Show',
    toTheCode: 'To the code',
    preview: 'What it looks like',
    yourSite: 'your.site',
    previewWithoutScript: 'To see the element here takes JavaScript. The code below is ready without it.',
    previewOfForm:
      'The form stands in a frame that only sites on the organization’s list may show, so here it has a page to itself:',
    openForm: 'Open the form',
    noFrame: 'There is no schedule in a frame; the code below has the element.',
    elementForFrame: 'This is the element; in the frame there will be a page of your API with the same content.',
    nothingChosen: {
      finder: undefined,
      form: undefined,
      counter: 'Choose a result.',
      panel: undefined,
      schedule: 'Name the hromada or oblast that the team comes to.',
    },
    snippet: 'Code',
    snippetHelp: 'Paste it where this belongs on the page.',
    formSite: 'Leave to show the form',
    formInFrame: (publicUrl) =>
      `The form stands in a frame that only sites on a list may show. Ask whoever runs ${publicUrl} to add yours; until then visitors see telephone numbers and a link to the form. The command for them:`,
    formInFrameCommand: (organizationId) =>
      `npx resilience-kit embed-origins add --organization ${organizationId} --origin https://your.site`,
    hashes: 'Hashes of the other files',
    hashesHelp:
      'Paste it into the <head>, before other scripts: integrity in the code checks the loader, and this all that it loads.',
    styles: 'Styles',
    stylesHelp: 'Add them to the style sheet of the site.',
    policy: 'Security policy (CSP)',
    policyHelp:
      'If the site has a Content-Security-Policy, add these addresses to those it names. No “unsafe-inline” is needed.',
    privacy: 'For the privacy notice',
    privacyHelp: 'What visitors should be told.',
    accessibility: 'For the accessibility statement',
    accessibilityHelp: 'The part about this component.',
    copy: 'Copy',
    copied: 'Copied',
    failedTitle: 'The page cannot be made',
    failed:
      'The server does not answer at the moment. Try again in a few minutes: what was chosen stays in the address.',
  },
};
