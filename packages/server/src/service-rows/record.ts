import type { StoredLocation, StoredService, StoredServiceAtLocation } from '../records/stored.ts';

/** What one row describes. */
export interface RowRecord {
  service: StoredService;
  location: StoredLocation;
  entry: StoredServiceAtLocation;
}
