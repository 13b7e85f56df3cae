import type { ServiceHere } from './drafts/service-at-location.ts';
import { both } from './texts.ts';

type CentreService = Omit<ServiceHere, 'here'>;

const walkIn = both(
  'Просто приходьте. Направлення й запис не потрібні.',
  'Just come. No referral and no appointment needed.',
);

/** What people find in every Resilience Centre; each centre adds its hours. */
export const centreServices = {
  psychologist: {
    key: 'psychologist',
    name: both('Психолог для дорослих', 'Psychologist for adults'),
    description: both(
      'Тривожно, не спиться, немає сил? Поговоріть із психологом. Це безплатно, і ніхто не дізнається, про що ви говорили.',
      'Anxious, sleepless, out of strength? Talk with a psychologist. It is free, and nobody will learn what you talked about.',
    ),
    categories: ['individual-counselling'],
    audiences: ['everyone', 'displaced-people'],
    modes: ['in_person', 'phone'],
    application_process: walkIn,
  },
  childPsychologist: {
    key: 'child-psychologist',
    name: both('Дитячий психолог', 'Child psychologist'),
    description: both(
      'Якщо дитина замкнулася, боїться сирен, погано спить або злиться. Спочатку поговоримо з вами, потім пограємося з дитиною.',
      'If your child has withdrawn, is afraid of sirens, sleeps badly or gets angry. First we talk with you, then we play with the child.',
    ),
    categories: ['child-psychology'],
    audiences: ['children', 'young-people', 'parents'],
    minimum_age: 3,
    maximum_age: 17,
    application_process: walkIn,
  },
  crisisSupport: {
    key: 'crisis-support',
    name: both('Допомога, коли дуже погано', 'Help when it is very bad'),
    description: both(
      'Паніка, сльози, після обстрілу чи важкої звістки. Вас приймуть одразу, без черги.',
      'Panic, tears, after a shelling or bad news. You will be seen at once, without a queue.',
    ),
    categories: ['crisis-support'],
    audiences: ['everyone'],
    application_process: walkIn,
    phone: { number: '112', description: both('Якщо є загроза життю', 'If a life is in danger') },
  },
  lawyer: {
    key: 'legal-aid',
    name: both('Юрист: документи, виплати, житло', 'Lawyer: documents, payments, housing'),
    description: both(
      'Допоможемо відновити документи, оформити виплати, подати заяву про пошкоджене житло. Пояснимо простими словами.',
      'We help to restore documents, apply for payments and report a damaged home. We explain in plain words.',
    ),
    categories: ['documents-and-payments', 'housing-and-property'],
    audiences: ['everyone', 'displaced-people', 'older-people'],
    modes: ['in_person', 'online'],
    documents: [
      both('Документи, які стосуються питання, якщо вони є', 'Papers that concern your question, if you have any'),
    ],
    application_process: walkIn,
  },
  socialWorker: {
    key: 'social-worker',
    name: both('Соціальний працівник', 'Social worker'),
    description: both(
      'Не знаєте, куди звертатися? Почніть тут. Разом заповнимо заяви й домовимося з потрібною установою.',
      'Not sure where to turn? Start here. Together we fill in forms and arrange things with the right office.',
    ),
    categories: ['social-worker'],
    audiences: ['everyone', 'displaced-people', 'older-people', 'people-with-disabilities'],
    application_process: walkIn,
  },
  caseManagement: {
    key: 'case-management',
    name: both('Супровід сім’ї', 'Case management for families'),
    description: both(
      'Коли все навалилося одразу. Один фахівець складе з вами план, знайде інших спеціалістів і буде поруч, доки не стане легше.',
      'When everything comes at once. One specialist makes a plan with you, finds other specialists and stays until things get easier.',
    ),
    categories: ['case-management'],
    audiences: ['parents', 'displaced-people'],
    modes: ['in_person', 'home_visit'],
    application_process: both(
      'Приходьте або скажіть будь-якому працівникові центру.',
      'Come, or tell anyone who works at the centre.',
    ),
  },
  supportGroup: {
    key: 'support-group',
    name: both('Група підтримки для дорослих', 'Support group for adults'),
    description: both(
      'Чай, розмова, прості вправи. Можна просто посидіти й послухати.',
      'Tea, talk and simple exercises. You may just sit and listen.',
    ),
    categories: ['group-support'],
    audiences: ['everyone', 'displaced-people'],
    application_process: walkIn,
  },
  parentGroup: {
    key: 'parents-and-toddlers',
    name: both('Заняття для малюків із батьками', 'Toddlers together with parents'),
    description: both(
      'Ігри, пісні, ліплення для дітей від 1 до 4 років. Дорослі тим часом діляться досвідом.',
      'Play, songs and modelling for children aged 1 to 4. Meanwhile the grown-ups share what works.',
    ),
    categories: ['early-development'],
    audiences: ['children', 'parents'],
    minimum_age: 1,
    maximum_age: 4,
    application_process: walkIn,
  },
  veteransGuide: {
    key: 'veterans-guide',
    name: both('Фахівець із супроводу ветеранів', 'Guide for veterans'),
    description: both(
      'Пільги, лікування, протезування, робота, навчання. Допоможемо з першого кроку й для рідних теж.',
      'Benefits, treatment, prosthetics, work, study. We help from the first step, and your family too.',
    ),
    categories: ['veterans-guidance'],
    audiences: ['veterans-and-families'],
    application_process: walkIn,
  },
  veteransGroup: {
    key: 'veterans-group',
    name: both('Ветеранське коло', 'Veterans’ circle'),
    description: both(
      'Зустріч для своїх. Веде ветеран, поруч психолог. Розповідати про себе не обов’язково.',
      'A meeting among your own. A veteran leads it and a psychologist is there. You need not tell anything about yourself.',
    ),
    categories: ['peer-support'],
    audiences: ['veterans-and-families'],
    application_process: walkIn,
  },
} as const satisfies Record<string, CentreService>;
