import type { Dataset } from '../records/stored.ts';
import { accessible } from './accessibility.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { places } from './demo-places.ts';
import { combine } from './drafts/combine.ts';
import { organizations } from './drafts/organization.ts';
import { during, weekly, WEEKDAYS } from './drafts/schedules.ts';
import { locationWithServices } from './drafts/service-at-location.ts';
import { both } from './texts.ts';

/** Aid in kind: some of it for a few days only, some with unknown hours, and one point that is gone for good. */
export function humanitarianAid(calendar: DemoCalendar): Dataset {
  return combine(
    organizations(calendar, [
      {
        key: 'warm-hands',
        name: both('Волонтерський штаб «Теплі руки» (демо)', 'Volunteer group Warm Hands (demo)'),
        review_every_days: 14,
        description: both(
          'Збираємо й роздаємо речі першої потреби.',
          'We collect and hand out things that people need first.',
        ),
        networks: ['donetsk-civil-society-network'],
      },
    ]),
    kramatorsk(calendar),
    pokrovsk(calendar),
    zaporizhzhia(calendar),
  );
}

function kramatorsk(calendar: DemoCalendar) {
  const outOfStock = {
    date: calendar.workingDay(1),
    note: both('Чекаємо машину з допомогою, видачі не буде.', 'We wait for the lorry; nothing is handed out.'),
  };
  return locationWithServices(
    calendar,
    {
      key: 'aid-point-kramatorsk',
      organization: 'warm-hands',
      place: places.kramatorsk,
      name: both('Пункт допомоги', 'Aid point'),
    },
    [
      {
        key: 'winter-kits',
        name: both('Зимові набори', 'Winter kits'),
        description: both(
          'Ковдра, термобілизна, ліхтар. Один набір на сім’ю.',
          'A blanket, thermal underwear, a torch. One kit for each family.',
        ),
        categories: ['clothes-and-winter-aid'],
        audiences: ['everyone', 'older-people'],
        alert: both(
          'Видаємо лише кілька днів, доки є набори.',
          'Handed out for a few days only, while there are kits.',
        ),
        documents: [both('Будь-який документ, що підтверджує адресу', 'Any document that shows your address')],
        here: {
          schedules: [during(calendar.day(-4), calendar.day(10), weekly(WEEKDAYS, '10:00', '14:00'))],
          schedule_exceptions: [outOfStock],
        },
      },
      {
        key: 'children-kits',
        name: both('Набори для дітей', 'Kits for children'),
        description: both(
          'Зошити, фарби, теплий одяг. Підберемо за розміром.',
          'Exercise books, paints, warm clothes. We find the right size.',
        ),
        categories: ['aid-kits', 'clothes-and-winter-aid'],
        audiences: ['children', 'parents'],
        // Nobody knows when the next delivery comes: hours are not published.
        here: { note: both('Дні видачі оголошують на дверях.', 'Days are announced on the door.') },
      },
    ],
  );
}

function pokrovsk(calendar: DemoCalendar) {
  return locationWithServices(
    calendar,
    {
      key: 'aid-point-pokrovsk',
      organization: 'warm-hands',
      place: places.pokrovsk,
      name: both('Пункт допомоги', 'Aid point'),
    },
    [
      {
        key: 'water',
        name: both('Видача питної води', 'Drinking water'),
        description: both(
          'Пункт закрито назавжди після евакуації міста.',
          'Closed for good after the town was evacuated.',
        ),
        categories: ['humanitarian-aid'],
        audiences: ['everyone'],
        status: 'defunct',
        here: { verifiedDaysAgo: 230 },
      },
    ],
  );
}

function zaporizhzhia(calendar: DemoCalendar) {
  return locationWithServices(
    calendar,
    {
      key: 'aid-point-zaporizhzhia',
      organization: 'help-for-ukraine',
      place: places.zaporizhzhia,
      name: both('Гуманітарний пункт у Запоріжжі', 'Humanitarian point in Zaporizhzhia'),
      accessibility: [accessible.helpAtStep],
    },
    [
      {
        key: 'food-and-hygiene',
        name: both('Продукти й гігієна', 'Food and hygiene items'),
        description: both(
          'Раз на місяць для переселенців, багатодітних сімей і людей з інвалідністю.',
          'Once a month for displaced people, large families and people with disabilities.',
        ),
        categories: ['aid-kits'],
        audiences: ['displaced-people', 'people-with-disabilities', 'older-people'],
        application_process: both(
          'Запис на сайті, щоб не стояти в черзі.',
          'Sign up on the site, so that you need not queue.',
        ),
        here: { schedules: [weekly('TU,WE,TH,SA', '09:00', '15:00')] },
      },
      {
        key: 'clothes-room',
        name: both('Кімната речей', 'Clothes room'),
        description: both(
          'Одяг і взуття для дорослих і дітей. Беріть, скільки потрібно.',
          'Clothes and shoes for adults and children. Take what you need.',
        ),
        categories: ['clothes-and-winter-aid'],
        audiences: ['everyone'],
        here: { schedules: [weekly('WE,SA', '10:00', '14:00')] },
      },
    ],
  );
}
