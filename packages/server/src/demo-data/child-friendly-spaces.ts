import type { Dataset } from '../records/stored.ts';
import { accessible } from './accessibility.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { places } from './demo-places.ts';
import { combine } from './drafts/combine.ts';
import type { LocationDraft } from './drafts/location.ts';
import { weekly, weeklyWithBreak, WEEKDAYS } from './drafts/schedules.ts';
import {
  locationWithServices,
  serviceAtLocationKey,
  serviceKeyHere,
  type ServiceHere,
} from './drafts/service-at-location.ts';
import { both } from './texts.ts';

const GROUPS = 'group-activities';

const groupActivities = {
  key: GROUPS,
  name: both('Простір, дружній до дитини', 'Child-Friendly Space'),
  description: both(
    'Ігри, малювання, рух і розмови в групі. Дитина побуде серед однолітків, а ви матимете час на справи.',
    'Play, drawing, movement and talk in a group. Your child is among peers and you have time for errands.',
  ),
  categories: ['child-friendly-space'],
  audiences: ['children', 'young-people', 'parents'],
  minimum_age: 4,
  maximum_age: 17,
  funders: ['unicef', 'germany-kfw'],
  application_process: both(
    'Приходьте разом із дитиною вперше, заповнимо коротку анкету.',
    'Come with your child the first time; we fill in a short form.',
  ),
} as const satisfies Omit<ServiceHere, 'here'>;

const speechTherapist = {
  key: 'speech-therapist',
  name: both('Логопед у просторі для дітей', 'Speech therapist at the children’s space'),
  description: both(
    'Індивідуальні заняття: звуки, слова, речення. Батьки вчаться займатися вдома.',
    'One-to-one sessions: sounds, words, sentences. Parents learn how to practise at home.',
  ),
  categories: ['speech-therapy'],
  audiences: ['children', 'parents'],
  minimum_age: 2,
  maximum_age: 10,
  application_process: both(
    'Запишіться на місці або залиште заявку на сайті.',
    'Sign up on the spot or leave a request on the site.',
  ),
} as const satisfies Omit<ServiceHere, 'here'>;

const specialTeacher = {
  key: 'special-teacher',
  name: both('Спеціальний педагог', 'Special education teacher'),
  description: both(
    'Допомагає дітям, яким важко читати, рахувати чи зосередитися. Працює в темпі дитини.',
    'Helps children who find it hard to read, count or concentrate. Works at the child’s own pace.',
  ),
  categories: ['special-education'],
  audiences: ['children', 'people-with-disabilities', 'parents'],
  application_process: both('Запишіться на місці.', 'Sign up on the spot.'),
} as const satisfies Omit<ServiceHere, 'here'>;

/** The Child-Friendly Spaces: three open, one suspended, one moved from Myrnohrad to Tsarychanska hromada. */
export function childFriendlySpaces(calendar: DemoCalendar): Dataset {
  const hours = weeklyWithBreak(WEEKDAYS, '10:00', '13:00', '14:00', '18:00');
  return combine(
    locationWithServices(
      calendar,
      {
        ...space('child-friendly-space-zaporizhzhia', 'zaporizhzhia'),
        accessibility: [accessible.stepFree, accessible.toilet, accessible.shelterBelow],
      },
      [
        { ...groupActivities, here: { schedules: [...hours, weekly('SA', '10:00', '14:00')] } },
        { ...speechTherapist, here: { schedules: [weekly('TU,TH', '10:00', '16:00')] } },
        { ...specialTeacher, here: { schedules: [weekly('MO,WE', '10:00', '16:00')] } },
      ],
    ),
    locationWithServices(calendar, space('child-friendly-space-pavlohrad', 'pavlohrad'), [
      { ...groupActivities, here: { schedules: hours } },
      { ...speechTherapist, here: { schedules: [weekly('WE,FR', '10:00', '15:00')] } },
    ]),
    locationWithServices(
      calendar,
      { ...space('child-friendly-space-kramatorsk', 'kramatorsk'), accessibility: [accessible.shelterBelow] },
      [suspended(calendar)],
    ),
    moved(calendar),
  );
}

type SpacePlace = 'zaporizhzhia' | 'pavlohrad' | 'kramatorsk' | 'myrnohrad' | 'tsarychanka';

function space(key: string, placeKey: SpacePlace): LocationDraft {
  const place = places[placeKey];
  return {
    key,
    organization: 'responsible-citizens',
    place,
    name: both(`Простір, дружній до дитини: ${place.settlement.uk}`, `Child-Friendly Space ${place.settlement.en}`),
    description: both(
      'Світла кімната з іграми, книжками й безпечними дорослими.',
      'A bright room with games, books and safe grown-ups.',
    ),
  };
}

/** Its opening hours stay: they hold again when it re-opens. */
function suspended(calendar: DemoCalendar): ServiceHere {
  return {
    ...groupActivities,
    status: 'temporarily closed',
    alert: both('Простір тимчасово не працює.', 'The space is closed for now.'),
    here: {
      schedules: [weekly(WEEKDAYS, '10:00', '17:00')],
      temporary_closure: {
        since: calendar.day(-18),
        reason: both(
          'Ремонт укриття: без нього дітей приймати не можна.',
          'The shelter is being repaired; without it children cannot be received.',
        ),
        expected_reopening: calendar.day(24),
        alternative: both(
          'Поки що приходьте до мобільної команди № 1, вона буває в Краматорську щотижня.',
          'For now, come to mobile team 1, which is in Kramatorsk every week.',
        ),
      },
      past: [
        {
          kind: 'closed',
          on: calendar.day(-210),
          reason: both('Не було опалення.', 'There was no heating.'),
          expected_reopening: calendar.day(-200),
        },
        { kind: 'reopened', on: calendar.day(-198) },
      ],
      verifiedDaysAgo: 3,
    },
  };
}

function moved(calendar: DemoCalendar): Dataset {
  const oldKey = 'child-friendly-space-myrnohrad';
  const newKey = 'child-friendly-space-tsarychanka';
  const since = calendar.day(-160);
  const attendanceAt = (locationKey: string) => serviceAtLocationKey(serviceKeyHere(locationKey, GROUPS), locationKey);
  const old: ServiceHere = {
    ...groupActivities,
    status: 'inactive',
    alert: both(
      'Простір переїхав до Царичанської громади разом із сім’ями, які виїхали з Мирнограда.',
      'The space moved to Tsarychanska hromada together with the families who left Myrnohrad.',
    ),
    here: { relocation: { since, to: attendanceAt(newKey) }, verifiedDaysAgo: 160 },
  };
  const current: ServiceHere = {
    ...groupActivities,
    here: {
      schedules: weeklyWithBreak(WEEKDAYS, '09:30', '13:00', '14:00', '17:30'),
      relocation: { since, from: attendanceAt(oldKey) },
      note: both(
        'Чекаємо і на дітей із Мирнограда, і на місцевих.',
        'Children from Myrnohrad and local children are equally welcome.',
      ),
    },
  };
  return combine(
    locationWithServices(calendar, space(oldKey, 'myrnohrad'), [old]),
    locationWithServices(
      calendar,
      { ...space(newKey, 'tsarychanka'), accessibility: [accessible.stepFree, accessible.wideDoors] },
      [current, { ...specialTeacher, here: { schedules: [weekly('TU,FR', '10:00', '15:00')] } }],
    ),
  );
}
