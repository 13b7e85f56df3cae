import type { ContentLanguageCode } from '../records/stored.ts';
import type { BuilderChoice, Component } from './builder-choice.ts';
import { hasFrame } from './snippet.ts';

type Sentences = Readonly<Record<ContentLanguageCode, string>>;

/** What a component keeps on the device, for people who read a privacy notice; the same is in the guide for webmasters. */
const kept: Readonly<Record<Component, Sentences>> = {
  finder: {
    uk: 'У вашому браузері (IndexedDB) щонайбільше 14 днів зберігаються знайдені послуги й телефони, щоб вони були й без мережі; про вас і про те, що ви писали, там нічого немає. Обрані послуги й повідомлення про помилку зберігаються (localStorage) лише тоді, коли ви їх обрали чи надіслали; список можна очистити кнопкою. Де ви є, пристрій каже лише після натискання «Поруч зі мною».',
    en: 'Your browser (IndexedDB) keeps services and telephone numbers that were found for 14 days at most, so that they are there without a network; nothing about you and nothing you typed. Saved services and reports of mistakes are kept (localStorage) only once you have saved or sent them; a button clears the list. Where you are the device tells only after “Near me” is pressed.',
  },
  form: {
    uk: 'Відповіді шифруються у вашому браузері; прочитати їх може лише організація, яка їх отримує. Зашифрований запит лежить у браузері (IndexedDB), доки сервер його не прийме, але не довше семи днів. Незакінчені відповіді зберігаються лише за вашим вибором, на 24 години.',
    en: 'Answers are encrypted in your browser; only the organization that receives them can read them. The encrypted request stays in the browser (IndexedDB) until the server has taken it, for seven days at most. Unfinished answers are kept only if you choose so, for 24 hours.',
  },
  counter: {
    uk: 'На вашому пристрої нічого не зберігається.',
    en: 'Nothing is kept on your device.',
  },
  panel: {
    uk: 'На вашому пристрої нічого не зберігається. Файл із цифрами створює ваш браузер, коли ви про це просите.',
    en: 'Nothing is kept on your device. Your browser makes the file with figures when you ask for it.',
  },
  schedule: {
    uk: 'На вашому пристрої нічого не зберігається.',
    en: 'Nothing is kept on your device.',
  },
};

const names: Readonly<Record<Component, Sentences>> = {
  finder: { uk: 'Пошук послуг', en: 'The search for services' },
  form: { uk: 'Форма запиту про допомогу', en: 'The form to ask for help' },
  counter: { uk: 'Показник результату', en: 'The figure' },
  panel: { uk: 'Показники результатів', en: 'The figures' },
  schedule: { uk: 'Розклад мобільної бригади', en: 'The schedule of the mobile team' },
};

/** What a site's privacy notice should say of the component. */
export function privacyNote({ component, way }: BuilderChoice, host: string, language: ContentLanguageCode): string {
  const name = names[component][language];
  const framed = way === 'frame' && hasFrame(component);
  const inFrame = framed && component !== 'form';
  const stored = inFrame && component !== 'finder' ? kept.counter[language] : kept[component][language];
  return language === 'uk'
    ? `${name} на цій сторінці завантажується з ${host}. Сервер бачить IP-адресу вашого пристрою, як і кожен сервер, до якого звертається браузер, і не пов’язує її з тим, що ви шукали. Файлів cookie немає, третім сторонам не передається нічого. ${stored}`
    : `${name} on this page is loaded from ${host}. The server sees the IP address of your device, as every server does that a browser asks, and does not tie it to what you were looking for. There are no cookies, and nothing goes to third parties. ${stored}`;
}

/** What a site's accessibility statement can say of the component, and no more than was tried. */
export function accessibilityNote({ component }: BuilderChoice, language: ContentLanguageCode): string {
  const name = names[component][language];
  return language === 'uk'
    ? `${name} (Resilience Kit) перевіряють автоматично за правилами WCAG 2.2 рівнів A і AA (axe) у кожному стані, українською й англійською; з клавіатури, на екрані завширшки 320 пікселів, зі збільшенням до 400 %, з примусовими кольорами та без анімацій. Озвучування перевіряють за деревом доступності браузера; люди з екранними дикторами його ще не випробували. Про те, що вам заважає, напишіть: [ваша адреса].`
    : `${name} (Resilience Kit) is checked automatically by the rules of WCAG 2.2, levels A and AA (axe), in every state, in Ukrainian and English; with the keyboard, on a screen 320 pixels wide, at 400 % zoom, in forced colours and without animation. What is read out is checked by the browser’s accessibility tree; people with screen readers have not tried it yet. If something is in your way, write to [your address].`;
}
