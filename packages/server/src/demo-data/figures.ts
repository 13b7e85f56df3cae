import type { Dataset } from '../records/stored.ts';
import { oblasts, places } from './demo-places.ts';
import { figures, type FigureDraft } from './drafts/figure.ts';
import { donors, RESPONSIBLE_CITIZENS_FUNDERS } from './funders.ts';
import { indicators } from './indicators.ts';
import { both } from './texts.ts';

/** The addresses, publishers and dates of the reports are not known, so none are given. */
const source = { title: both('Публічні звіти', 'Public reports') };

const firstHalfOf2025 = { from: '2025-01-01', to: '2025-06-30' };
const periodNotStated = { description: both('період у джерелі не вказано', 'period not stated in the source') };

/**
 * The last day of the period of the figures that have one. For the others it is a choice: a day in the year of the reports, no
 * later than what the dated figures can vouch for.
 */
const AS_OF = '2025-06-30';

const donetsk = {
  period: firstHalfOf2025,
  place_code: oblasts.donetsk,
  source,
  as_of: AS_OF,
  organization: 'responsible-citizens',
  donors: donors(RESPONSIBLE_CITIZENS_FUNDERS),
} as const satisfies Partial<FigureDraft>;

/** Of 311 educators. How they were chosen is not known, so the share is theirs, not that of all educators. */
const survey = {
  qualifier: 'exact',
  sample_size: 311,
  period: periodNotStated,
  area: both('13 областей', '13 regions'),
  source,
  as_of: AS_OF,
} as const satisfies Partial<FigureDraft>;

const drafts: readonly FigureDraft[] = [
  {
    code: 'donetsk-2025-h1-social-support-cases',
    indicator: indicators.socialSupportCases,
    value: 320,
    qualifier: 'exact',
    ...donetsk,
  },
  {
    code: 'donetsk-2025-h1-group-sessions',
    indicator: indicators.groupSessions,
    value: 1720,
    qualifier: 'exact',
    ...donetsk,
  },
  {
    code: 'donetsk-2025-h1-consultations',
    indicator: indicators.individualConsultations,
    value: 4925,
    qualifier: 'exact',
    // The parts are those that the report names; they do not add up, and nobody should make them.
    breakdown: {
      code: 'kind',
      name: both('За видом консультацій', 'By kind of consultation'),
      parts: [
        {
          code: 'speech-therapy-and-special-education',
          name: both('З логопедами та спеціальними педагогами', 'With speech therapists and special educators'),
          value: 2490,
        },
        { code: 'psychological', name: both('Психологічні', 'Psychological'), value: 1395 },
        { code: 'social-work', name: both('Із соціальними працівниками', 'With social workers'), value: 991 },
      ],
    },
    ...donetsk,
  },
  {
    code: 'donetsk-2025-h1-participants',
    indicator: indicators.participants,
    value: 2500,
    qualifier: 'nearly',
    ...donetsk,
  },
  {
    code: 'donetsk-2025-h1-mobile-teams',
    indicator: indicators.mobileTeams,
    value: 8,
    qualifier: 'exact',
    ...donetsk,
  },
  {
    code: 'zaporizhzhia-centre-requests',
    indicator: indicators.resilienceCentreRequests,
    value: 1600,
    qualifier: 'at_least',
    period: { description: both('перші шість місяців роботи', 'the first six months of work') },
    place_code: places.zaporizhzhia.code,
    source,
    as_of: AS_OF,
  },
  {
    code: 'dnipropetrovsk-2025-h1-children-and-families',
    indicator: indicators.professionalSupport,
    value: 10_000,
    qualifier: 'nearly',
    period: firstHalfOf2025,
    place_code: oblasts.dnipropetrovsk,
    source,
    as_of: AS_OF,
  },
  {
    code: 'myrnohrad-families',
    indicator: indicators.familiesSupported,
    value: 100,
    qualifier: 'at_least',
    period: periodNotStated,
    place_code: places.myrnohrad.code,
    source,
    as_of: AS_OF,
  },
  {
    code: 'aid-for-children',
    indicator: indicators.aidForChildren,
    value: 150,
    qualifier: 'exact',
    period: periodNotStated,
    area: both('три області', 'three regions'),
    source,
    as_of: AS_OF,
  },
  {
    code: 'families-in-a-year',
    indicator: indicators.familiesSupported,
    words: both('десятки тисяч родин', 'tens of thousands of families'),
    qualifier: 'order_of_magnitude',
    period: { description: both('за рік', 'in a year') },
    area: both('місце в джерелі не вказано', 'place not stated in the source'),
    source,
    as_of: AS_OF,
  },
  {
    code: 'educators-needing-development',
    indicator: indicators.educatorsNeedingDevelopment,
    value: 60,
    ...survey,
  },
  {
    code: 'educators-meeting-stress',
    indicator: indicators.educatorsMeetingStress,
    value: 80,
    ...survey,
  },
];

/** What public reports say was achieved, exactly as they say it. */
export function reportedFigures(): Pick<Dataset, 'indicators' | 'figures'> {
  return figures(drafts);
}
