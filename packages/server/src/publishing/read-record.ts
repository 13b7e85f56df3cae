import { managedResources, type ManagedResourceName } from '@resilience-kit/contract';
import { bodyParserOf } from '../http/parse-body.ts';
import type { AnyRecord } from './stored-resources.ts';

const readers = new Map<ManagedResourceName, (record: unknown) => unknown>();

/** Reads records of one resource as publishers send them; throws the problem that names every fault. */
export function recordReader(resource: ManagedResourceName): (record: unknown) => AnyRecord {
  const reader = readers.get(resource) ?? bodyParserOf(managedResources[resource].record);
  readers.set(resource, reader);
  return reader as (record: unknown) => AnyRecord;
}
