import type { Dataset } from '../records/stored.ts';
import { accessible } from './accessibility.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { oblasts, places } from './demo-places.ts';
import { combine } from './drafts/combine.ts';
import { organizations } from './drafts/organization.ts';
import { aroundTheClock, weekly, WEEKDAYS } from './drafts/schedules.ts';
import { locationWithServices } from './drafts/service-at-location.ts';
import { both } from './texts.ts';

const ORGANIZATION = 'safe-home';

/** The address of the shelter is nobody's business: the location is confidential and only its town is known. */
export function domesticViolenceSupport(calendar: DemoCalendar): Dataset {
  const hotline = {
    number: '1547',
    description: both('Гаряча лінія, цілодобово', 'Hotline, day and night'),
  };
  return combine(
    organizations(calendar, [
      {
        key: ORGANIZATION,
        name: both('Служба підтримки постраждалих «Безпечний дім» (демо)', 'Support service Safe Home (demo)'),
        description: both(
          'Допомагаємо тим, кого кривдять удома. Вам повірять.',
          'We help those who are hurt at home. You will be believed.',
        ),
        networks: ['authorities-and-ngos-partnership'],
      },
    ]),
    locationWithServices(
      calendar,
      {
        key: 'safe-home-shelter',
        organization: ORGANIZATION,
        place: places.dnipro,
        name: both('Безпечний прихисток', 'Safe shelter'),
        description: both(
          'Адресу повідомляють лише тим, хто сюди їде.',
          'The address is told only to those who come here.',
        ),
        kind: 'confidential',
      },
      [
        {
          key: 'shelter',
          name: both('Безпечний прихисток для дорослих із дітьми', 'Safe shelter for adults with children'),
          description: both(
            'Кімната, їжа, охорона, психолог. Можна приїхати вночі й без речей.',
            'A room, food, security, a psychologist. You can come at night and without your things.',
          ),
          categories: ['shelter'],
          audiences: ['survivors-of-violence', 'parents', 'children'],
          serves: [oblasts.dnipropetrovsk],
          phone: hotline,
          application_process: both(
            'Зателефонуйте на 15-47 або скажіть поліції за номером 102.',
            'Call 15-47, or tell the police at 102.',
          ),
          here: { schedules: [aroundTheClock()] },
        },
      ],
    ),
    locationWithServices(
      calendar,
      {
        key: 'safe-home-office',
        organization: ORGANIZATION,
        place: places.dnipro,
        name: both('Кабінет довіри', 'Counselling room'),
        accessibility: [accessible.stepFree],
      },
      [
        {
          key: 'counselling',
          name: both('Розмова після насильства', 'Talking after violence'),
          description: both(
            'Психолог і соціальний працівник вислухають і підкажуть, як убезпечити себе. Вирішуєте ви.',
            'A psychologist and a social worker listen and tell you how to stay safe. You decide.',
          ),
          categories: ['violence-counselling', 'individual-counselling'],
          audiences: ['survivors-of-violence'],
          modes: ['in_person', 'phone', 'online'],
          spoken: ['uk', 'ukl'],
          phone: hotline,
          here: { schedules: [weekly(WEEKDAYS, '09:00', '20:00'), weekly('SA', '10:00', '16:00')] },
        },
      ],
    ),
  );
}
