import type { ContentLanguageCode } from '../records/stored.ts';

/** What the intake page says itself. All else on it comes from the form's definition and from the element. */
interface PageTexts {
  withoutScript: string;
  call: string;
  /** Where there is not even a number in the database. */
  lockScreen: string;
  otherLanguage: string;
  noForm: { title: string; text: string };
  failed: { title: string; text: string };
  freeOfCharge: string;
}

export const pageTexts: Readonly<Record<ContentLanguageCode, PageTexts>> = {
  uk: {
    withoutScript:
      'Форма шифрує відповіді у вашому браузері, а для цього потрібен JavaScript. Зараз його вимкнено, тож звідси нічого не надіслати.',
    call: 'Можна зателефонувати:',
    lockScreen: '«Екстрений виклик» на заблокованому екрані телефона працює навіть без коштів на рахунку.',
    otherLanguage: 'English',
    noForm: { title: 'Цієї форми тут немає', text: 'Можливо, її закрили або перенесли.' },
    failed: { title: 'Форму не вдається завантажити', text: 'Сервер зараз не відповідає. Спробуйте за кілька хвилин.' },
    freeOfCharge: 'безкоштовно',
  },
  en: {
    withoutScript:
      'The form encrypts answers in your browser, and needs JavaScript to do so. It is off at the moment, so nothing can be sent from here.',
    call: 'You can call:',
    lockScreen: '“Emergency call” on the lock screen of a phone works even without credit.',
    otherLanguage: 'Українська',
    noForm: { title: 'This form is not here', text: 'It may have been closed or moved.' },
    failed: {
      title: 'The form cannot be loaded',
      text: 'The server does not answer at the moment. Try again in a few minutes.',
    },
    freeOfCharge: 'free call',
  },
};
