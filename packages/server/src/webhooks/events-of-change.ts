import { isDeepStrictEqual } from 'node:util';
import { firstEventOf, type WebhookEventType, type WebhookResource } from '@resilience-kit/contract';
import { recordPath, webhookResource } from './record-path.ts';
import type { WebhookEvent } from './webhook-event.ts';

/** A change of one record that is about to be committed. */
export interface ChangeOfRecord {
  /** `service`, or `services` as in paths. */
  resource: string;
  record_id: string;
  organization_id?: string | undefined;
  /** The record as it was stored; undefined when it is new. */
  before?: object | undefined;
  /** The record as it is stored now; undefined when it is gone. */
  after?: object | undefined;
}

/** What of a stored record tells what happened to it. */
interface Telling {
  id?: unknown;
  status?: unknown;
  service_id?: unknown;
  temporary_closure?: unknown;
  relocation?: unknown;
}

/** The events of a change; none when nothing changed, or when it is of a kind of which nobody is told. */
export function eventsOfChange(change: ChangeOfRecord): WebhookEvent[] {
  const resource = webhookResource(change.resource);
  if (resource === undefined) return [];
  const before = change.before as Telling | undefined;
  const after = change.after as Telling | undefined;
  const type = typeOf(resource, before, after);
  if (type === undefined) return [];
  // A version of a form is stored under its organization, name and version; it is known by its name.
  const id = resource === 'form' ? String((after ?? before)?.id) : change.record_id;
  const path = recordPath(resource, { id, organizationId: change.organization_id });
  const event: WebhookEvent = {
    type,
    organizationId: change.organization_id,
    data: { resource, id, ...(path === undefined ? {} : { path }) },
  };
  return resource === 'service_at_location' ? [event, ...eventsOfService(change, before, after)] : [event];
}

function typeOf(resource: WebhookResource, before?: Telling, after?: Telling): WebhookEventType | undefined {
  if (before === undefined && after === undefined) return undefined;
  if (isDeepStrictEqual(before, after)) return undefined;
  if (before === undefined) return firstEventOf(resource);
  const was = before.status !== 'defunct';
  const is = after !== undefined && after.status !== 'defunct';
  if (was && !is) return `${resource}.retired`;
  if (!was && is) return `${resource}.restored`;
  return `${resource}.updated`;
}

/** What a change of a service at a location means to the service. */
function eventsOfService(change: ChangeOfRecord, before?: Telling, after?: Telling): WebhookEvent[] {
  const serviceId = after?.service_id;
  if (typeof serviceId !== 'string') return [];
  const path = recordPath('service', { id: serviceId });
  return whatHappened(before, after).map((type) => ({
    type,
    organizationId: change.organization_id,
    data: {
      resource: 'service',
      id: serviceId,
      service_at_location_id: change.record_id,
      ...(path === undefined ? {} : { path }),
    },
  }));
}

function whatHappened(before: Telling = {}, after: Telling = {}): WebhookEventType[] {
  const moved = after.relocation !== undefined && !isDeepStrictEqual(before.relocation, after.relocation);
  const wasClosed = before.temporary_closure !== undefined;
  const isClosed = after.temporary_closure !== undefined;
  return [
    ...(moved ? (['service.relocated'] as const) : []),
    ...(isClosed && !wasClosed ? (['service.suspended'] as const) : []),
    ...(wasClosed && !isClosed ? (['service.reopened'] as const) : []),
  ];
}
