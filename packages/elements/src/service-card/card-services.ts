import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { directRequests } from '@resilience-kit/sdk/page-client';
import type { Ask } from '../answer-store/answer-store.ts';
import { backedUp, type Sources } from '../snapshot-source/snapshot-source.ts';

interface ServiceSource {
  readonly serviceAtLocations: {
    retrieve(id: string, parameters: object, options: { signal: AbortSignal }): PromiseLike<ServiceAtLocationDetail>;
  };
}

/** Where a card has its service from: the API, backed by a snapshot when there is one. */
export function cardServices(sources: Sources): Ask<ServiceAtLocationDetail> {
  const requests = directRequests(sources);
  const api: ServiceSource = {
    serviceAtLocations: {
      retrieve: (id, _, { signal }) =>
        requests
          .get<ServiceAtLocationDetail>(`/service_at_locations/${encodeURIComponent(id)}`, {}, signal)
          .then(checked),
    },
  };
  if (!sources.snapshot) return (id, signal) => api.serviceAtLocations.retrieve(id, {}, { signal });
  // Most visitors never need what reads snapshots.
  const ask = backedUp<ServiceSource>(api, sources, async () =>
    (await import('../snapshot-source/shared-services.ts')).sharedServices(sources),
  );
  return (id, signal) => ask((client) => client.serviceAtLocations.retrieve(id, {}, { signal }));
}

/** Some other server may answer with something else, and a page must not break over it. */
function checked(answer: Partial<ServiceAtLocationDetail>): ServiceAtLocationDetail {
  if (typeof answer.id === 'string' && typeof answer.service?.name === 'string')
    return answer as ServiceAtLocationDetail;
  throw Object.assign(new Error('The answer is not a service at a location.'), { code: 'unexpected_answer' });
}
