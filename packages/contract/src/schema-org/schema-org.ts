// Services in the words of schema.org (JSON-LD): what the server exports, and what a finder tells search engines. Types
// alone are read of the other modules, so that a page that wants this gets no schema with it.
import type { ServiceAtLocation } from '../hsds/service-at-location.ts';
import type { Service } from '../hsds/service.ts';
import type { ServiceAtLocationDetail } from '../search/search.ts';
import { known } from './known.ts';
import { area, place } from './place.ts';

const PUBLIC_BODY = /(?<!non-?)govern|\bmunicip|\bcouncil|\bstate\b|комунал|державн|місцев/i;

/** The vocabulary that the names of the types and properties are from, for `@context`. */
export const SCHEMA_ORG = 'https://schema.org';

/** A service, with what belongs to it, in the words of schema.org; nothing of one that has ended. */
export function serviceJsonLd(service: Service): object | undefined {
  if (service.status === 'defunct') return undefined;
  const { organization, service_at_locations: at = [], cost_options: costs = [] } = service;
  const termsOf = (type: string) =>
    (service.attributes ?? []).flatMap((one) => (one.link_type === type ? (one.taxonomy_term?.name ?? []) : []));
  const served = (service.service_areas ?? []).flatMap(({ name, extent, extent_type: type }) =>
    // An extent may be an outline, too.
    name === undefined ? [] : [area({ name, code: type === 'katottg' ? extent : undefined })],
  );
  const places = at.flatMap(({ location }) => (location?.place ? [area(location.place)] : []));
  return known({
    '@type': PUBLIC_BODY.test(organization?.legal_status ?? '') ? 'GovernmentService' : 'Service',
    '@id': `urn:uuid:${service.id}`,
    name: service.name,
    description: service.description,
    url: service.url,
    provider:
      organization &&
      known({
        '@type': 'Organization',
        '@id': `urn:uuid:${organization.id}`,
        name: organization.name,
        url: organization.website,
      }),
    serviceType: termsOf('category'),
    audience: termsOf('audience').map((audienceType) => ({ '@type': 'Audience', audienceType })),
    areaServed: distinct(served.length > 0 ? served : places),
    // Where one price of several is zero, it is not free.
    isAccessibleForFree: (costs.length > 0 && costs.every(({ amount }) => amount === 0)) || undefined,
    availableChannel: at.map((one) => channel(service, one)),
  });
}

/** Results of a search in the words of schema.org: one entry for each service, with its places among them. */
export function resultsJsonLd(items: readonly ServiceAtLocationDetail[]): object {
  const byService = new Map<string, ServiceAtLocationDetail[]>();
  for (const item of items) byService.set(item.service.id, [...(byService.get(item.service.id) ?? []), item]);
  return {
    '@context': SCHEMA_ORG,
    '@graph': [...byService.values()].flatMap((some) => serviceJsonLd(withPlaces(some)) ?? []),
  };
}

/** The service as it has its places, where results are places that have their service. */
function withPlaces(items: ServiceAtLocationDetail[]): Service {
  const [{ service, organization }] = items as [ServiceAtLocationDetail];
  return { ...service, ...(organization && { organization }), service_at_locations: items };
}

function channel(service: Service, at: ServiceAtLocation): object {
  return known({
    '@type': 'ServiceChannel',
    serviceUrl: service.url,
    availableLanguage: (service.languages ?? []).flatMap(({ code }) => code ?? []),
    servicePhone: phones(service, at),
    serviceLocation: at.location && place(at.location, service, at),
  });
}

/** Every number to call, nearest first, none twice. */
function phones(service: Service, at: ServiceAtLocation): object[] {
  const ofContacts = [...(at.contacts ?? []), ...(service.contacts ?? [])].flatMap((contact) => contact.phones ?? []);
  const all = [at.phones, service.phones, ofContacts, at.location?.phones, service.organization?.phones];
  const byNumber = new Map<string, object>();
  for (const { number, description } of all.flatMap((some) => some ?? [])) {
    if (/\d/.test(number) && !byNumber.has(number))
      byNumber.set(number, known({ '@type': 'ContactPoint', telephone: number, description }));
  }
  return [...byNumber.values()];
}

function distinct(areas: readonly object[]): object[] {
  return [...new Map(areas.map((one) => [JSON.stringify(one), one])).values()];
}
