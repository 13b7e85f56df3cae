import type { Dataset, LocalizedText } from '../records/stored.ts';
import { accessible } from './accessibility.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { places, type DemoPlace } from './demo-places.ts';
import { combine } from './drafts/combine.ts';
import type { SpokenLanguage } from './drafts/languages.ts';
import { organizations } from './drafts/organization.ts';
import { weekly, weeklyWithBreak, WEEKDAYS, type ScheduleDraft } from './drafts/schedules.ts';
import { locationWithServices, type ServiceHere } from './drafts/service-at-location.ts';
import type { NetworkCode } from './networks.ts';
import { both } from './texts.ts';

interface MunicipalCentre {
  key: keyof typeof places;
  /** As it stands before «громади»: «Краматорської». */
  genitive: string;
  hours: 'with break' | 'long' | 'unknown';
  networks?: readonly NetworkCode[];
  alsoSpoken?: readonly SpokenLanguage[];
  accessibility?: readonly LocalizedText[];
}

const donetskNetwork = ['donetsk-civil-society-network'] as const;

const centres: readonly MunicipalCentre[] = [
  {
    key: 'kramatorsk',
    genitive: 'Краматорської',
    hours: 'with break',
    networks: donetskNetwork,
    accessibility: [accessible.stepFree],
  },
  { key: 'sloviansk', genitive: 'Слов’янської', hours: 'with break', networks: donetskNetwork },
  { key: 'druzhkivka', genitive: 'Дружківської', hours: 'unknown', networks: donetskNetwork },
  { key: 'pavlohrad', genitive: 'Павлоградської', hours: 'long', accessibility: [accessible.helpAtStep] },
  {
    key: 'dnipro',
    genitive: 'Дніпровської',
    hours: 'long',
    alsoSpoken: ['ukl'],
    accessibility: [accessible.stepFree, accessible.toilet],
  },
  { key: 'poltava', genitive: 'Полтавської', hours: 'with break', accessibility: [accessible.stepFree] },
  {
    key: 'chernihiv',
    genitive: 'Чернігівської',
    hours: 'with break',
    accessibility: [accessible.stepFree, accessible.tactile],
  },
  { key: 'mykolaiv', genitive: 'Миколаївської', hours: 'long' },
  { key: 'khmelnytskyi', genitive: 'Хмельницької', hours: 'with break', alsoSpoken: ['en'] },
  {
    key: 'uzhhorod',
    genitive: 'Ужгородської',
    hours: 'long',
    alsoSpoken: ['hu', 'en'],
    accessibility: [accessible.lift],
  },
];

/** Municipal centres that stand for the hundreds that there are. They are invented, and say so in their names. */
export function municipalCentres(calendar: DemoCalendar): Dataset {
  return combine(...centres.map((centre) => municipalCentre(calendar, centre)));
}

function municipalCentre(calendar: DemoCalendar, centre: MunicipalCentre): Dataset {
  const { genitive, networks, accessibility } = centre;
  const place: DemoPlace = places[centre.key];
  const key = `social-services-centre-${centre.key}`;
  const name = both(
    `Центр надання соціальних послуг ${genitive} громади (демо)`,
    `Social services centre of ${place.settlement.en} hromada (demo)`,
  );
  return combine(
    organizations(calendar, [
      {
        key,
        name,
        description: both(
          'Безплатні соціальні послуги для жителів громади й переселенців.',
          'Free social services for residents of the hromada and displaced people.',
        ),
        legal_status: 'municipal institution',
        ...(networks ? { networks } : {}),
      },
    ]),
    locationWithServices(
      calendar,
      {
        key,
        organization: key,
        place,
        name: both(`Центр соціальних послуг, ${place.settlement.uk}`, `Social services centre, ${place.settlement.en}`),
        ...(accessibility ? { accessibility } : {}),
      },
      services(centre, place),
    ),
  );
}

function services(centre: MunicipalCentre, place: DemoPlace): ServiceHere[] {
  const spoken: SpokenLanguage[] = ['uk', ...(centre.alsoSpoken ?? [])];
  const schedules = hoursOf(centre);
  const hours = schedules ? { schedules } : {};
  return [
    {
      key: 'reception',
      name: both('Прийом соціального працівника', 'Social worker’s reception'),
      description: both(
        'Розкажіть, що сталося. Підкажемо, на яку допомогу ви маєте право, і заповнимо заяву разом.',
        'Tell us what happened. We say what help you have a right to and fill in the form together.',
      ),
      categories: ['social-worker', 'documents-and-payments'],
      audiences: ['everyone', 'displaced-people', 'older-people'],
      spoken,
      here: hours,
    },
    {
      key: 'family-psychologist',
      name: both('Сімейний психолог', 'Family psychologist'),
      description: both(
        'Для пар, батьків і дітей, коли вдома стало важко одне з одним.',
        'For couples, parents and children when it has become hard with each other at home.',
      ),
      categories: ['individual-counselling', 'child-psychology'],
      audiences: ['parents', 'children', 'everyone'],
      spoken,
      ...(centre.hours === 'unknown' ? { english: 'machine' } : {}),
      here: schedules ? { schedules: [weekly('MO,WE,FR', '10:00', '16:00')] } : {},
    },
    {
      key: 'home-care',
      name: both('Догляд удома', 'Care at home'),
      description: both(
        'Прийдемо до літньої людини чи людини з інвалідністю: покупки, ліки, прибирання, розмова.',
        'We come to an older person or a person with a disability: shopping, medicine, cleaning, a talk.',
      ),
      categories: ['home-care'],
      audiences: ['older-people', 'people-with-disabilities'],
      modes: ['home_visit'],
      serves: [place.code],
      documents: [both('Паспорт', 'Passport'), both('Висновок лікаря', 'A doctor’s statement')],
      here: hours,
    },
  ];
}

function hoursOf({ hours }: MunicipalCentre): ScheduleDraft[] | undefined {
  switch (hours) {
    case 'with break':
      return weeklyWithBreak(WEEKDAYS, '08:00', '12:00', '13:00', '17:00');
    case 'long':
      return [weekly('MO,TU,WE,TH', '08:00', '18:00'), weekly('FR', '08:00', '16:00')];
    case 'unknown':
      return undefined;
  }
}
