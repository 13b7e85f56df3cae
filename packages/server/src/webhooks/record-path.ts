import type { WebhookResource } from '@resilience-kit/contract';

interface RecordName {
  id: string;
  organizationId?: string | undefined;
}

/** The name of each resource in paths, and where one record of it is read; places alone are read inside other records. */
const resources: Readonly<Record<WebhookResource, { plural: string; path?: (record: RecordName) => string }>> = {
  service: { plural: 'services', path: ({ id }) => `/services/${id}` },
  service_at_location: { plural: 'service_at_locations', path: ({ id }) => `/service_at_locations/${id}` },
  location: { plural: 'locations' },
  organization: { plural: 'organizations', path: ({ id }) => `/organizations/${id}` },
  program: { plural: 'programs', path: ({ id }) => `/v1/programmes/${id}` },
  network: { plural: 'networks', path: () => '/v1/networks' },
  taxonomy: { plural: 'taxonomies', path: ({ id }) => `/taxonomies/${id}` },
  taxonomy_term: { plural: 'taxonomy_terms', path: ({ id }) => `/taxonomy_terms/${id}` },
  hotline: { plural: 'hotlines', path: () => '/v1/hotlines' },
  indicator: { plural: 'indicators', path: () => '/v1/indicators' },
  figure: { plural: 'figures', path: ({ id }) => `/v1/figures/${id}` },
  form: { plural: 'forms', path: formPath },
  event: { plural: 'events', path: ({ id }) => `/v1/events/${id}` },
  roadmap: { plural: 'roadmaps', path: ({ id }) => `/v1/roadmaps/${id}` },
  partner: { plural: 'partners', path: () => '/v1/partners' },
};

const byName = new Map<string, WebhookResource>(
  (Object.keys(resources) as WebhookResource[]).flatMap((resource) => [
    [resource, resource],
    [resources[resource].plural, resource],
  ]),
);

/** The resource of a record, by its name or that in paths (`services`); undefined when nobody is told of such records. */
export function webhookResource(name: string): WebhookResource | undefined {
  return byName.get(name);
}

/** Where a record is read, from the root of the API; undefined when it is not read by itself. */
export function recordPath(resource: WebhookResource, record: RecordName): string | undefined {
  return resources[resource].path?.(record);
}

function formPath({ id, organizationId }: RecordName): string {
  const path = `/v1/forms/${encodeURIComponent(id)}`;
  return organizationId === undefined ? path : `${path}?organization_id=${organizationId}`;
}
