import type { DemoCalendar } from './demo-calendar.ts';
import type { CohortDraft, ProgramDraft } from './drafts/program.ts';
import { both } from './texts.ts';

/** The training programmes. Every state of enrolment is there: not yet open, open, closing, closed, over. */
export function trainingProgrammes(calendar: DemoCalendar): ProgramDraft[] {
  return [
    career(calendar),
    softSkills(calendar),
    teacherTraining(calendar),
    caseManagement(calendar),
    safeguarding(calendar),
    catchUp(calendar),
    ownBusiness(calendar),
  ];
}

function career({ day }: DemoCalendar): ProgramDraft {
  return {
    key: 'career-start',
    organization: 'responsible-citizens',
    name: both('Крок до роботи', 'A step to work'),
    description: both(
      'Шість тижнів для тих, хто шукає роботу на новому місці: резюме, співбесіда, перша зустріч із роботодавцем.',
      'Six weeks for those looking for work in a new place: CV, interview, a first meeting with an employer.',
    ),
    cohorts: [
      {
        key: 'current',
        name: both('Група 4', 'Group 4'),
        enrolment_opens: day(-10),
        enrolment_closes: day(12),
        starts_on: day(16),
        ends_on: day(58),
        stages: [
          { name: both('Мої сильні сторони', 'My strengths'), starts_on: day(16), ends_on: day(29) },
          { name: both('Резюме і співбесіда', 'CV and interview'), starts_on: day(30), ends_on: day(43) },
          { name: both('Зустрічі з роботодавцями', 'Meeting employers'), starts_on: day(44), ends_on: day(58) },
        ],
      },
      finished('previous', both('Група 3', 'Group 3'), day),
    ],
  };
}

function softSkills({ day }: DemoCalendar): ProgramDraft {
  return {
    key: 'soft-skills-for-teenagers',
    organization: 'responsible-citizens',
    name: both('М’які навички для підлітків', 'Soft skills for teenagers'),
    description: both(
      'Як домовлятися, виступати, працювати в команді й не боятися помилок. Для підлітків 13–18 років.',
      'How to agree, speak in public, work in a team and not fear mistakes. For teenagers aged 13 to 18.',
    ),
    cohorts: [
      {
        key: 'current',
        name: both('Найближча група', 'Next group'),
        enrolment_opens: day(-21),
        enrolment_closes: day(2),
        starts_on: day(5),
        ends_on: day(40),
      },
      {
        key: 'later',
        name: both('Група після неї', 'The group after it'),
        enrolment_opens: day(20),
        enrolment_closes: day(40),
        starts_on: day(45),
        ends_on: day(80),
      },
    ],
  };
}

function teacherTraining({ day }: DemoCalendar): ProgramDraft {
  return {
    key: 'teacher-training',
    organization: 'responsible-citizens',
    name: both('Учитель, який тримається', 'Teachers who hold on'),
    description: both(
      'Для освітян, які щодня працюють зі стресом: своїм і дитячим. Прості прийоми для уроку та підтримка колег.',
      'For teachers who work with stress every day, their own and the children’s. Simple techniques for the lesson and support from colleagues.',
    ),
    cohorts: [
      {
        key: 'next',
        name: both('Новий набір', 'New intake'),
        enrolment_opens: day(6),
        enrolment_closes: day(27),
        starts_on: day(34),
        ends_on: day(97),
        stages: [
          { name: both('Вступ онлайн', 'Introduction online'), starts_on: day(34), ends_on: day(48) },
          { name: both('Практика у своєму класі', 'Practice in your own class'), starts_on: day(49), ends_on: day(83) },
          { name: both('Супервізія', 'Supervision'), starts_on: day(84), ends_on: day(97) },
        ],
      },
    ],
  };
}

function caseManagement({ day }: DemoCalendar): ProgramDraft {
  return {
    key: 'case-management-training',
    organization: 'for-a-better-social-future',
    name: both('Супровід сім’ї: навчання для фахівців', 'Case management: training for specialists'),
    description: both(
      'Оцінка потреб, план, перенаправлення, завершення. На справжніх прикладах із громад, без імен.',
      'Needs assessment, plan, referral, closure. With real examples from hromadas, without names.',
    ),
    cohorts: [
      {
        key: 'running',
        name: both('Перший потік', 'First course'),
        enrolment_opens: day(-40),
        enrolment_closes: day(-5),
        starts_on: day(-2),
        ends_on: day(47),
        stages: [
          { name: both('Оцінка потреб', 'Needs assessment'), starts_on: day(-2), ends_on: day(12) },
          { name: both('План і перенаправлення', 'Plan and referral'), starts_on: day(13), ends_on: day(33) },
          { name: both('Завершення супроводу', 'Closing a case'), starts_on: day(34), ends_on: day(47) },
        ],
      },
    ],
  };
}

function safeguarding({ day }: DemoCalendar): ProgramDraft {
  return {
    key: 'safeguarding-training',
    organization: 'responsible-citizens',
    name: both('Допомагати й не нашкодити', 'Helping without doing harm'),
    description: both(
      'Для всіх, хто працює з дітьми: як помітити біду, що сказати, кому повідомити. Два дні.',
      'For everyone who works with children: how to notice trouble, what to say, whom to tell. Two days.',
    ),
    cohorts: [
      {
        key: 'current',
        name: both('Найближче навчання', 'Next training'),
        enrolment_opens: day(-14),
        enrolment_closes: day(0),
        starts_on: day(3),
        ends_on: day(4),
      },
      finished('previous', both('Попереднє навчання', 'Previous training'), day),
    ],
  };
}

function catchUp({ day }: DemoCalendar): ProgramDraft {
  return {
    key: 'catch-up-classes',
    organization: 'responsible-citizens',
    name: both('Надолужимо разом', 'Catching up together'),
    description: both(
      'Українська, математика й англійська для дітей 1–9 класів, які пропустили школу через війну. Маленькі групи.',
      'Ukrainian, maths and English for children in years 1 to 9 who missed school because of the war. Small groups.',
    ),
    cohorts: [
      {
        key: 'current',
        name: both('Цей семестр', 'This term'),
        enrolment_opens: day(-30),
        enrolment_closes: day(30),
        starts_on: day(-20),
        ends_on: day(90),
      },
    ],
  };
}

function ownBusiness({ day }: DemoCalendar): ProgramDraft {
  return {
    key: 'own-business-for-veterans',
    organization: 'help-for-ukraine',
    name: both('Власна справа для ветеранів', 'A business of one’s own for veterans'),
    description: both(
      'Від ідеї до першого клієнта: план, гроші, документи. Для ветеранів, ветеранок та їхніх рідних.',
      'From an idea to the first customer: plan, money, papers. For veterans and their families.',
    ),
    cohorts: [
      {
        key: 'current',
        name: both('Набір відкрито', 'Open for enrolment'),
        enrolment_opens: day(-3),
        enrolment_closes: day(25),
        starts_on: day(32),
        ends_on: day(74),
      },
    ],
  };
}

function finished(key: string, name: CohortDraft['name'], day: DemoCalendar['day']): CohortDraft {
  return { key, name, enrolment_opens: day(-120), enrolment_closes: day(-95), starts_on: day(-90), ends_on: day(-40) };
}
