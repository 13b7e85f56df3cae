import type { Dataset } from '../records/stored.ts';
import { accessible } from './accessibility.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { oblasts, places } from './demo-places.ts';
import { combine } from './drafts/combine.ts';
import { during, everyOtherWeek, monthly, weekly, weeklyWithBreak, WEEKDAYS } from './drafts/schedules.ts';
import { locationWithServices } from './drafts/service-at-location.ts';
import { centreServices as centre } from './resilience-centre-services.ts';
import { both } from './texts.ts';

/** The Resilience Centres: one place, many services, no referral and no appointment. */
export function resilienceCentres(calendar: DemoCalendar): Dataset {
  return combine(bucha(calendar), zaporizhzhia(calendar), novopil(calendar), kryvyiRih(calendar));
}

function bucha(calendar: DemoCalendar) {
  const officeHours = weeklyWithBreak(WEEKDAYS, '09:00', '13:00', '14:00', '18:00');
  const shortDay = {
    date: calendar.workingDay(2),
    opens_at: '09:00',
    closes_at: '13:00',
    note: both('Після обіду навчання команди.', 'Staff training after lunch.'),
  };
  return locationWithServices(
    calendar,
    {
      key: 'bucha-resilience-centre',
      organization: 'bucha-social-services-centre',
      place: places.bucha,
      name: both('Центр життєстійкості у Бучі', 'Resilience Centre in Bucha'),
      description: both(
        'Одне місце для багатьох потреб: психолог, юрист, соціальний працівник, групи, підтримка ветеранів.',
        'One place for many needs: psychologist, lawyer, social worker, groups, support for veterans.',
      ),
      transportation: both('Від станції 10 хвилин пішки.', 'Ten minutes on foot from the railway station.'),
      accessibility: [accessible.stepFree, accessible.toilet, accessible.signLanguage],
    },
    [
      {
        ...centre.psychologist,
        spoken: ['uk', 'en'],
        here: { schedules: officeHours, schedule_exceptions: [shortDay] },
      },
      {
        ...centre.childPsychologist,
        here: { schedules: [weekly(WEEKDAYS, '10:00', '17:00'), weekly('SA', '10:00', '14:00')] },
      },
      { ...centre.crisisSupport, here: { schedules: officeHours } },
      { ...centre.lawyer, here: { schedules: [weekly('TU,TH', '10:00', '16:00')] } },
      {
        ...centre.socialWorker,
        spoken: ['uk', 'ukl'],
        here: { schedules: officeHours, schedule_exceptions: [shortDay] },
      },
      { ...centre.caseManagement, here: { schedules: officeHours } },
      { ...centre.supportGroup, here: { schedules: [weekly('WE', '17:00', '19:00')] } },
      { ...centre.parentGroup, here: { schedules: [weekly('SA', '11:00', '12:30')] } },
      { ...centre.veteransGuide, here: { schedules: [weekly('MO,WE,FR', '10:00', '17:00')] } },
      { ...centre.veteransGroup, here: { schedules: [monthly('1SA', '12:00', '15:00')] } },
    ],
  );
}

function zaporizhzhia(calendar: DemoCalendar) {
  const everyDay = [weekly('MO,TU,WE,TH,FR', '08:00', '19:00'), weekly('SA', '09:00', '15:00')];
  const sanitaryDay = {
    date: calendar.workingDay(4),
    note: both('Санітарний день, центр зачинено.', 'The centre is closed for cleaning.'),
  };
  return locationWithServices(
    calendar,
    {
      key: 'zaporizhzhia-resilience-centre',
      organization: 'zaporizhzhia-social-services-centre',
      place: places.zaporizhzhia,
      name: both('Центр життєстійкості у Запоріжжі', 'Resilience Centre in Zaporizhzhia'),
      description: both(
        'Сюди приходять за порадою й підтримкою жителі міста і ті, хто переїхав. Є куточок для дітей.',
        'Residents of the city and people who moved here come for advice and support. There is a corner for children.',
      ),
      transportation: both('Маршрутки зупиняються просто навпроти.', 'Minibuses stop right opposite.'),
      accessibility: [accessible.stepFree, accessible.wideDoors, accessible.toilet, accessible.shelterBelow],
    },
    [
      { ...centre.psychologist, here: { schedules: everyDay, schedule_exceptions: [sanitaryDay] } },
      { ...centre.childPsychologist, here: { schedules: [weekly('MO,WE,FR', '10:00', '18:00')] } },
      { ...centre.crisisSupport, here: { schedules: everyDay } },
      { ...centre.lawyer, here: { schedules: [weekly('MO,TH', '09:00', '17:00')] } },
      { ...centre.socialWorker, here: { schedules: everyDay, schedule_exceptions: [sanitaryDay] } },
      { ...centre.caseManagement, here: { schedules: everyDay } },
      { ...centre.supportGroup, here: { schedules: [weekly('TU', '16:00', '18:00')] } },
      { ...centre.veteransGuide, here: { schedules: [weekly('TU,TH', '10:00', '16:00')] } },
      {
        ...centre.veteransGroup,
        here: { schedules: [everyOtherWeek(calendar.next('SA', -7), 'SA', '13:00', '15:00')] },
      },
      {
        key: 'older-people-club',
        name: both('Клуб «Срібний вік»', 'Silver Age club'),
        description: both(
          'Легка гімнастика, телефон і «Дія» без страху, чай. Для тих, кому за 60.',
          'Gentle exercise, the phone and the Diia app without fear, tea. For people over 60.',
        ),
        categories: ['group-support'],
        audiences: ['older-people'],
        minimum_age: 60,
        application_process: both('Приходьте на будь-яке заняття.', 'Come to any meeting.'),
        here: { schedules: [weekly('MO,TH', '11:00', '13:00')] },
      },
      {
        key: 'online-psychologist',
        name: both('Психолог онлайн', 'Psychologist online'),
        description: both(
          'Розмова відео чи голосом, якщо вийти з дому важко або небезпечно.',
          'A talk by video or voice, if leaving home is hard or dangerous.',
        ),
        categories: ['individual-counselling'],
        audiences: ['everyone'],
        modes: ['online', 'phone'],
        spoken: ['uk', 'ru'],
        serves: [oblasts.zaporizhzhia],
        application_process: both(
          'Залиште заявку на сайті, відповімо за один день.',
          'Leave a request on the site; we answer within a day.',
        ),
        here: { schedules: [weekly('MO,TU,WE,TH,FR,SA', '09:00', '20:00')] },
      },
    ],
  );
}

function novopil(calendar: DemoCalendar) {
  const hours = weeklyWithBreak('MO,TU,WE,TH,FR', '08:30', '12:30', '13:15', '17:00');
  return locationWithServices(
    calendar,
    {
      key: 'novopil-resilience-centre',
      organization: 'novopil-council',
      place: places.novopil,
      name: both('Центр життєстійкості у Новопіллі', 'Resilience Centre in Novopil hromada'),
      description: both(
        'Центр для сільської громади. До далеких сіл фахівці виїжджають самі.',
        'A centre for a rural hromada. Specialists travel to the far villages themselves.',
      ),
      transportation: both(
        'Автобус від Кривого Рогу, зупинка біля центру.',
        'Bus from Kryvyi Rih, the stop is next to the centre.',
      ),
      accessibility: [accessible.stepFree, accessible.wideDoors],
    },
    [
      { ...centre.psychologist, organization: 'help-for-ukraine', here: { schedules: hours } },
      {
        ...centre.childPsychologist,
        organization: 'help-for-ukraine',
        here: { schedules: [weekly('TU,TH', '10:00', '16:00')] },
      },
      {
        ...centre.lawyer,
        organization: 'help-for-ukraine',
        here: { schedules: [everyOtherWeek(calendar.next('WE', 0), 'WE', '09:00', '15:00')] },
      },
      { ...centre.socialWorker, here: { schedules: hours, verifiedDaysAgo: 2 } },
      { ...centre.caseManagement, organization: 'for-a-better-social-future', here: { schedules: hours } },
      {
        ...centre.supportGroup,
        organization: 'for-a-better-social-future',
        here: { schedules: [weekly('FR', '15:00', '17:00')] },
      },
      {
        ...centre.parentGroup,
        organization: 'for-a-better-social-future',
        here: { schedules: [weekly('WE', '10:00', '11:30')] },
      },
      { ...centre.veteransGuide, here: { schedules: [weekly('MO', '09:00', '16:00')] } },
      {
        key: 'home-visits',
        name: both('Соціальний працівник приїде до вас', 'A social worker comes to you'),
        description: both(
          'Для людей у далеких селах, тих, хто не ходить або доглядає хворого.',
          'For people in far villages, those who cannot walk or who look after someone ill.',
        ),
        categories: ['home-care', 'social-worker'],
        audiences: ['older-people', 'people-with-disabilities'],
        modes: ['home_visit', 'phone'],
        serves: [places.novopil.code],
        application_process: both(
          'Скажіть старості села або залиште заявку на сайті.',
          'Tell the elder of your village or leave a request on the site.',
        ),
        here: { schedules: [weekly('TU,WE,TH', '09:00', '16:00')] },
      },
    ],
  );
}

function kryvyiRih(calendar: DemoCalendar) {
  const hours = weekly(WEEKDAYS, '09:00', '19:00');
  const seasonal = during(calendar.day(-30), calendar.day(45), weekly('SU', '11:00', '15:00'));
  return locationWithServices(
    calendar,
    {
      key: 'kryvyi-rih-resilience-centre',
      organization: 'kryvyi-rih-council',
      place: places.kryvyiRih,
      name: both('Центр життєстійкості у Кривому Розі', 'Resilience Centre in Kryvyi Rih'),
      description: both(
        'Простір підтримки для містян і переселенців. Є світло й тепло навіть під час відключень.',
        'A place of support for residents and displaced people. There is light and warmth even during power cuts.',
      ),
      transportation: both('Швидкісний трамвай, далі 5 хвилин пішки.', 'High-speed tram, then five minutes on foot.'),
      accessibility: [accessible.stepFree, accessible.lift, accessible.toilet, accessible.tactile],
    },
    [
      { ...centre.psychologist, spoken: ['uk', 'ru'], here: { schedules: [hours, weekly('SA', '10:00', '16:00')] } },
      { ...centre.childPsychologist, here: { schedules: [hours] } },
      { ...centre.crisisSupport, here: { schedules: [hours, weekly('SA', '10:00', '16:00'), seasonal] } },
      { ...centre.lawyer, here: { schedules: [weekly('MO,WE,FR', '10:00', '17:00')] } },
      { ...centre.socialWorker, spoken: ['uk', 'ukl'], here: { schedules: [hours] } },
      { ...centre.caseManagement, here: { schedules: [hours] } },
      { ...centre.supportGroup, here: { schedules: [weekly('TH', '18:00', '20:00')] } },
      { ...centre.parentGroup, here: { schedules: [weekly('TU,FR', '10:30', '12:00')] } },
      { ...centre.veteransGuide, here: { schedules: [hours] } },
      { ...centre.veteransGroup, here: { schedules: [weekly('WE', '18:00', '20:00')] } },
      {
        key: 'teenage-club',
        name: both('Клуб для підлітків', 'Teenage club'),
        description: both(
          'Настільні ігри, музика, розмови без повчань. Психолог поруч, якщо треба.',
          'Board games, music, talk without lectures. A psychologist is near if needed.',
        ),
        categories: ['group-support', 'child-friendly-space'],
        audiences: ['young-people'],
        minimum_age: 13,
        maximum_age: 18,
        application_process: both('Приходьте самі або з друзями.', 'Come on your own or with friends.'),
        here: { schedules: [weekly('MO,WE,FR', '15:00', '18:30'), seasonal] },
      },
    ],
  );
}
