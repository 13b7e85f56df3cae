import type { ManagedResourceName } from '@resilience-kit/contract';
import { fixtureId } from './fixture-dataset.ts';

const organizationId = fixtureId('organization');
const both = (text: string) => ({ uk: text, en: text });

/** A record of each resource that the organization of the fixture could publish, were it allowed to. */
export const publications: Readonly<Record<ManagedResourceName, Record<string, unknown>>> = {
  taxonomies: { name: both('Перелік'), description: both('Опис') },
  taxonomy_terms: {
    taxonomy_id: fixtureId('taxonomy'),
    code: 'published-term',
    name: both('Термін'),
    description: both('Опис'),
  },
  organizations: { name: both('Організація'), description: both('Опис') },
  programs: { organization_id: organizationId, name: both('Програма'), description: both('Опис') },
  services: { organization_id: organizationId, name: both('Опублікована послуга'), status: 'active' },
  locations: {
    organization_id: organizationId,
    location_type: 'physical',
    name: both('Опубліковане місце'),
    place_code: 'UA32080070010087821',
    latitude: 50.5,
    longitude: 30.2,
  },
  service_at_locations: {
    service_id: fixtureId('everyday'),
    location_id: fixtureId('office'),
    schedules: [{ freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }],
  },
  networks: { code: 'published-network', name: both('Мережа') },
  partners: { name: both('Донор'), role: 'donor' },
  events: {
    organization_id: organizationId,
    name: both('Форум'),
    status: 'scheduled',
    starts_at: '2026-04-01T10:00:00+03:00',
    place_code: 'UA32080070010087821',
  },
  roadmaps: {
    organization_id: organizationId,
    name: both('Дорожня карта'),
    stages: [{ code: 'premises', name: both('Приміщення') }],
  },
  hotlines: {
    number: '15-00',
    dial: '1500',
    name: both('Лінія'),
    emergency: false,
    verified_at: '2026-03-01',
    review_after: '2027-03-01',
  },
  indicators: { code: 'published-indicator', name: both('Показник'), unit: 'people' },
  figures: {
    code: 'published-figure',
    indicator_id: fixtureId('indicator'),
    organization_id: organizationId,
    value: 12,
    qualifier: 'exact',
    period: { from: '2026-01-01', to: '2026-02-28' },
    area: both('Тут'),
    source: { title: both('Звіт') },
    status: 'reported',
    as_of: '2026-02-28',
  },
  forms: {
    id: 'published-form',
    version: 1,
    organization_id: organizationId,
    title: both('Форма'),
    isolation: 'frame',
    notice_version: '2026-01-01',
    steps: [
      {
        id: 'only',
        title: both('Крок'),
        fields: [
          { id: 'words', type: 'short_text', label: both('Слова'), max_length: 20 },
          { id: 'agreed', type: 'consent', label: both('Згода') },
        ],
      },
    ],
  },
};
