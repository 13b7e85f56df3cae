import type { Dataset } from '../records/stored.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { places } from './demo-places.ts';
import { combine } from './drafts/combine.ts';
import { organizations } from './drafts/organization.ts';
import { weekly } from './drafts/schedules.ts';
import { locationWithServices } from './drafts/service-at-location.ts';
import { ukrainianOnly } from './texts.ts';

/** The key of the one organization whose records nobody has translated: readers in English see how a missing text is told. */
export const UKRAINIAN_ONLY_ORGANIZATION = 'together-space-kharkiv';

export function ukrainianOnlySpace(calendar: DemoCalendar): Dataset {
  return combine(
    organizations(calendar, [
      {
        key: UKRAINIAN_ONLY_ORGANIZATION,
        name: ukrainianOnly('Громадський простір «Поруч» (демо)'),
        description: ukrainianOnly('Сусідський простір: зібралися жителі району й допомагають одне одному.'),
      },
    ]),
    locationWithServices(
      calendar,
      {
        key: 'together-space',
        organization: UKRAINIAN_ONLY_ORGANIZATION,
        place: places.kharkiv,
        name: ukrainianOnly('Простір «Поруч»'),
        description: ukrainianOnly('Вхід із двору, є укриття.'),
      },
      [
        {
          key: 'evening-talks',
          name: ukrainianOnly('Вечірні розмови'),
          description: ukrainianOnly('Чай, плетіння, розмови з психологинею-волонтеркою.'),
          categories: ['group-support'],
          audiences: ['everyone'],
          here: { schedules: [weekly('TU,FR', '17:00', '19:00')] },
        },
        {
          key: 'homework-club',
          name: ukrainianOnly('Уроки разом'),
          description: ukrainianOnly('Допомагаємо дітям із домашнім завданням. Є інтернет і генератор.'),
          categories: ['catch-up-classes'],
          audiences: ['children', 'young-people'],
          minimum_age: 7,
          maximum_age: 15,
          here: {
            schedules: [weekly('MO,WE', '15:00', '18:00')],
            note: ukrainianOnly('Заходьте через другий під’їзд.'),
          },
        },
        {
          key: 'things-swap',
          name: ukrainianOnly('Обмін речами'),
          description: ukrainianOnly('Принесіть, що стало мале, візьміть, що потрібно.'),
          categories: ['clothes-and-winter-aid'],
          audiences: ['everyone', 'displaced-people'],
          here: {},
        },
      ],
    ),
  );
}
