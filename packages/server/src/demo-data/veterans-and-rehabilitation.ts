import type { Dataset } from '../records/stored.ts';
import { accessible } from './accessibility.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { places } from './demo-places.ts';
import { combine } from './drafts/combine.ts';
import { organizations } from './drafts/organization.ts';
import { weekly, WEEKDAYS } from './drafts/schedules.ts';
import { locationWithServices } from './drafts/service-at-location.ts';
import { both } from './texts.ts';

/** Spaces for veterans, and recovery after injury or illness. */
export function veteransAndRehabilitation(calendar: DemoCalendar): Dataset {
  return combine(
    providers(calendar),
    veteransSpace(calendar),
    veteransHouse(calendar),
    recovery(calendar),
    deviceLoan(calendar),
  );
}

function providers(calendar: DemoCalendar) {
  return organizations(calendar, [
    {
      key: 'veterans-space-shoulder',
      name: both('Ветеранський простір «Плече» (демо)', 'Veterans’ space Shoulder (demo)'),
      description: both('Простір, який зробили ветерани для ветеранів.', 'A space made by veterans for veterans.'),
    },
    {
      key: 'lviv-veterans-house',
      name: both('Дім ветерана у Львові (демо)', 'Veteran House in Lviv (demo)'),
      description: both(
        'Міська установа для ветеранів, ветеранок і родин.',
        'A municipal service for veterans and families.',
      ),
    },
    {
      key: 'recovery-centre-dnipro',
      name: both('Центр відновлення «Рух» (демо)', 'Recovery centre Movement (demo)'),
      description: both('Фахівці з фізичної терапії та ерготерапії.', 'Physiotherapists and occupational therapists.'),
      networks: ['authorities-and-ngos-partnership'],
    },
    {
      key: 'device-loan-cherkasy',
      name: both('Пункт прокату допоміжних засобів (демо)', 'Assistive devices on loan (demo)'),
      description: both('Позичаємо те, що потрібно на час лікування.', 'We lend what is needed during treatment.'),
    },
  ]);
}

function veteransSpace(calendar: DemoCalendar) {
  return locationWithServices(
    calendar,
    {
      key: 'veterans-space-zaporizhzhia',
      organization: 'veterans-space-shoulder',
      place: places.zaporizhzhia,
      name: both('Простір «Плече»', 'Shoulder space'),
      accessibility: [accessible.stepFree, accessible.wideDoors, accessible.toilet],
    },
    [
      {
        key: 'guide',
        name: both('Порада щодо пільг і лікування', 'Advice on benefits and treatment'),
        description: both(
          'Разом пройдемо шлях від довідки до протеза чи роботи.',
          'We go the way with you, from the certificate to a prosthesis or a job.',
        ),
        categories: ['veterans-guidance'],
        audiences: ['veterans-and-families'],
        here: { schedules: [weekly('MO,TU,WE,TH,FR,SA', '10:00', '18:00')] },
      },
      {
        key: 'psychologist',
        name: both('Психолог для ветеранів і рідних', 'Psychologist for veterans and families'),
        description: both(
          'Фахівець, який розуміє бойовий досвід. Можна прийти парою.',
          'A specialist who understands combat experience. You can come as a couple.',
        ),
        categories: ['individual-counselling', 'veterans-support'],
        audiences: ['veterans-and-families'],
        modes: ['in_person', 'online'],
        here: { schedules: [weekly('TU,TH', '12:00', '20:00')] },
      },
      {
        key: 'families-group',
        name: both('Група для рідних', 'Group for families'),
        description: both(
          'Для тих, хто чекає, хто зустрів і хто втратив.',
          'For those who wait, who welcomed someone back, and who lost someone.',
        ),
        categories: ['group-support', 'peer-support'],
        audiences: ['veterans-and-families'],
        here: { schedules: [weekly('SA', '12:00', '14:00')] },
      },
    ],
  );
}

function veteransHouse(calendar: DemoCalendar) {
  return locationWithServices(
    calendar,
    {
      key: 'veterans-house-lviv',
      organization: 'lviv-veterans-house',
      place: places.lviv,
      name: both('Дім ветерана', 'Veteran House'),
      accessibility: [accessible.stepFree, accessible.lift, accessible.toilet],
    },
    [
      {
        key: 'one-window',
        name: both('Усе для ветерана в одному місці', 'Everything for a veteran in one place'),
        description: both(
          'Документи, лікар, психолог, юрист, робота. Починайте з нас.',
          'Papers, doctor, psychologist, lawyer, work. Start with us.',
        ),
        categories: ['veterans-guidance', 'documents-and-payments'],
        audiences: ['veterans-and-families'],
        spoken: ['uk', 'en', 'ukl'],
        here: { schedules: [weekly(WEEKDAYS, '09:00', '18:00')] },
      },
    ],
  );
}

function recovery(calendar: DemoCalendar) {
  return locationWithServices(
    calendar,
    {
      key: 'recovery-centre',
      organization: 'recovery-centre-dnipro',
      place: places.dnipro,
      name: both('Центр відновлення «Рух»', 'Recovery centre Movement'),
      accessibility: [accessible.stepFree, accessible.lift, accessible.wideDoors, accessible.toilet],
    },
    [
      {
        key: 'physical-therapy',
        name: both('Фізична терапія', 'Physiotherapy'),
        description: both(
          'Після поранення, інсульту чи операції. Перша зустріч: огляд і план.',
          'After an injury, a stroke or surgery. The first meeting is an examination and a plan.',
        ),
        categories: ['physical-rehabilitation'],
        audiences: ['people-with-disabilities', 'veterans-and-families', 'older-people'],
        documents: [both('Виписка від лікаря', 'A discharge letter from your doctor')],
        application_process: both('За записом на сайті.', 'By appointment on the site.'),
        here: { schedules: [weekly(WEEKDAYS, '08:00', '20:00'), weekly('SA', '09:00', '14:00')] },
      },
      {
        key: 'child-rehabilitation',
        name: both('Реабілітація для дітей', 'Rehabilitation for children'),
        description: both(
          'Рух, мовлення, навички на щодень для дітей з інвалідністю.',
          'Movement, speech and everyday skills for children with disabilities.',
        ),
        categories: ['physical-rehabilitation', 'speech-therapy', 'special-education'],
        audiences: ['children', 'people-with-disabilities', 'parents'],
        maximum_age: 17,
        english: 'machine',
        here: { schedules: [weekly(WEEKDAYS, '09:00', '16:00')] },
      },
    ],
  );
}

function deviceLoan(calendar: DemoCalendar) {
  return locationWithServices(
    calendar,
    {
      key: 'device-loan',
      organization: 'device-loan-cherkasy',
      place: places.cherkasy,
      name: both('Пункт прокату', 'Loan point'),
    },
    [
      {
        key: 'wheelchairs',
        name: both('Коляски, милиці, ходунки на час', 'Wheelchairs, crutches and walkers on loan'),
        description: both(
          'Позичаємо до шести місяців. Привеземо, якщо не можете приїхати.',
          'On loan for up to six months. We bring it if you cannot come.',
        ),
        categories: ['assistive-devices'],
        audiences: ['people-with-disabilities', 'older-people', 'veterans-and-families'],
        modes: ['in_person', 'home_visit'],
        here: { schedules: [weekly('MO,WE', '10:00', '15:00')] },
      },
    ],
  );
}
