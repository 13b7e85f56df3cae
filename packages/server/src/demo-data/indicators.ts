import type { IndicatorDraft } from './drafts/figure.ts';
import { both } from './texts.ts';

const method = both(
  'Взято з публічних звітів, без повторного підрахунку.',
  'Taken from public reports, not counted again.',
);

const surveyMethod = both(
  'Опитування: частка тих, хто так відповів. Скільки людей відповіли, сказано в цифрі. Взято з публічних звітів.',
  'A survey: the share of those who answered so. The figure says how many answered. Taken from public reports.',
);

/** What the figures of the demo data measure. The reports do not define it more closely, so neither do we. */
export const indicators = {
  socialSupportCases: {
    code: 'social-support-cases',
    name: both('Випадки індивідуальної соціальної підтримки', 'Cases of individual social support'),
    unit: 'cases',
    method,
  },
  groupSessions: {
    code: 'group-sessions',
    name: both('Групові заняття', 'Group sessions'),
    unit: 'sessions',
    counting: 'contacts',
    // A session is held on one day, in one place.
    aggregation: ['periods', 'places'],
    method,
  },
  individualConsultations: {
    code: 'individual-consultations',
    name: both('Індивідуальні консультації', 'Individual consultations'),
    unit: 'consultations',
    counting: 'contacts',
    aggregation: ['periods', 'places'],
    disaggregation: ['kind'],
    method,
  },
  participants: {
    code: 'participants',
    name: both('Учасники та учасниці', 'Participants'),
    unit: 'people',
    method,
  },
  mobileTeams: {
    code: 'mobile-teams',
    name: both('Мобільні команди', 'Mobile teams'),
    unit: 'teams',
    method,
  },
  resilienceCentreRequests: {
    code: 'resilience-centre-requests',
    name: both('Звернення до Центру життєстійкості', 'Requests to the Resilience Centre'),
    unit: 'requests',
    counting: 'contacts',
    aggregation: ['periods', 'places'],
    method,
  },
  professionalSupport: {
    code: 'professional-support',
    name: both(
      'Діти та родини, які отримали фахову підтримку',
      'Children and families who received professional support',
    ),
    unit: 'children_and_families',
    method,
  },
  familiesSupported: {
    code: 'families-supported',
    name: both('Родини, які отримали підтримку', 'Families supported'),
    unit: 'families',
    method,
  },
  aidForChildren: {
    code: 'aid-for-children',
    name: both('Допомога для дітей', 'Aid for children'),
    unit: 'kilograms',
    // What was handed over in one period or place is not handed over in another.
    aggregation: ['periods', 'places'],
    method,
  },
  educatorsNeedingDevelopment: {
    code: 'educators-needing-development',
    name: both('Освітяни, які потребують професійного розвитку', 'Educators who need professional development'),
    unit: 'percent',
    method: surveyMethod,
  },
  educatorsMeetingStress: {
    code: 'educators-meeting-stress',
    name: both('Освітяни, які стикаються зі стресом і тривогою', 'Educators who meet stress and anxiety'),
    unit: 'percent',
    method: surveyMethod,
  },
} as const satisfies Record<string, IndicatorDraft>;
