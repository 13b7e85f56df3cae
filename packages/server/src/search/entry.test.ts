import { describe, expect, it } from 'vitest';
import { searchEntryOf } from './entry.ts';
import type { IndexReferences } from './index-references.ts';
import type { IndexedRecord } from './indexed-record.ts';
import { searchTextsOf } from './search-texts.ts';

const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const oblast = 'UA32000000000030281';
const hromada = 'UA32080070000050759';
const city = 'UA32080070010087821';
const served = 'UA23060070000082704';
const now = new Date('2026-03-18T10:00:00+02:00');

const references: IndexReferences = {
  terms: new Map([
    [
      'top',
      { code: 'psychological-support', parentId: null, names: ['Психологічна допомога', 'Psychological support'] },
    ],
    ['below', { code: 'group-support', parentId: 'top', names: ['Група підтримки', 'Support group'] }],
    ['people', { code: 'veterans', parentId: null, names: ['Ветерани', 'Veterans'] }],
  ]),
  places: new Map([
    [oblast, { path: [oblast], names: ['Київська область', 'Kyiv oblast'], spellings: [] }],
    [hromada, { path: [oblast, hromada], names: ['Бучанська громада', 'Bucha hromada'], spellings: [] }],
    [city, { path: [oblast, hromada, city], names: ['Буча', 'Bucha'], spellings: ['butscha'] }],
    [
      served,
      { path: ['UA23000000000064947', served], names: ['Запорізька громада', 'Zaporizhzhia hromada'], spellings: [] },
    ],
  ]),
  programNames: new Map(),
};

type Changes = { [Part in 'service' | 'serviceAtLocation' | 'location']?: Partial<IndexedRecord[Part]> };

function record(
  changes: Changes = {},
  terms: IndexedRecord['terms'] = [
    ['below', 'category'],
    ['people', 'audience'],
  ],
): IndexedRecord {
  return {
    id: id(1),
    terms,
    serviceAtLocation: {
      id: id(1),
      service_id: id(2),
      location_id: id(3),
      last_modified: '2026-03-01T12:00:00+02:00',
      schedules: [{ id: id(5), freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '18:00' }],
      ...changes.serviceAtLocation,
    },
    service: {
      id: id(2),
      organization_id: id(4),
      name: { uk: 'Психолог', en: 'Psychologist' },
      description: { uk: 'Розмова' },
      status: 'active',
      last_modified: '2026-03-01T12:00:00+02:00',
      ...changes.service,
    },
    location: {
      id: id(3),
      location_type: 'physical',
      place_code: city,
      latitude: 50.55,
      longitude: 30.2,
      ...changes.location,
    },
    organization: {
      id: id(4),
      name: { uk: 'Центр' },
      description: { uk: 'Опис' },
      network_codes: ['net'],
      last_modified: '2026-03-01T12:00:00+02:00',
    },
  };
}

const entryOf = (changes?: Changes) => searchEntryOf(record(changes), references, now);

describe('an entry of the index', () => {
  it('is in its place and in all around it, in its category and in all above it', () => {
    expect(entryOf()).toMatchObject({
      place_codes: [oblast, hromada, city],
      categories: ['group-support', 'psychological-support'],
      audiences: ['veterans'],
      networks: ['net'],
      weekly_opening: '{[540,1080)}',
      closed: false,
      free: false,
      accessible: false,
    });
  });

  it('serves the areas that it names by code', () => {
    const areas = [
      { id: id(6), extent: served, extent_type: 'katottg' },
      { id: id(7), extent: 'Схід', extent_type: 'text' },
    ];
    expect(entryOf({ service: { service_areas: areas } }).place_codes).toEqual([
      oblast,
      hromada,
      city,
      'UA23000000000064947',
      served,
      `serves:${served}`,
    ]);
  });

  it('takes a link without a meaning for a category', () => {
    const entry = searchEntryOf(record({}, [['people', '']]), references, now);
    expect(entry).toMatchObject({ categories: ['veterans'], audiences: [] });
  });

  it('has no point when the location is confidential, and nothing of its address', () => {
    const address = {
      id: id(8),
      address_1: 'x',
      city: { uk: 'Таємне' },
      state_province: 'x',
      postal_code: '1',
      country: 'UA',
      address_type: 'physical' as const,
    };
    const location = { confidential: true, addresses: [address] };
    expect(entryOf({ location })).toMatchObject({ point: null, latitude: null, longitude: null });
    expect(searchTextsOf(record({ location }), references).map(({ text }) => text)).not.toContain('Таємне');
    expect(searchTextsOf(record({ location: { addresses: [address] } }), references).map(({ text }) => text)).toContain(
      'Таємне',
    );
  });

  it('is free when an option costs nothing', () => {
    expect(entryOf({ service: { cost_options: [{ id: id(9), amount: 0 }] } }).free).toBe(true);
    expect(entryOf({ service: { cost_options: [{ id: id(9), amount: 50 }] } }).free).toBe(false);
  });

  it('is accessible when its accessibility is described', () => {
    expect(entryOf({ location: { accessibility: [{ id: id(9), description: { uk: 'Пандус' } }] } }).accessible).toBe(
      true,
    );
  });

  it('is closed when inactive, suspended or moved away, from the day on', () => {
    const closure = (since: string) => ({
      serviceAtLocation: { temporary_closure: { since, reason: { uk: 'Ремонт' } } },
    });
    expect(entryOf({ service: { status: 'inactive' } }).closed).toBe(true);
    expect(entryOf(closure('2026-03-18')).closed).toBe(true);
    expect(entryOf({ serviceAtLocation: { relocation: { since: '2026-01-01', to_id: id(7) } } }).closed).toBe(true);
    expect(entryOf({ serviceAtLocation: { relocation: { since: '2026-01-01', from_id: id(7) } } }).closed).toBe(false);
    const later = entryOf(closure('2026-03-20'));
    expect(later).toMatchObject({ closed: false, dated_closing: '{[2026-03-20T00:00:00,infinity)}' });
  });

  it('takes the hours of the service or the location when it has none of its own', () => {
    const schedules = [{ id: id(5), freq: 'WEEKLY' as const, byday: 'TU', opens_at: '00:00', closes_at: '01:00' }];
    expect(entryOf({ serviceAtLocation: { schedules: [] }, location: { schedules } }).weekly_opening).toBe(
      '{[1440,1500)}',
    );
    expect(entryOf({ serviceAtLocation: { schedules: [] } }).weekly_opening).toBe('{}');
  });

  it('gives help in languages without their region', () => {
    const languages = [
      { id: id(9), code: 'uk' },
      { id: id(8), code: 'en-GB' },
    ];
    expect(entryOf({ service: { languages } }).languages).toEqual(['uk', 'en']);
  });
});
