import type { Language } from '../pages.ts';

/** What only this page of the builder says; all else is said by that of the API. */
export const pageWords: Readonly<Record<Language, { address: string; addressHelp: string; addressFault: string }>> = {
  uk: {
    address: 'Адреса вашого API',
    addressHelp: 'З неї сайт братиме компоненти й дані. Порожньо: у коді стоятиме https://help.example.org.',
    addressFault: 'Так адреса не може виглядати. Потрібна повна, наприклад https://help.example.org; доти в коді вона.',
  },
  en: {
    address: 'Address of your API',
    addressHelp: 'The site takes components and data from it. Empty: the code says https://help.example.org.',
    addressFault:
      'An address cannot look like this. A full one is needed, such as https://help.example.org; until then the code has that.',
  },
};
