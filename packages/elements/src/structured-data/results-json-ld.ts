import type { Service, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { SCHEMA_ORG, serviceJsonLd } from '@resilience-kit/contract/schema-org';

type Item = ServiceAtLocationDetail;

/** Results in the words of schema.org: one entry for each service, with its places among them. */
export function resultsJsonLd(items: readonly Item[]): object {
  const byService = new Map<string, Item[]>();
  for (const item of items) byService.set(item.service.id, [...(byService.get(item.service.id) ?? []), item]);
  return {
    '@context': SCHEMA_ORG,
    '@graph': [...byService.values()].flatMap((some) => serviceJsonLd(serviceOf(some)) ?? []),
  };
}

/** The service as it has its places, where results are places that have their service. */
function serviceOf(items: Item[]): Service {
  const [{ service, organization }] = items as [Item];
  return { ...service, ...(organization && { organization }), service_at_locations: items };
}
