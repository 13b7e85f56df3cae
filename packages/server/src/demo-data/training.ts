import type { Dataset } from '../records/stored.ts';
import { accessible } from './accessibility.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { oblasts, places } from './demo-places.ts';
import { combine } from './drafts/combine.ts';
import { location } from './drafts/location.ts';
import { programs } from './drafts/program.ts';
import { weekly } from './drafts/schedules.ts';
import { offers, type OfferDraft } from './drafts/service-at-location.ts';
import { both } from './texts.ts';
import { trainingProgrammes } from './training-programmes.ts';

const ONLINE = 'training-online';
const DNIPRO = 'training-rooms-dnipro';
const TSARYCHANKA = 'training-rooms-tsarychanka';
const PAVLOHRAD = 'training-rooms-pavlohrad';

const applyOnSite = both(
  'Залиште заявку на сайті до кінця набору.',
  'Leave a request on the site before enrolment closes.',
);

/** The training programmes, and where and when their classes are. */
export function training(calendar: DemoCalendar): Dataset {
  return combine(programs(trainingProgrammes(calendar)), trainingRooms(), offers(calendar, classes()));
}

function trainingRooms(): Pick<Dataset, 'locations'> {
  const organization = 'responsible-citizens';
  return {
    locations: [
      location({
        key: ONLINE,
        organization,
        place: { code: oblasts.dnipropetrovsk, settlement: both('Дніпро', 'Dnipro') },
        name: both('Онлайн', 'Online'),
        description: both('Посилання надішлемо після запису.', 'We send the link once you are enrolled.'),
        kind: 'virtual',
      }),
      location({
        key: DNIPRO,
        organization,
        place: places.dnipro,
        name: both('Навчальний простір у Дніпрі', 'Training rooms in Dnipro'),
        accessibility: [accessible.stepFree, accessible.lift, accessible.toilet],
      }),
      location({
        key: TSARYCHANKA,
        organization,
        place: places.tsarychanka,
        name: both('Навчальний клас у Царичанці', 'Classroom in Tsarychanka'),
        accessibility: [accessible.stepFree],
      }),
      location({
        key: PAVLOHRAD,
        organization,
        place: places.pavlohrad,
        name: both('Навчальний клас у Павлограді', 'Classroom in Pavlohrad'),
      }),
    ],
  };
}

function classes(): OfferDraft[] {
  return [
    {
      key: 'career-start-course',
      organization: 'responsible-citizens',
      program: 'career-start',
      name: both('Курс «Крок до роботи»', 'Course “A step to work”'),
      description: both(
        'Заняття в малій групі, домашніх завдань мало. Допоможемо з дорогою.',
        'Lessons in a small group, little homework. We help with the fare.',
      ),
      categories: ['career'],
      audiences: ['displaced-people', 'young-people'],
      minimum_age: 18,
      capacity: { available: 9, maximum: 20 },
      application_process: applyOnSite,
      at: {
        [DNIPRO]: { schedules: [weekly('TU,TH', '14:00', '17:00')] },
        [ONLINE]: { schedules: [weekly('WE', '18:00', '20:00')] },
      },
      modes: ['in_person', 'online'],
    },
    {
      key: 'soft-skills-course',
      organization: 'responsible-citizens',
      program: 'soft-skills-for-teenagers',
      name: both('Курс м’яких навичок для підлітків', 'Soft-skills course for teenagers'),
      description: both(
        'Ігри, завдання в команді, власний маленький проєкт.',
        'Games, team tasks and a small project of your own.',
      ),
      categories: ['soft-skills'],
      audiences: ['young-people'],
      minimum_age: 13,
      maximum_age: 18,
      capacity: { available: 2, maximum: 15 },
      application_process: applyOnSite,
      at: {
        [TSARYCHANKA]: { schedules: [weekly('SA', '11:00', '14:00')] },
        [PAVLOHRAD]: { schedules: [weekly('SU', '11:00', '14:00')] },
      },
    },
    {
      key: 'teacher-training-course',
      organization: 'responsible-citizens',
      program: 'teacher-training',
      name: both('Курс для освітян', 'Course for teachers'),
      description: both(
        'Тридцять годин онлайн і в класі. Після курсу буде сертифікат.',
        'Thirty hours online and in class, with a certificate at the end.',
      ),
      categories: ['teacher-training'],
      audiences: ['teachers'],
      modes: ['online'],
      serves: [oblasts.donetsk, oblasts.dnipropetrovsk],
      application_process: applyOnSite,
      english: 'machine',
      at: { [ONLINE]: { schedules: [weekly('TH', '16:00', '18:30')] } },
    },
    {
      key: 'case-management-course',
      organization: 'for-a-better-social-future',
      program: 'case-management-training',
      name: both('Курс із супроводу сімей', 'Course in case management'),
      description: both(
        'Для соціальних працівників і фахівців громад.',
        'For social workers and specialists of hromadas.',
      ),
      categories: ['case-management-training'],
      audiences: ['specialists'],
      modes: ['in_person', 'online'],
      capacity: { available: 0, maximum: 25 },
      application_process: both('Набір завершено. Стежте за новим.', 'Enrolment is over. Watch for the next one.'),
      at: { [DNIPRO]: { schedules: [weekly('FR', '10:00', '15:00')] } },
    },
    {
      key: 'safeguarding-course',
      organization: 'responsible-citizens',
      program: 'safeguarding-training',
      name: both('Навчання «Допомагати й не нашкодити»', 'Training “Helping without doing harm”'),
      description: both(
        'Для вчителів, волонтерів, працівників центрів і таборів.',
        'For teachers, volunteers and staff of centres and camps.',
      ),
      categories: ['safeguarding'],
      audiences: ['specialists', 'teachers'],
      spoken: ['uk', 'en'],
      capacity: { available: 4, maximum: 30 },
      application_process: applyOnSite,
      // Two single days: the cohort says which.
      at: { [DNIPRO]: {} },
    },
    {
      key: 'catch-up-lessons',
      organization: 'responsible-citizens',
      program: 'catch-up-classes',
      name: both('Заняття «Надолужимо разом»', 'Lessons “Catching up together”'),
      description: both(
        'Учитель працює з групою до восьми дітей. Зошити й книжки даємо.',
        'A teacher works with up to eight children. We give exercise books and textbooks.',
      ),
      categories: ['catch-up-classes'],
      audiences: ['children', 'young-people', 'displaced-people'],
      minimum_age: 6,
      maximum_age: 15,
      funders: ['unicef', 'faroe-islands'],
      modes: ['in_person', 'online'],
      capacity: { available: 11, maximum: 64 },
      application_process: applyOnSite,
      at: {
        [TSARYCHANKA]: { schedules: [weekly('MO,WE,FR', '14:00', '17:00')] },
        [PAVLOHRAD]: { schedules: [weekly('TU,TH', '14:00', '17:00')] },
        [ONLINE]: { schedules: [weekly('MO,TU,WE,TH', '15:00', '18:00')] },
      },
    },
    {
      key: 'own-business-course',
      organization: 'help-for-ukraine',
      program: 'own-business-for-veterans',
      name: both('Курс «Власна справа»', 'Course “A business of one’s own”'),
      description: both('Вечірні заняття, наставник для кожного.', 'Evening lessons and a mentor for everyone.'),
      categories: ['career', 'veterans-support'],
      audiences: ['veterans-and-families'],
      modes: ['online'],
      serves: [oblasts.dnipropetrovsk, oblasts.kyiv, oblasts.zaporizhzhia],
      application_process: applyOnSite,
      at: { [ONLINE]: { schedules: [weekly('TU,TH', '18:30', '20:30')] } },
    },
  ];
}
