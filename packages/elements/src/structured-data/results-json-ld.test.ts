import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { resultsJsonLd } from '@resilience-kit/contract/schema-org';
import { describe, expect, it } from 'vitest';
import { directory } from '../service-finder/fixtures/fixture-records.ts';

const now = new Date('2026-03-18T10:00:00+02:00');
const [first] = directory('en', now) as [ServiceAtLocationDetail];
const graphOf = (...items: ServiceAtLocationDetail[]) =>
  (resultsJsonLd(items) as { '@graph': Record<string, unknown>[] })['@graph'];

/** Which properties of the types that are used schema.org knows. */
const known: Readonly<Record<string, readonly string[]>> = {
  Service: 'name description url provider serviceType audience areaServed isAccessibleForFree availableChannel'.split(
    ' ',
  ),
  Organization: ['name', 'url'],
  Audience: ['audienceType'],
  AdministrativeArea: ['name', 'identifier'],
  ServiceChannel: ['serviceUrl', 'availableLanguage', 'servicePhone', 'serviceLocation'],
  ContactPoint: ['telephone', 'description'],
  Place: 'name address containedInPlace geo openingHoursSpecification specialOpeningHoursSpecification'.split(' '),
  PostalAddress: 'streetAddress addressLocality addressRegion postalCode addressCountry'.split(' '),
  GeoCoordinates: ['latitude', 'longitude'],
  OpeningHoursSpecification: 'dayOfWeek opens closes validFrom validThrough'.split(' '),
};

/** What schema.org has no word for, and what has no value. */
function faultsIn(value: unknown): string[] {
  if (value === undefined || value === null || value === '') return ['no value'];
  if (Array.isArray(value)) return value.flatMap(faultsIn);
  if (typeof value !== 'object') return [];
  const { '@type': type, '@id': _, ...properties } = value as Record<string, unknown>;
  const allowed = known[type === 'GovernmentService' ? 'Service' : String(type)] ?? [];
  return Object.entries(properties).flatMap(([name, content]) => [
    ...(allowed.includes(name) ? [] : [`${String(type)}.${name}`]),
    ...faultsIn(content),
  ]);
}

describe('results in the words of schema.org', () => {
  it('use nothing that schema.org does not know, and leave out what is not known', () => {
    expect(graphOf(...directory('uk', now)).flatMap(faultsIn)).toEqual([]);
  });

  it('tell of one service once, with all its places', () => {
    const graph = graphOf(first, { ...first, id: 'another' });
    expect(graph).toHaveLength(1);
    expect(graph[0]?.['availableChannel']).toHaveLength(2);
  });

  it('say hours, address and phone', () => {
    const [service] = graphOf(first);
    expect(service).toMatchObject({
      '@type': 'Service',
      '@id': `urn:uuid:${first.service.id}`,
      availableChannel: [
        {
          servicePhone: [{ telephone: '15-45' }],
          serviceLocation: {
            address: { '@type': 'PostalAddress' },
            openingHoursSpecification: [{ '@type': 'OpeningHoursSpecification' }],
          },
        },
      ],
    });
  });

  it('never tell a confidential place but its area', () => {
    const { location } = first;
    const text = JSON.stringify(graphOf({ ...first, location: { ...location!, confidential: true } }));
    for (const secret of [location?.name, location?.addresses?.[0]?.address_1, 'GeoCoordinates', 'PostalAddress'])
      expect(text).not.toContain(secret);
    expect(text).toContain(location?.place?.code);
  });

  it('say no hours of what is suspended or has moved away, and nothing of what has ended', () => {
    const suspended = { ...first, temporary_closure: { since: '2026-03-01', reason: 'Repairs' } };
    expect(JSON.stringify(graphOf(suspended))).not.toContain('openingHoursSpecification');
    expect(graphOf({ ...first, service: { ...first.service, status: 'defunct' } })).toEqual([]);
  });

  it('know a public body from others', () => {
    const of = (legal_status: string) =>
      graphOf({ ...first, organization: { ...first.organization!, legal_status } })[0]?.['@type'];
    expect([of('Комунальна установа'), of('non-governmental organization')]).toEqual(['GovernmentService', 'Service']);
  });
});
