import type { Service, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { atLocations, hasService } from '../foreign-hsds/service-results.ts';

/** The services at locations in records: they themselves, and those inside whole services. */
export function* servicesIn(
  records: Iterable<ServiceAtLocationDetail | Service>,
): Generator<ServiceAtLocationDetail, void, undefined> {
  for (const record of records) {
    if (hasService(record)) yield record;
    else yield* atLocations(record);
  }
}
