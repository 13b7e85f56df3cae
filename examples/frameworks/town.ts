/** The API that `npm start` of the kit runs. Put the address of yours here. */
export const api = 'http://127.0.0.1:4010';

/** The languages of the elements. */
export type Language = 'uk' | 'en';

/** What the page says by itself, in both languages. The elements bring their own texts. */
export interface Texts {
  readonly title: string;
  readonly hromada: string;
  readonly everywhere: string;
  readonly parts: string;
  readonly opened: string;
  readonly contacted: string;
  readonly back: string;
  readonly hotline: string;
  readonly figure: string;
  readonly otherLanguage: string;
}

export const texts: Readonly<Record<Language, Texts>> = {
  uk: {
    title: 'Допомога поруч',
    hromada: 'Громада',
    everywhere: 'Уся Україна',
    parts: 'Показати складові числа',
    opened: 'Відкрито',
    contacted: 'Скористалися',
    back: 'Назад до пошуку',
    hotline: 'Урядова гаряча лінія 15-45',
    figure: '4925 індивідуальних консультацій, Донецька область, січень–червень 2025 року',
    otherLanguage: 'English',
  },
  en: {
    title: 'Help nearby',
    hromada: 'Hromada',
    everywhere: 'All of Ukraine',
    parts: 'Show the parts of the figure',
    opened: 'Opened',
    contacted: 'Used',
    back: 'Back to the search',
    hotline: 'Government hotline 15-45',
    figure: '4,925 individual consultations, Donetsk oblast, January to June 2025',
    otherLanguage: 'Українська',
  },
};

/** Hromadas to choose from, by their KATOTTG codes. */
export const hromadas: readonly { readonly code: string; readonly name: Readonly<Record<Language, string>> }[] = [
  { code: 'UA32080070000050759', name: { uk: 'Бучанська', en: 'Bucha' } },
  { code: 'UA23060070000082704', name: { uk: 'Запорізька', en: 'Zaporizhzhia' } },
];

/** The code of the figure on the page. */
export const figure = 'donetsk-2025-h1-consultations';

/** Whether the address of the page names a service to ask for: the links of the finder end so. */
export const asksForHelp = (fragment: string): boolean => fragment.startsWith('#service=');
