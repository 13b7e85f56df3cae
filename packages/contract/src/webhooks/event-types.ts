/** What the records are called in the types of their events: the singular of the name in their path. */
export const webhookResources = [
  'service',
  'service_at_location',
  'location',
  'organization',
  'program',
  'network',
  'taxonomy',
  'taxonomy_term',
  'hotline',
  'indicator',
  'figure',
  'form',
  'event',
  'roadmap',
  'partner',
] as const;

export type WebhookResource = (typeof webhookResources)[number];

/** What can happen to any record. Retired is one that is not given any more; restored is one that is given again. */
const changesOfRecords = ['created', 'updated', 'retired', 'restored'] as const;

/** Figures and forms are published, not created: one that is there is one that everybody sees. */
type FirstOf<Resource extends WebhookResource> = Resource extends 'figure' | 'form' ? 'published' : 'created';
type ChangeOf<Resource extends WebhookResource> = FirstOf<Resource> | 'updated' | 'retired' | 'restored';
type RecordEventType = { [Resource in WebhookResource]: `${Resource}.${ChangeOf<Resource>}` }[WebhookResource];

/** What happens to a service without any change of its own record, and what comes in. */
const otherEventTypes = [
  'service.relocated',
  'service.suspended',
  'service.reopened',
  'feedback.received',
  'intake.received',
  'webhook.test',
] as const;

/** The type of an event: what it is about, a full stop, and what happened. */
export type WebhookEventType = RecordEventType | (typeof otherEventTypes)[number];

/** The type of what first happens to a record of the resource. */
export function firstEventOf(resource: WebhookResource): WebhookEventType {
  return resource === 'figure' || resource === 'form' ? `${resource}.published` : `${resource}.created`;
}

/** Every type of event that the API sends. */
export const webhookEventTypes: readonly WebhookEventType[] = [
  ...webhookResources.flatMap((resource) =>
    changesOfRecords.map((change) =>
      change === 'created' ? firstEventOf(resource) : (`${resource}.${change}` as const),
    ),
  ),
  ...otherEventTypes,
];

/** What an endpoint can ask for: one type, all types of one resource (`service.*`), or everything (`*`). */
export const webhookSubscriptions: readonly string[] = [
  '*',
  ...new Set(webhookEventTypes.map((type) => `${resourceOf(type)}.*`)),
  ...webhookEventTypes,
];

/** What an endpoint may have asked for to be sent an event of this type. */
export function subscriptionsFor(type: WebhookEventType): readonly string[] {
  return ['*', `${resourceOf(type)}.*`, type];
}

function resourceOf(type: WebhookEventType): string {
  return type.slice(0, type.indexOf('.'));
}
