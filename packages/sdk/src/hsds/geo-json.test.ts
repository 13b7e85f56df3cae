import { check } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import type { Service, ServiceAtLocationDetail } from '../index.ts';
import { toGeoJson as toGeoJsonAt } from './index.ts';

const now = new Date('2026-03-18T10:00:00+02:00');
const toGeoJson = (records: Parameters<typeof toGeoJsonAt>[0]) => toGeoJsonAt(records, { now });

const place = {
  code: 'UA23060070000082704',
  name: 'Запоріжжя',
  hromada: { code: 'UA23060070000082704', name: 'Запорізька' },
  oblast: { code: 'UA23000000000064947', name: 'Запорізька' },
};
const location = {
  id: 'location',
  location_type: 'physical',
  name: 'Центр життєстійкості',
  latitude: 47.8388,
  longitude: 35.1396,
  addresses: [
    {
      id: 'address',
      address_1: 'вул. Прикладна, 1',
      city: 'Запоріжжя',
      state_province: 'Запорізька',
      postal_code: '69000',
      country: 'UA',
      address_type: 'physical',
    },
  ],
  place,
} as const;
const service: Service = {
  id: 'service',
  name: 'Психолог',
  status: 'active',
  description: 'Розмова',
  phones: [
    { id: 'p1', number: '+380800000000' },
    { id: 'p2', number: '112' },
  ],
  delivery_modes: ['in_person', 'phone'],
  attributes: [
    {
      id: 'a1',
      link_type: 'category',
      taxonomy_term: { id: 't1', code: 'psychological-support', name: 'x', description: '' },
    },
    { id: 'a2', link_type: 'audience', taxonomy_term: { id: 't2', code: 'idp', name: 'x', description: '' } },
  ],
};
const record = (over: object = {}): ServiceAtLocationDetail => ({
  id: 'at-location',
  service,
  organization: { id: 'organization', name: 'Громада', description: '' },
  location: { ...location, addresses: [...location.addresses] },
  upcoming_hours: {
    time_zone: 'Europe/Kyiv',
    from: '2026-03-18T00:00:00+02:00',
    until: '2026-03-25T00:00:00+02:00',
    intervals: [{ opens_at: '2026-03-18T09:00:00+02:00', closes_at: '2026-03-18T18:00:00+02:00' }],
  },
  distance_km: 1.2,
  last_modified: '2026-03-17T08:00:00Z',
  ...over,
});

describe('GeoJSON of services at locations', () => {
  it('has a point with the longitude first, and what is known in flat properties', () => {
    expect(toGeoJson([record()])).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'at-location',
          geometry: { type: 'Point', coordinates: [35.1396, 47.8388] },
          properties: {
            service_id: 'service',
            name: 'Психолог',
            description: 'Розмова',
            status: 'active',
            organization: 'Громада',
            location_id: 'location',
            location: 'Центр життєстійкості',
            address: 'вул. Прикладна, 1',
            postal_code: '69000',
            place: 'Запоріжжя',
            place_code: 'UA23060070000082704',
            hromada: 'Запорізька',
            oblast: 'Запорізька',
            confidential: false,
            phones: '+380800000000; 112',
            categories: 'psychological-support',
            audiences: 'idp',
            delivery_modes: 'in_person; phone',
            opens_at: '2026-03-18T09:00:00+02:00',
            closes_at: '2026-03-18T18:00:00+02:00',
            distance_km: 1.2,
            last_modified: '2026-03-17T08:00:00Z',
          },
        },
      ],
    });
  });

  it('tells the hours that are not over', () => {
    const [first, second] = [
      { opens_at: '2026-03-18T09:00:00+02:00', closes_at: '2026-03-18T10:00:00+02:00' },
      { opens_at: '2026-03-18T13:00:00+02:00', closes_at: '2026-03-18T18:00:00+02:00' },
    ];
    const hours = { ...record().upcoming_hours, intervals: [first, second] };
    const [feature, closed] = toGeoJson([
      record({ upcoming_hours: hours }),
      record({ upcoming_hours: { ...hours, intervals: [first] } }),
    ]).features;
    expect(feature?.properties).toMatchObject(second);
    expect(closed?.properties).not.toHaveProperty('opens_at');
  });

  it('never tells where a confidential location is, even if a server does', () => {
    const [feature] = toGeoJson([record({ location: { ...location, confidential: true } })]).features;
    expect(feature).toMatchObject({ geometry: null, properties: { confidential: true, place: 'Запоріжжя' } });
    expect(feature?.properties).not.toHaveProperty('address');
    expect(feature?.properties).not.toHaveProperty('postal_code');
    expect(JSON.stringify(feature)).not.toMatch(/47\.8|35\.1|Прикладна/);
  });

  it.each<[string, object]>([
    ['no location, as help by telephone', { location: undefined }],
    ['no coordinates', { location: { ...location, latitude: undefined, longitude: undefined } }],
    ['half of them', { location: { ...location, longitude: undefined } }],
    ['coordinates that are no degrees', { location: { ...location, latitude: 478388 } }],
    ['coordinates as text', { location: { ...location, latitude: '47.8' } }],
    ['coordinates that are no numbers', { location: { ...location, latitude: Number.NaN } }],
  ])('has no geometry with %s', (_what, over) => {
    expect(toGeoJson([record(over)]).features[0]?.geometry).toBeNull();
  });

  it('tells of a closure, and leaves out what is not known', () => {
    const closure = { since: '2026-03-01', reason: 'Ремонт' };
    const [closed, bare] = toGeoJson([
      record({ temporary_closure: closure }),
      { id: 'x', service: { id: 'y', name: 'Z', status: 'active' } },
    ]).features;
    expect(closed?.properties).toMatchObject({ closed_since: '2026-03-01', closed_reason: 'Ремонт' });
    expect(bare?.properties).toEqual({ service_id: 'y', name: 'Z', status: 'active', confidential: false });
  });

  it('is made of whole services too: one feature for each location, one without geometry for none', () => {
    const { service: _inside, ...atLocation } = record();
    const whole: Service = { ...service, service_at_locations: [atLocation, { ...atLocation, id: 'other' }] };
    const { features } = toGeoJson([whole, { ...service, id: 'by-phone' }]);
    expect(features.map(({ id, geometry }) => [id, geometry?.type])).toEqual([
      ['at-location', 'Point'],
      ['other', 'Point'],
      ['by-phone', undefined],
    ]);
    expect(features[0]?.properties).toMatchObject({
      service_id: 'service',
      place: 'Запоріжжя',
      phones: '+380800000000; 112',
    });
  });

  it('is valid by RFC 7946', () => {
    const collection = toGeoJson([
      record(),
      record({ location: { ...location, confidential: true } }),
      record({ location: { ...location, latitude: -90, longitude: 180 } }),
    ]);
    expect(check(JSON.stringify(collection))).toEqual(collection);
    expect(check(JSON.stringify(toGeoJson([])))).toEqual({ type: 'FeatureCollection', features: [] });
  });
});
