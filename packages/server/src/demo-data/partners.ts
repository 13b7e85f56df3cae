import type { PartnerRole } from '@resilience-kit/contract';
import { identifierOf } from '../identifiers/identifier.ts';
import type { Dataset, LocalizedText } from '../records/stored.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { organizationIdentifier } from './drafts/organization.ts';
import { programIdentifier } from './drafts/service.ts';
import { both, contentLanguagesOf } from './texts.ts';

interface PartnerDraft {
  name: LocalizedText;
  role: PartnerRole;
  statement?: LocalizedText;
  /** Keys of the organizations whose partner it is. */
  of: readonly string[];
  /** Keys of programmes. Reports do not say who pays for which: these are examples. */
  programs?: readonly string[];
}

const novopilCentre = ['novopil-council'] as const;

/** Named in public reports. */
const drafts = {
  unicef: {
    name: both('Дитячий фонд ООН (ЮНІСЕФ)', 'United Nations Children’s Fund (UNICEF)'),
    role: 'partner',
    statement: both('Разом із ЮНІСЕФ.', 'Together with UNICEF.'),
    of: ['responsible-citizens'],
    programs: ['catch-up-classes', 'teacher-training'],
  },
  'germany-kfw': {
    name: both('Уряд Німеччини через банк розвитку KfW', 'Government of Germany via KfW'),
    role: 'donor',
    statement: both(
      'За підтримки Уряду Німеччини через банк розвитку KfW.',
      'With the support of the Government of Germany via KfW.',
    ),
    of: ['responsible-citizens'],
    programs: ['catch-up-classes', 'mobile-team-1'],
  },
  'united-kingdom': {
    name: both('Уряд Великої Британії', 'UK Government'),
    role: 'donor',
    statement: both('За підтримки Уряду Великої Британії.', 'With the support of the UK Government.'),
    of: ['responsible-citizens'],
    programs: ['soft-skills-for-teenagers', 'mobile-team-3'],
  },
  usaid: {
    name: both('Агентство США з міжнародного розвитку (USAID)', 'USAID'),
    role: 'donor',
    statement: both(
      'За підтримки Агентства США з міжнародного розвитку (USAID).',
      'With the support of the United States Agency for International Development (USAID).',
    ),
    of: ['responsible-citizens'],
  },
  'faroe-islands': {
    name: both('Уряд Фарерських Островів', 'Government of the Faroe Islands'),
    role: 'donor',
    statement: both(
      'За підтримки Уряду Фарерських Островів.',
      'With the support of the Government of the Faroe Islands.',
    ),
    of: ['responsible-citizens'],
    programs: ['mobile-team-5'],
  },
  'humanitarian-fund-for-ukraine': {
    name: both('Гуманітарний фонд для України', 'Humanitarian Fund for Ukraine'),
    role: 'donor',
    statement: both(
      'За підтримки Гуманітарного фонду для України.',
      'With the support of the Humanitarian Fund for Ukraine.',
    ),
    of: ['responsible-citizens'],
    programs: ['safeguarding-training', 'mobile-team-4'],
  },
  'mercy-corps': { name: both('Mercy Corps', 'Mercy Corps'), role: 'partner', of: ['responsible-citizens'] },
  'unity-for-the-future': {
    name: both('БФ «Єдність за майбутнє»', 'Charity foundation Unity for the Future'),
    role: 'partner',
    of: ['responsible-citizens'],
  },
  'help-for-ukraine': {
    name: both('БФ «Help For Ukraine»', 'Charity foundation Help For Ukraine'),
    role: 'implementer',
    of: novopilCentre,
    programs: ['own-business-for-veterans'],
  },
  'for-a-better-social-future': {
    name: both('ГО «За краще соціальне майбутнє»', 'NGO For a Better Social Future'),
    role: 'implementer',
    of: novopilCentre,
    programs: ['case-management-training'],
  },
  'bucha-council': {
    name: both('Бучанська міська рада', 'Bucha City Council'),
    role: 'authority',
    of: ['bucha-social-services-centre'],
  },
  'zaporizhzhia-council': {
    name: both('Запорізька міська рада', 'Zaporizhzhia City Council'),
    role: 'authority',
    of: ['zaporizhzhia-social-services-centre'],
  },
  'kryvyi-rih-council': { name: both('Криворізька міська рада', 'Kryvyi Rih City Council'), role: 'authority', of: [] },
  'novopil-council': {
    name: both('Новопільська сільська рада', 'Novopil Village Council'),
    role: 'authority',
    of: ['help-for-ukraine', 'for-a-better-social-future'],
  },
  'myrnohrad-council': {
    name: both('Мирноградська міська рада', 'Myrnohrad City Council'),
    role: 'authority',
    of: ['responsible-citizens'],
  },
  'tsarychanka-council': {
    name: both('Царичанська селищна рада', 'Tsarychanska Settlement Council'),
    role: 'authority',
    of: ['responsible-citizens'],
  },
} as const satisfies Record<string, PartnerDraft>;

export type PartnerCode = keyof typeof drafts;

export function partnerIdentifier(code: PartnerCode): string {
  return identifierOf('partner', code);
}

/** Partners, donors and authorities. */
export function partners(calendar: DemoCalendar): Pick<Dataset, 'partners'> {
  return {
    partners: Object.entries<PartnerDraft>(drafts).map(([code, { of, programs = [], ...fields }]) => ({
      id: partnerIdentifier(code as PartnerCode),
      ...fields,
      website: `https://example.org/partners/${code}`,
      ...(of.length > 0 ? { organization_ids: of.map(organizationIdentifier) } : {}),
      ...(programs.length > 0 ? { program_ids: programs.map(programIdentifier) } : {}),
      last_modified: calendar.moment(30, `partner ${code}`),
      content_languages: contentLanguagesOf(fields.name),
    })),
  };
}
