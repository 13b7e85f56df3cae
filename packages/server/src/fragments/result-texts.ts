import type { ContentLanguageCode } from '../records/stored.ts';

/** What a result says itself, where the server writes it. All else in it comes from its records. */
interface ResultTexts {
  suspended: string;
  moved: string;
  ended: string;
  allDay: string;
  /** Before the time at which something closes that has been open since yesterday. */
  until: string;
  today: (day: string) => string;
  closedOn: (day: string) => string;
  closed: string;
  nextVisit: string;
  /** Before a day and the hours on it. */
  nextOpen: string;
  noVisits: string;
  unknownHours: string;
  callFirst: string;
  suspendedSince: (day: string) => string;
  reopening: (day: string) => string;
  movedFromTo: (from: string, to: string, day: string) => string;
  movedTo: (to: string, day: string) => string;
  movedHere: (from: string, day: string) => string;
  movedHereUnsaid: (day: string) => string;
  willMove: (day: string) => string;
  addressByPhone: string;
  call: string;
  verified: (day: string) => string;
  outOfDate: string;
  beingChecked: string;
  free: string;
  more: string;
  hours: string;
  eligibility: string;
  howToApply: string;
  phones: string;
  website: string;
  machineTranslated: string;
}

export const resultTexts: Readonly<Record<ContentLanguageCode, ResultTexts>> = {
  uk: {
    suspended: 'Тимчасово зачинено',
    moved: 'Змінили адресу',
    ended: 'Більше не надається',
    allDay: 'цілодобово',
    until: 'до',
    today: (day) => `Сьогодні, ${day}`,
    closedOn: (day) => `Сьогодні, ${day}, зачинено`,
    closed: 'Зачинено',
    nextVisit: 'Наступний візит',
    nextOpen: 'найближчі години —',
    noVisits: 'Візитів не заплановано',
    unknownHours: 'Години роботи невідомі',
    callFirst: 'зателефонуйте перед візитом',
    suspendedSince: (day) => `Призупинено з ${day}.`,
    reopening: (day) => `Орієнтовне відновлення: ${day}.`,
    movedFromTo: (from, to, day) => `Переїхали: ${from} → ${to}, з ${day}.`,
    movedTo: (to, day) => `Переїхали. Нове місце: ${to}, з ${day}.`,
    movedHere: (from, day) => `Переїхали сюди ${day}. Попереднє місце: ${from}.`,
    movedHereUnsaid: (day) => `Переїхали сюди ${day}.`,
    willMove: (day) => `Переїзд заплановано на ${day}.`,
    addressByPhone: 'Адресу повідомляють телефоном',
    call: 'Зателефонувати:',
    verified: (day) => `Перевірено ${day}`,
    outOfDate: 'Це давно не перевіряли: зателефонуйте перед візитом.',
    beingChecked: 'Перевіряють: хтось повідомив, що тут щось не так. Зателефонуйте перед візитом.',
    free: 'Безоплатно',
    more: 'Докладніше',
    hours: 'Години роботи',
    eligibility: 'Для кого',
    howToApply: 'Як отримати',
    phones: 'Телефони',
    website: 'Сайт',
    machineTranslated: 'Цей текст переклала машина, його ще ніхто не перевірив.',
  },
  en: {
    suspended: 'Temporarily closed',
    moved: 'Moved to another address',
    ended: 'No longer provided',
    allDay: 'round the clock',
    until: 'until',
    today: (day) => `Today, ${day}`,
    closedOn: (day) => `Closed today, ${day}`,
    closed: 'Closed',
    nextVisit: 'Next visit',
    nextOpen: 'open next',
    noVisits: 'No visits planned',
    unknownHours: 'Opening hours unknown',
    callFirst: 'call before you go',
    suspendedSince: (day) => `Suspended since ${day}.`,
    reopening: (day) => `Expected to re-open: ${day}.`,
    movedFromTo: (from, to, day) => `Moved: ${from} → ${to}, since ${day}.`,
    movedTo: (to, day) => `Moved. New place: ${to}, since ${day}.`,
    movedHere: (from, day) => `Moved here on ${day}. Former place: ${from}.`,
    movedHereUnsaid: (day) => `Moved here on ${day}.`,
    willMove: (day) => `Will move on ${day}.`,
    addressByPhone: 'The address is given by phone',
    call: 'Call:',
    verified: (day) => `Checked on ${day}`,
    outOfDate: 'Nobody has checked this for a long time: call before you go.',
    beingChecked: 'Being checked: somebody said that something is wrong here. Call before you go.',
    free: 'Free',
    more: 'More',
    hours: 'Opening hours',
    eligibility: 'For whom',
    howToApply: 'How to get it',
    phones: 'Telephones',
    website: 'Website',
    machineTranslated: 'This text was translated by a machine and nobody has checked it yet.',
  },
};
