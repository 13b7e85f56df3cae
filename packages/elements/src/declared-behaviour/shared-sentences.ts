import type { DeclaredFetch, DeclaredLink, InBothLanguages } from './behaviour-types.ts';

/** What several elements do alike, so that it is said alike. */
export const atStart: InBothLanguages = {
  uk: 'на початку, коли змінюється мова, і знову після невдачі',
  en: 'at the start, when the language changes, and again after a failure',
};

export const telephoneLinks: DeclaredLink = {
  to: 'tel:',
  when: { uk: 'номер натиснуто', en: 'a number is tapped' },
};

export const recordLinks: DeclaredLink = {
  to: 'record',
  when: {
    uk: 'натиснуто посилання, яке є в записі: сайт установи, джерело показника',
    en: 'a link is followed that a record holds: the website of an organization, the source of a figure',
  },
};

export const snapshotFiles: readonly DeclaredFetch[] = [
  {
    from: 'snapshot',
    path: 'manifest.json',
    when: {
      uk: 'API недоступний або його не названо, а сторінка назвала знімок',
      en: 'the API cannot be reached or is not named, and the page names a snapshot',
    },
  },
  {
    from: 'snapshot',
    path: '*.json',
    when: {
      uk: 'після manifest.json: файли, потрібні для відповіді, поруч із ним',
      en: 'after manifest.json: the files beside it that the answer needs',
    },
  },
];
