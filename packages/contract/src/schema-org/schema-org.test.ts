import { describe, expect, it } from 'vitest';
import type { Location } from '../hsds/location.ts';
import type { Schedule } from '../hsds/schedule.ts';
import type { ServiceAtLocation } from '../hsds/service-at-location.ts';
import type { Service } from '../hsds/service.ts';
import { serviceJsonLd } from './schema-org.ts';

const location: Location = {
  id: 'a1b1c1d1-0000-4000-8000-000000000003',
  location_type: 'physical',
  name: 'Resilience Centre',
  latitude: 50.5,
  longitude: 30.2,
  addresses: [
    address({ address_1: 'P.O. Box 1', address_type: 'postal' }),
    address({ address_1: 'Example Street 1', address_type: 'physical' }),
  ],
  place: { code: 'UA32080050000031743', name: 'Bucha' },
};
const at: ServiceAtLocation = { id: 'a1b1c1d1-0000-4000-8000-000000000002', location };

function address(changes: { address_1: string; address_type: 'physical' | 'postal' }) {
  const id = 'a1b1c1d1-0000-4000-8000-000000000004';
  return { id, city: 'Bucha', state_province: 'Kyiv', postal_code: '', country: 'UA', ...changes };
}

function told(changes: Partial<Service> = {}, there: Partial<ServiceAtLocation> = {}) {
  const service = { id: 'a1b1c1d1-0000-4000-8000-000000000001', name: 'Legal aid', status: 'active' } as const;
  return serviceJsonLd({ ...service, service_at_locations: [{ ...at, ...there }], ...changes }) as {
    '@type': string;
    areaServed: unknown;
    isAccessibleForFree?: boolean;
    availableChannel: {
      servicePhone?: { telephone: string }[];
      serviceLocation: { address?: object; openingHoursSpecification?: object[] };
    }[];
  };
}
const placeOf = (there: Partial<ServiceAtLocation>, changes: Partial<Service> = {}) =>
  told(changes, there).availableChannel[0]?.serviceLocation;
const phone = (number: string, description?: string) => ({
  id: 'a1b1c1d1-0000-4000-8000-000000000005',
  number,
  ...(description !== undefined && { description }),
});
const schedule = (changes: Partial<Schedule>): Schedule => ({
  id: 'a1b1c1d1-0000-4000-8000-000000000006',
  opens_at: '09:00',
  closes_at: '18:00',
  ...changes,
});

describe('a service in the words of schema.org', () => {
  it('is where one goes to, not where one writes to, and says nothing that is empty', () => {
    expect(placeOf({})?.address).toEqual({
      '@type': 'PostalAddress',
      streetAddress: 'Example Street 1',
      addressLocality: 'Bucha',
      addressRegion: 'Kyiv',
      addressCountry: 'UA',
    });
    expect(placeOf({ location: { ...location, location_type: 'virtual' } })?.address).toBeUndefined();
  });

  it('tells of a confidential place nothing but the area', () => {
    expect(placeOf({ location: { ...location, confidential: true } })).toEqual({
      '@type': 'Place',
      containedInPlace: { '@type': 'AdministrativeArea', name: 'Bucha', identifier: 'UA32080050000031743' },
    });
  });

  it('has every number, the nearest first and none twice', () => {
    const [channel] = told(
      { phones: [phone('15-45'), phone('by appointment')] },
      { phones: [phone('15-47')] },
    ).availableChannel;
    expect(channel?.servicePhone?.map(({ telephone }) => telephone)).toEqual(['15-47', '15-45']);
    const twice = told({ phones: [phone('15-45')] }, { phones: [phone('15-45', 'Mondays')] });
    expect(twice.availableChannel[0]?.servicePhone).toEqual([
      { '@type': 'ContactPoint', telephone: '15-45', description: 'Mondays' },
    ]);
  });

  it('is for the areas that it names, else for those where it is; an outline is no name of an area', () => {
    const id = 'a1b1c1d1-0000-4000-8000-000000000007';
    expect(told().areaServed).toMatchObject([{ name: 'Bucha' }]);
    const service_areas = [
      { id, name: 'Irpin', extent: 'UA32080130000064001', extent_type: 'katottg' },
      { id, name: 'The river bank', extent: '{"type":"Polygon"}', extent_type: 'geojson' },
    ];
    expect(told({ service_areas }).areaServed).toEqual([
      { '@type': 'AdministrativeArea', name: 'Irpin', identifier: 'UA32080130000064001' },
      { '@type': 'AdministrativeArea', name: 'The river bank' },
    ]);
  });

  it('is free where every price is zero', () => {
    const costs = (...amounts: number[]) =>
      amounts.map((amount) => ({ id: 'a1b1c1d1-0000-4000-8000-000000000008', amount }));
    expect(told({ cost_options: costs(0) }).isAccessibleForFree).toBe(true);
    expect(told({ cost_options: costs(0, 100) }).isAccessibleForFree).toBeUndefined();
    expect(told().isAccessibleForFree).toBeUndefined();
  });

  it('has weekly hours and dated visits, and none that schema.org has no words for', () => {
    const schedules = [
      schedule({ freq: 'WEEKLY', byday: 'MO,FR' }),
      schedule({ dtstart: '2026-03-20' }),
      schedule({ freq: 'MONTHLY', byday: '1SA' }),
      schedule({ freq: 'WEEKLY', byday: 'MO', interval: 2 }),
    ];
    expect(placeOf({ schedules })?.openingHoursSpecification).toEqual([
      { '@type': 'OpeningHoursSpecification', dayOfWeek: ['Monday', 'Friday'], opens: '09:00', closes: '18:00' },
      {
        '@type': 'OpeningHoursSpecification',
        opens: '09:00',
        closes: '18:00',
        validFrom: '2026-03-20',
        validThrough: '2026-03-20',
      },
    ]);
  });

  it('is open the whole day where it opens and closes at midnight, and closed on days without hours', () => {
    const wholeDay = schedule({ freq: 'WEEKLY', byday: 'SU', opens_at: '00:00', closes_at: '00:00' });
    expect(placeOf({ schedules: [wholeDay], schedule_exceptions: [{ date: '2026-04-12' }] })).toMatchObject({
      openingHoursSpecification: [{ opens: '00:00', closes: '23:59' }],
      specialOpeningHoursSpecification: [{ opens: '00:00', closes: '00:00', validFrom: '2026-04-12' }],
    });
  });

  it('has no hours where it is suspended or has moved away, and is not told of once it has ended', () => {
    const schedules = [schedule({ freq: 'WEEKLY', byday: 'MO' })];
    for (const closed of [
      placeOf({ schedules, temporary_closure: { since: '2026-03-01', reason: 'Repairs' } }),
      placeOf({ schedules }, { status: 'temporarily closed' }),
    ])
      expect(closed?.openingHoursSpecification).toBeUndefined();
    expect(told({ status: 'defunct' })).toBeUndefined();
  });
});
