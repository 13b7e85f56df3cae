import type { Dataset } from '../records/stored.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { organizations, type OrganizationDraft } from './drafts/organization.ts';
import { RESPONSIBLE_CITIZENS_FUNDERS } from './funders.ts';
import { both } from './texts.ts';

/** Invented: reports do not say who coordinates the network. */
export const DONETSK_NETWORK_OFFICE = 'donetsk-network-office';

const partnership = ['authorities-and-ngos-partnership'] as const;
const donetskNetwork = ['donetsk-civil-society-network'] as const;
const donetskNetworkAndPartnership = ['donetsk-civil-society-network', 'authorities-and-ngos-partnership'] as const;

const nonGovernmental: readonly OrganizationDraft[] = [
  {
    key: 'responsible-citizens',
    name: both('ГО «Відповідальні громадяни»', 'NGO Responsible Citizens'),
    description: both(
      'Допомагаємо дітям і сім’ям, яких зачепила війна: мобільні команди, простори для дітей, навчання. Працюємо разом з ЮНІСЕФ.',
      'We help children and families affected by the war: mobile teams, spaces for children, training. We work together with UNICEF.',
    ),
    legal_status: 'non-governmental organization',
    review_every_days: 90,
    networks: donetskNetworkAndPartnership,
    funders: RESPONSIBLE_CITIZENS_FUNDERS,
    contact: both('Координація мобільних команд', 'Coordination of the mobile teams'),
  },
  {
    key: 'help-for-ukraine',
    name: both('БФ «Help For Ukraine»', 'Charity foundation Help For Ukraine'),
    description: both(
      'Разом із громадами відкриваємо центри життєстійкості та підтримуємо сім’ї.',
      'Together with hromadas we open resilience centres and support families.',
    ),
    legal_status: 'charity foundation',
    networks: partnership,
  },
  {
    key: 'for-a-better-social-future',
    name: both('ГО «За краще соціальне майбутнє»', 'NGO For a Better Social Future'),
    description: both(
      'Соціальні послуги в громадах: від поради до довгого супроводу сім’ї.',
      'Social services in hromadas: from a piece of advice to long support of a family.',
    ),
    legal_status: 'non-governmental organization',
    networks: partnership,
  },
  {
    key: 'mercy-corps',
    name: both('Mercy Corps', 'Mercy Corps'),
    description: both(
      'Міжнародна організація. Партнер проєктів для сімей у прифронтових громадах.',
      'An international organisation. A partner of projects for families in front-line hromadas.',
    ),
    legal_status: 'international organization',
    networks: partnership,
  },
  {
    key: 'unity-for-the-future',
    name: both('БФ «Єдність за майбутнє»', 'Charity foundation Unity for the Future'),
    description: both(
      'Партнер проєктів допомоги дітям і сім’ям.',
      'A partner of projects that help children and families.',
    ),
    legal_status: 'charity foundation',
    networks: donetskNetwork,
  },
  {
    key: DONETSK_NETWORK_OFFICE,
    name: both('Координаційний офіс мережі (демо)', 'Coordination office of the network (demo)'),
    description: both(
      'Скликає учасників мережі, веде спільний календар і дорожню карту.',
      'Calls the members of the network together and keeps the shared calendar and roadmap.',
    ),
    legal_status: 'non-governmental organization',
    networks: donetskNetwork,
  },
];

const councils: readonly OrganizationDraft[] = [
  council('bucha-council', 'Бучанська міська рада', 'Bucha City Council'),
  council('zaporizhzhia-council', 'Запорізька міська рада', 'Zaporizhzhia City Council'),
  council('kryvyi-rih-council', 'Криворізька міська рада', 'Kryvyi Rih City Council'),
  council('novopil-council', 'Новопільська сільська рада', 'Novopil Village Council'),
  council('myrnohrad-council', 'Мирноградська міська рада', 'Myrnohrad City Council'),
  council('tsarychanka-council', 'Царичанська селищна рада', 'Tsarychanska Settlement Council'),
];

function council(key: string, uk: string, en: string): OrganizationDraft {
  return {
    key,
    name: both(uk, en),
    description: both(
      'Місцева влада. Відповідає за соціальні послуги для жителів громади та переселенців.',
      'The local authority. It answers for social services to residents of the hromada and displaced people.',
    ),
    legal_status: 'local self-government body',
    networks: partnership,
  };
}

const municipalServices: readonly OrganizationDraft[] = [
  {
    key: 'bucha-social-services-centre',
    name: both(
      'Бучанський міський центр соціальних послуг та психологічної допомоги',
      'Bucha Municipal Center for Social Services and Psychological Assistance',
    ),
    description: both(
      'Міський центр, куди можна прийти з будь-якою життєвою бідою: вислухають, порадять, допоможуть.',
      'The town’s centre for any trouble in life: people listen, advise and help.',
    ),
    legal_status: 'municipal institution',
    parent: 'bucha-council',
    networks: partnership,
    contact: both('Адміністраторка центру', 'Front desk of the centre'),
  },
  {
    key: 'zaporizhzhia-social-services-centre',
    name: both(
      'Запорізький міський територіальний центр соціального обслуговування',
      'Zaporizhzhia City Territorial Social Services Center',
    ),
    description: both(
      'Допомагає жителям міста й переселенцям: соціальні послуги, психолог, допомога вдома.',
      'Helps residents of the city and displaced people: social services, a psychologist, help at home.',
    ),
    legal_status: 'municipal institution',
    parent: 'zaporizhzhia-council',
    networks: partnership,
    contact: both('Черговий фахівець', 'Specialist on duty'),
  },
];

/** The organizations that public reports name. Smaller, invented ones stand beside their services. */
export function namedOrganizations(calendar: DemoCalendar): Pick<Dataset, 'organizations'> {
  return organizations(calendar, [...nonGovernmental, ...councils, ...municipalServices]);
}
