import type { Dataset } from '../records/stored.ts';
import { accessible } from './accessibility.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { oblasts, places } from './demo-places.ts';
import { combine } from './drafts/combine.ts';
import { organizations } from './drafts/organization.ts';
import { aroundTheClock, EVERY_DAY, weekly } from './drafts/schedules.ts';
import { locationWithServices } from './drafts/service-at-location.ts';
import { both } from './texts.ts';

/** Help on the way from front-line towns. */
export function evacuationAndTransit(calendar: DemoCalendar): Dataset {
  return combine(evacuationOrganizations(calendar), transitCentre(calendar), lozovaStop(calendar));
}

function evacuationOrganizations(calendar: DemoCalendar) {
  return organizations(calendar, [
    {
      key: 'pavlohrad-transit-centre',
      name: both('Транзитний центр у Павлограді (демо)', 'Transit centre in Pavlohrad (demo)'),
      description: both(
        'Приймає людей, які виїжджають із прифронтових міст. Працює цілодобово.',
        'Receives people who leave front-line towns. Open day and night.',
      ),
      networks: ['donetsk-civil-society-network', 'authorities-and-ngos-partnership'],
      funders: ['humanitarian-fund-for-ukraine'],
      contact: both('Черговий адміністратор', 'Administrator on duty'),
    },
    {
      key: 'road-home-volunteers',
      name: both('Волонтерська команда «Дорога додому» (демо)', 'Volunteer team Road Home (demo)'),
      description: both('Вивозимо людей із небезпечних місць.', 'We bring people out of dangerous places.'),
      networks: ['donetsk-civil-society-network'],
    },
  ]);
}

function transitCentre(calendar: DemoCalendar) {
  return locationWithServices(
    calendar,
    {
      key: 'transit-centre-pavlohrad',
      organization: 'pavlohrad-transit-centre',
      place: places.pavlohrad,
      name: both('Транзитний центр', 'Transit centre'),
      description: both(
        'Тут можна зупинитися на добу чи дві, поки ви вирішуєте, куди далі.',
        'You can stay a day or two here while you decide where to go.',
      ),
      transportation: both('Автобуси з прифронтових міст привозять сюди.', 'Buses from front-line towns come here.'),
      accessibility: [accessible.stepFree, accessible.wideDoors, accessible.toilet, accessible.shelterBelow],
    },
    [
      {
        key: 'reception',
        name: both('Прихисток у дорозі', 'Shelter on the way'),
        description: both(
          'Їжа, душ, ліжко, зарядка для телефону, місце для тварин. Приймаємо вдень і вночі.',
          'Food, shower, a bed, a charger for the phone, room for pets. We take people in day and night.',
        ),
        categories: ['transit-centre', 'temporary-housing'],
        audiences: ['displaced-people', 'everyone'],
        spoken: ['uk', 'ru', 'en'],
        serves: [oblasts.donetsk, oblasts.dnipropetrovsk],
        application_process: both('Просто приїжджайте.', 'Just come.'),
        here: { schedules: [aroundTheClock()], verifiedDaysAgo: 1 },
      },
      {
        key: 'registration',
        name: both('Реєстрація і виплати переселенцям', 'Registration and payments for displaced people'),
        description: both(
          'Оформимо довідку переселенця й заяву на виплати, поки ви відпочиваєте.',
          'We prepare your certificate and your application for payments while you rest.',
        ),
        categories: ['documents-and-payments', 'social-worker'],
        audiences: ['displaced-people'],
        documents: [both('Паспорт або інший документ, якщо він є', 'A passport or another document, if you have one')],
        phone: {
          number: '1545',
          description: both('Урядова лінія: питання про виплати', 'Government line: questions about payments'),
        },
        here: { schedules: [weekly(EVERY_DAY, '08:00', '20:00')] },
      },
      {
        key: 'first-psychological-aid',
        name: both('Психолог у транзитному центрі', 'Psychologist at the transit centre'),
        description: both(
          'Поговорить із вами й дітьми після важкої дороги.',
          'Talks with you and your children after a hard journey.',
        ),
        categories: ['crisis-support', 'child-psychology'],
        audiences: ['displaced-people', 'children', 'parents'],
        organization: 'responsible-citizens',
        here: { schedules: [weekly(EVERY_DAY, '10:00', '19:00')] },
      },
      {
        key: 'hygiene-kits',
        name: both('Набори для тих, хто щойно приїхав', 'Kits for people who have just arrived'),
        description: both(
          'Гігієна, підгузки, вода, їжа в дорогу.',
          'Hygiene items, nappies, water, food for the road.',
        ),
        categories: ['aid-kits'],
        audiences: ['displaced-people', 'children'],
        organization: 'warm-hands',
        here: { schedules: [aroundTheClock()] },
      },
    ],
  );
}

function lozovaStop(calendar: DemoCalendar) {
  return locationWithServices(
    calendar,
    {
      key: 'evacuation-point-lozova',
      organization: 'road-home-volunteers',
      place: places.lozova,
      name: both('Пункт зустрічі евакуації', 'Meeting point for evacuation'),
      accessibility: [accessible.stepFree],
    },
    [
      {
        key: 'evacuation',
        name: both('Виїзд із небезпечних міст', 'Leaving dangerous towns'),
        description: both(
          'Автобус і супровід. Допоможемо тим, хто не ходить. Тварин беремо.',
          'A bus and someone to go with you. We help people who cannot walk. Pets may come.',
        ),
        categories: ['evacuation'],
        audiences: ['everyone', 'older-people', 'people-with-disabilities'],
        modes: ['home_visit', 'phone'],
        serves: [oblasts.donetsk, oblasts.kharkiv],
        alert: both(
          'Виїжджайте, поки є дорога. Якщо загроза життю, телефонуйте 112.',
          'Leave while the road is open. If a life is in danger, call 112.',
        ),
        phone: { number: '112', description: both('Якщо є загроза життю', 'If a life is in danger') },
        here: { schedules: [weekly(EVERY_DAY, '07:00', '19:00')], verifiedDaysAgo: 1 },
      },
    ],
  );
}
