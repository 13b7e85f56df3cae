import type { Dataset } from '../records/stored.ts';
import { accessible } from './accessibility.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { oblasts, places, type DemoPlace } from './demo-places.ts';
import { combine } from './drafts/combine.ts';
import { location } from './drafts/location.ts';
import { organizations } from './drafts/organization.ts';
import { weekly, weeklyWithBreak, WEEKDAYS } from './drafts/schedules.ts';
import { offers } from './drafts/service-at-location.ts';
import { both } from './texts.ts';

const ORGANIZATION = 'legal-aid-bureau';
const DNIPRO = 'legal-aid-bureau-dnipro';
const KRYVYI_RIH = 'legal-aid-bureau-kryvyi-rih';
const POLTAVA = 'legal-aid-bureau-poltava';

/** A bureau with three offices: the same services at several locations. */
export function legalAid(calendar: DemoCalendar): Dataset {
  return combine(
    organizations(calendar, [
      {
        key: ORGANIZATION,
        name: both('Бюро безоплатної правничої допомоги (демо)', 'Free legal aid bureau (demo)'),
        description: both(
          'Юристи, які пояснюють просто й не беруть грошей.',
          'Lawyers who explain things simply and take no money.',
        ),
        networks: ['authorities-and-ngos-partnership'],
      },
    ]),
    {
      locations: [office(DNIPRO, places.dnipro), office(KRYVYI_RIH, places.kryvyiRih), office(POLTAVA, places.poltava)],
    },
    services(calendar),
  );
}

function office(key: string, place: DemoPlace) {
  return location({
    key,
    organization: ORGANIZATION,
    place,
    name: both(`Бюро правничої допомоги, ${place.settlement.uk}`, `Legal aid bureau, ${place.settlement.en}`),
    accessibility: [key === POLTAVA ? accessible.secondFloor : accessible.stepFree],
  });
}

function services(calendar: DemoCalendar) {
  const officeHours = weeklyWithBreak(WEEKDAYS, '09:00', '13:00', '13:45', '17:45');
  return offers(calendar, [
    {
      key: 'legal-aid-documents',
      organization: ORGANIZATION,
      name: both('Документи, виплати, пенсії', 'Documents, payments, pensions'),
      description: both(
        'Втратили паспорт чи свідоцтво? Не призначили виплату? Підготуємо заяву, скаргу чи позов.',
        'Lost a passport or a certificate? A payment was refused? We prepare the application, complaint or claim.',
      ),
      categories: ['documents-and-payments'],
      audiences: ['everyone', 'displaced-people', 'older-people'],
      spoken: ['uk', 'ru'],
      documents: [
        both('Відмова або лист від установи, якщо є', 'The refusal or letter from the office, if you have it'),
      ],
      application_process: both(
        'Приходьте у години прийому, талони видають до 16:00.',
        'Come during opening hours; tickets are given until 16:00.',
      ),
      at: {
        [DNIPRO]: { schedules: officeHours },
        [KRYVYI_RIH]: { schedules: officeHours },
        [POLTAVA]: { schedules: [weekly('MO,WE,FR', '10:00', '16:00')] },
      },
    },
    {
      key: 'legal-aid-housing',
      organization: ORGANIZATION,
      name: both('Пошкоджене житло, оренда, спадщина', 'Damaged homes, rent, inheritance'),
      description: both(
        'Як зафіксувати руйнування, подати на відшкодування, скласти договір оренди, оформити спадщину.',
        'How to record the damage, claim compensation, draw up a lease, settle an inheritance.',
      ),
      categories: ['housing-and-property'],
      audiences: ['everyone', 'displaced-people'],
      documents: [
        both('Документи на житло або фото, якщо збереглися', 'Papers of the home or photos, if they survived'),
      ],
      at: { [DNIPRO]: { schedules: officeHours }, [KRYVYI_RIH]: { schedules: [weekly('TU,TH', '10:00', '17:00')] } },
    },
    {
      key: 'legal-aid-online',
      organization: ORGANIZATION,
      name: both('Юрист онлайн', 'Lawyer online'),
      description: both('Відповідь за два дні або відеорозмова.', 'An answer within two days, or a video call.'),
      categories: ['legal-aid'],
      audiences: ['everyone', 'people-with-disabilities'],
      modes: ['online'],
      spoken: ['uk', 'en', 'ukl'],
      serves: [oblasts.dnipropetrovsk, oblasts.donetsk, oblasts.poltava],
      application_process: both(
        'Опишіть питання на сайті. Не надсилайте копій документів.',
        'Describe your question on the site. Do not send copies of documents.',
      ),
      at: { [DNIPRO]: { schedules: [weekly('MO,TU,WE,TH,FR,SA', '09:00', '18:00')] } },
    },
  ]);
}
