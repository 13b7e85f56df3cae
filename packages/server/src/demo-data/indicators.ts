import type { IndicatorDraft } from './drafts/figure.ts';
import { both } from './texts.ts';

const method = both(
  'Взято з публічних звітів, без повторного підрахунку.',
  'Taken from public reports, not counted again.',
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
    method,
  },
  individualConsultations: {
    code: 'individual-consultations',
    name: both('Індивідуальні консультації', 'Individual consultations'),
    unit: 'consultations',
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
    method,
  },
} as const satisfies Record<string, IndicatorDraft>;
