import type { Dataset } from '../records/stored.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { places } from './demo-places.ts';
import { events, type EventDraft } from './drafts/event.ts';
import { DONETSK_NETWORK_OFFICE } from './organizations.ts';
import { both } from './texts.ts';

/** Events of every kind that reports tell of: a forum, a round table, an exchange of experience, training days. */
export function communityEvents(calendar: DemoCalendar): Pick<Dataset, 'events'> {
  return events(calendar, [...coming(calendar), ...changed(calendar), past(calendar)]);
}

function coming({ workingDay }: DemoCalendar): EventDraft[] {
  return [
    {
      key: 'forum',
      organization: 'responsible-citizens',
      coOrganizers: [DONETSK_NETWORK_OFFICE],
      partners: ['unicef', 'germany-kfw', 'united-kingdom'],
      name: both('Форум «Громади, що тримаються разом»', 'Forum: Communities that hold together'),
      description: both(
        'Ради громад, громадські організації та донори говорять про те, що спрацювало для дітей і сімей цього року і що робити далі.',
        'Councils, NGOs and donors talk about what worked for children and families this year, and what to do next.',
      ),
      when: [workingDay(12), '10:00', '17:00'],
      place: places.dnipro,
      venue: both('Конференц-зала', 'Conference hall'),
      isOnline: true,
      registration: { url: 'https://example.org/events/forum/register' },
    },
    {
      key: 'round-table',
      organization: 'zaporizhzhia-social-services-centre',
      partners: ['zaporizhzhia-council'],
      name: both(
        'Круглий стіл: як громаді та громадським організаціям ділити роботу',
        'Round table: how a hromada and NGOs share the work',
      ),
      description: both(
        'Соціальні служби й громадські організації узгоджують, хто супроводжує сім’ю і як передавати звернення.',
        'Social services and NGOs agree on who accompanies a family and how requests are passed on.',
      ),
      when: [workingDay(5), '14:00', '16:00'],
      place: places.zaporizhzhia,
      venue: both('Зала засідань', 'Meeting room'),
    },
    {
      key: 'experience-exchange',
      organization: 'bucha-social-services-centre',
      coOrganizers: ['for-a-better-social-future'],
      partners: ['bucha-council', 'novopil-council'],
      name: both('Обмін досвідом у центрі життєстійкості', 'Exchange of experience at the resilience centre'),
      description: both(
        'Команди інших громад побачать, як працює центр: приміщення, документи, робочий день фахівців.',
        'Teams of other hromadas see how the centre works: rooms, documents, the specialists’ day.',
      ),
      when: [workingDay(8), '11:00', '15:30'],
      place: places.bucha,
      venue: both('Центр життєстійкості', 'Resilience centre'),
    },
    {
      key: 'safeguarding-day',
      organization: 'responsible-citizens',
      partners: ['humanitarian-fund-for-ukraine'],
      program: 'safeguarding-training',
      name: both('Навчальний день: допомагати й не нашкодити', 'Training day: helping without doing harm'),
      description: both(
        'Для волонтерів і фахівців, які працюють із дітьми. Є онлайн-участь.',
        'For volunteers and specialists who work with children. You can take part online.',
      ),
      when: [workingDay(3), '09:30', '16:00'],
      place: places.pavlohrad,
      venue: both('Бібліотека', 'Library'),
      isOnline: true,
    },
  ];
}

function changed({ workingDay }: DemoCalendar): EventDraft[] {
  return [
    {
      key: 'teachers-day-online',
      organization: 'responsible-citizens',
      program: 'teacher-training',
      name: both('Зустріч освітян: стрес і як із ним бути', 'Teachers’ meeting: stress and how to live with it'),
      description: both(
        'Психолог відповідає на запитання вчителів. Лише онлайн.',
        'A psychologist answers teachers’ questions. Online only.',
      ),
      status: 'postponed',
      status_reason: both(
        'Відключення світла. Нову дату буде названо тут.',
        'A power cut. The new date will be told here.',
      ),
      when: [workingDay(2), '17:00', '18:30'],
      isOnline: true,
    },
    {
      key: 'case-management-day',
      organization: 'for-a-better-social-future',
      program: 'case-management-training',
      name: both('Навчальний день: супровід сім’ї', 'Training day: case management'),
      description: both(
        'Розбір прикладів без імен: від першої розмови до завершення супроводу.',
        'Examples without names: from the first talk to closing the case.',
      ),
      status: 'cancelled',
      status_reason: both('Повітряна небезпека в громаді.', 'Danger from the air in the hromada.'),
      when: [workingDay(1), '10:00', '15:00'],
      place: places.novopil,
      venue: both('Центр життєстійкості', 'Resilience centre'),
    },
  ];
}

function past({ workingDay }: DemoCalendar): EventDraft {
  return {
    key: 'network-meeting',
    organization: DONETSK_NETWORK_OFFICE,
    coOrganizers: ['responsible-citizens', 'unity-for-the-future'],
    name: both('Зустріч учасників мережі', 'Meeting of the members of the network'),
    description: both(
      'Хто де працює цього кварталу і кому бракує рук.',
      'Who works where this quarter, and who is short of hands.',
    ),
    when: [workingDay(-6), '12:00', '14:00'],
    isOnline: true,
  };
}
