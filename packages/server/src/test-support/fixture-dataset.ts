import { identifierOf } from '../identifiers/identifier.ts';
import type {
  Dataset,
  StoredFigure,
  StoredForm,
  StoredLocation,
  StoredService,
  StoredServiceAtLocation,
} from '../records/stored.ts';

/** The identifier of a record of the fixture. */
export const fixtureId = (key: string): string => identifierOf('fixture', key);

const lastModified = '2026-03-01T12:00:00+02:00';
const ukrainian = [{ code: 'uk', origin: 'source' as const }];
const bucha = 'UA32080070010087821';

function service(key: string, more: Partial<StoredService> = {}): StoredService {
  return {
    id: fixtureId(key),
    organization_id: fixtureId('organization'),
    name: { uk: `Послуга ${key}`, en: `Service ${key}` },
    status: 'active',
    last_modified: lastModified,
    content_languages: ukrainian,
    ...more,
  };
}

function location(key: string, more: Partial<StoredLocation> = {}): StoredLocation {
  return {
    id: fixtureId(key),
    organization_id: fixtureId('organization'),
    location_type: 'physical',
    name: { uk: `Місце ${key}`, en: `Location ${key}` },
    place_code: bucha,
    latitude: 50.55,
    longitude: 30.21,
    addresses: [
      {
        id: fixtureId(`${key} address`),
        address_1: { uk: 'вул. Прикладна, 1', en: 'Prykladna St, 1' },
        city: { uk: 'Буча', en: 'Bucha' },
        state_province: { uk: 'Київська область', en: 'Kyiv oblast' },
        postal_code: '99001',
        country: 'UA',
        address_type: 'physical',
      },
    ],
    content_languages: ukrainian,
    ...more,
  };
}

function serviceAtLocation(
  key: string,
  serviceKey: string,
  locationKey: string,
  more: Partial<StoredServiceAtLocation> = {},
): StoredServiceAtLocation {
  return {
    id: fixtureId(key),
    service_id: fixtureId(serviceKey),
    location_id: fixtureId(locationKey),
    schedules: [weekdays(key)],
    last_modified: lastModified,
    content_languages: ukrainian,
    ...more,
  };
}

function weekdays(key: string) {
  return {
    id: fixtureId(`${key} schedule`),
    freq: 'WEEKLY' as const,
    byday: 'MO,TU,WE,TH,FR',
    opens_at: '09:00',
    closes_at: '18:00',
  };
}

function term(key: string, parent?: string) {
  return {
    id: fixtureId(key),
    code: `fixture-${key}`,
    name: { uk: `Термін ${key}`, en: `Term ${key}` },
    description: { uk: `Опис ${key}` },
    taxonomy_id: fixtureId('taxonomy'),
    ...(parent === undefined ? {} : { parent_id: fixtureId(parent) }),
    content_languages: ukrainian,
  };
}

function form(version: number): StoredForm {
  return {
    id: 'fixture-form',
    version,
    organization_id: fixtureId('organization'),
    title: { uk: `Форма ${version}`, en: `Form ${version}` },
    isolation: 'frame',
    notice_version: '2026-01-01',
    steps: [
      {
        id: 'only',
        title: { uk: 'Крок', en: 'Step' },
        fields: [
          { id: 'words', type: 'short_text', label: { uk: 'Слова', en: 'Words' }, max_length: 20 },
          { id: 'agreed', type: 'consent', label: { uk: 'Згода', en: 'Consent' } },
        ],
      },
    ],
    content_languages: ukrainian,
  };
}

/** A figure of nowhere in particular, unless `more` says where. */
function figure(key: string, more: Partial<StoredFigure>): StoredFigure {
  return {
    id: fixtureId(`figure ${key}`),
    code: `fixture-${key.replaceAll(' ', '-')}`,
    indicator_id: fixtureId('indicator'),
    qualifier: 'exact',
    period: { description: { uk: 'колись', en: 'once' } },
    source: { title: { uk: 'Звіт', en: 'Report' } },
    status: 'reported',
    as_of: '2024-05-31',
    content_languages: ukrainian,
    ...(more.place_code === undefined ? { area: { uk: 'десь', en: 'somewhere' } } : {}),
    ...more,
  };
}

const linkedTo = (key: string, termKey: string) => [
  { id: fixtureId(`${key} ${termKey}`), taxonomy_term_id: fixtureId(termKey), link_type: 'category' },
];

/**
 * A few records with everything that is easy to get wrong: terms below terms, a shelter whose address is secret, a move, a closure,
 * a removed service, a suppressed figure, texts in one language only.
 */
export const fixtureDataset: Dataset = {
  taxonomies: [
    { id: fixtureId('taxonomy'), name: { uk: 'Таксономія', en: 'Taxonomy' }, description: { uk: 'Опис', en: 'Text' } },
  ],
  taxonomyTerms: [term('below', 'middle'), term('middle', 'top'), term('top'), term('other')],
  networks: [{ id: fixtureId('network'), code: 'fixture-network', name: { uk: 'Мережа', en: 'Network' } }],
  organizations: [
    {
      id: fixtureId('organization'),
      name: { uk: 'Тестова організація', en: 'Test organization' },
      description: { uk: 'Лише українською' },
      phones: [{ id: fixtureId('organization phone'), number: '112' }],
      network_codes: ['fixture-network'],
      last_modified: lastModified,
      content_languages: ukrainian,
    },
  ],
  programs: [
    {
      id: fixtureId('program'),
      organization_id: fixtureId('organization'),
      name: { uk: 'Програма', en: 'Programme' },
      description: { uk: 'Опис програми', en: 'About the programme' },
      cohorts: [{ id: fixtureId('cohort'), name: { uk: 'Набір', en: 'Cohort' } }],
      content_languages: ukrainian,
    },
  ],
  services: [
    service('everyday', {
      program_id: fixtureId('program'),
      description: { uk: 'Опис послуги' },
      phones: [{ id: fixtureId('everyday phone'), number: '112', description: { en: 'English only' } }],
      languages: [{ id: fixtureId('everyday language'), code: 'uk', name: { uk: 'українська', en: 'Ukrainian' } }],
      attributes: linkedTo('everyday', 'below'),
      delivery_modes: ['in_person', 'online'],
    }),
    service('shelter', { attributes: linkedTo('shelter', 'top') }),
    service('removed', { status: 'defunct', attributes: linkedTo('removed', 'other') }),
  ],
  locations: [
    location('office'),
    location('new office', { latitude: 50.56, longitude: 30.22 }),
    location('hidden', {
      confidential: true,
      description: { uk: 'Адресу повідомлять телефоном' },
      transportation: { uk: 'Зупинка «Таємна»' },
      url: 'https://shelter.example/',
      external_identifier: 'DOOR-17',
      phones: [{ id: fixtureId('hidden phone'), number: '112' }],
    }),
  ],
  serviceAtLocations: [
    serviceAtLocation('open', 'everyday', 'office', { attributes: linkedTo('open', 'other') }),
    serviceAtLocation('closed', 'everyday', 'new office', {
      temporary_closure: { since: '2026-03-20', reason: { uk: 'Немає світла', en: 'No electricity' } },
    }),
    serviceAtLocation('moved away', 'everyday', 'office', {
      relocation: { since: '2026-03-01', to_id: fixtureId('moved here') },
    }),
    serviceAtLocation('moved here', 'everyday', 'new office', {
      relocation: { since: '2026-03-01', from_id: fixtureId('moved away') },
    }),
    serviceAtLocation('secret', 'shelter', 'hidden'),
    serviceAtLocation('gone', 'removed', 'office'),
  ],
  hotlines: [],
  indicators: [
    {
      id: fixtureId('indicator'),
      code: 'fixture-visits',
      name: { uk: 'Відвідування', en: 'Visits' },
      definition: { uk: 'Одна людина за один день' },
      method: { uk: 'Журнал відвідувань', en: 'Visitors’ book' },
      unit: 'people',
      counting: 'contacts',
      aggregation: ['periods'],
      content_languages: ukrainian,
    },
  ],
  figures: [
    figure('counted', {
      value: 120,
      period: { from: '2024-03-01', to: '2024-03-31' },
      place_code: bucha,
      organization_id: fixtureId('organization'),
      donors: [{ name: { uk: 'Донор', en: 'Donor' } }, { name: 'UNICEF' }],
      breakdown: {
        name: { uk: 'За віком' },
        parts: [
          { code: 'children', name: { uk: 'Діти', en: 'Children' }, value: 70 },
          { code: 'adults', name: { uk: 'Дорослі' }, value: 50 },
        ],
      },
      source: {
        title: { uk: 'Звіт за березень' },
        publisher: { uk: 'Видавець', en: 'Publisher' },
        url: 'https://example.org/report',
        published_on: '2024-04-10',
      },
      status: 'verified',
      review_after: '2025-04-01',
      last_modified: lastModified,
    }),
    figure('still counting', { value: 0, period: { from: '2024-05-01' }, status: 'provisional' }),
    figure('suppressed', {
      period: { from: '2024-04-01', to: '2024-04-30' },
      status: 'suppressed',
      status_reason: { uk: 'Замало людей, щоб не впізнати', en: 'Too few people to stay unrecognised' },
    }),
  ],
  forms: [form(1), form(2)],
  partners: [],
  events: [],
  roadmaps: [],
};
