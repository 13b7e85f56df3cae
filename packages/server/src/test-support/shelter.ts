import type { StoredLocation, StoredService, StoredServiceAtLocation } from '../records/stored.ts';
import { fixtureId } from './fixture-dataset.ts';

/** The area of the shelter, which may be told. */
export const shelterPlace = 'UA53080370010073240';
const content_languages = [{ code: 'uk', origin: 'source' as const }];
const last_modified = '2026-03-01T12:00:00+02:00';

/** Everything that leads to its door. */
export const secrets = {
  latitude: 49.123457,
  longitude: 33.765432,
  street: { uk: 'Таємничий провулок, 7', en: '7 Whispering Lane' },
  postcode: '87654',
  attention: 'Домофон 77',
  transportation: { uk: 'Зупинка «Схованка»', en: 'Burrow stop' },
  url: 'https://shelter-door.example/',
  external: 'UNDER-THE-MAT',
};
/** What of it must stand nowhere. */
export const revealing =
  /49\.1234|33\.7654|Таємнич|Whispering Lane|87654|Домофон|Схованка|Burrow|shelter-door|UNDER-THE-MAT/;

export const shelter: StoredLocation = {
  id: fixtureId('shelter location'),
  organization_id: fixtureId('organization'),
  location_type: 'physical',
  name: { uk: 'Прихисток', en: 'Refuge' },
  confidential: true,
  place_code: shelterPlace,
  latitude: secrets.latitude,
  longitude: secrets.longitude,
  transportation: secrets.transportation,
  url: secrets.url,
  external_identifier: secrets.external,
  external_identifier_type: secrets.external,
  addresses: [
    {
      id: fixtureId('shelter address'),
      attention: secrets.attention,
      address_1: secrets.street,
      address_2: secrets.street,
      city: { uk: 'Полтава', en: 'Poltava' },
      state_province: { uk: 'Полтавська область', en: 'Poltava oblast' },
      postal_code: secrets.postcode,
      country: 'UA',
      address_type: 'physical',
    },
  ],
  content_languages,
};

export const shelterService: StoredService = {
  id: fixtureId('shelter service'),
  organization_id: fixtureId('organization'),
  program_id: fixtureId('program'),
  name: { uk: 'Прихисток на колесах', en: 'Refuge on wheels' },
  status: 'active',
  delivery_modes: ['mobile_team', 'in_person'],
  last_modified,
  content_languages,
};

function stayAs(key: string, more: Partial<StoredServiceAtLocation>): StoredServiceAtLocation {
  const visit = { dtstart: '2026-03-20', until: '2026-03-20', opens_at: '10:00', closes_at: '12:00' };
  return {
    id: fixtureId(key),
    service_id: shelterService.id,
    location_id: shelter.id,
    schedules: [{ id: fixtureId(`${key} visit`), ...visit }],
    last_modified,
    content_languages,
    ...more,
  };
}

// What is elsewhere tells that it moved here, and from here.
export const stay = stayAs('stay', { relocation: { since: '2026-02-01', from_id: fixtureId('moved away') } });

export const stays = [
  stay,
  stayAs('moved from the shelter', {
    location_id: fixtureId('office'),
    relocation: { since: '2026-02-01', from_id: fixtureId('stay') },
    history: [{ kind: 'relocated', on: '2026-02-01', from_id: fixtureId('stay') }],
  }),
];
