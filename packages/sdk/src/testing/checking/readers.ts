import { type ManagedResourceName, managedResources, type Operation } from '@resilience-kit/contract';
import { bodyReader } from '@resilience-kit/contract/requests';
import { invalidBodies } from '../answering/asked.ts';
import type { KeptRecord } from '../kept/kept-record.ts';

type Schema = NonNullable<Operation['body']>;

const readers = new WeakMap<Schema, ReturnType<typeof bodyReader>>();

/** What reads bodies by a schema, made once. */
export function readerOf(schema: Schema): ReturnType<typeof bodyReader> {
  const reader = readers.get(schema) ?? bodyReader(schema);
  readers.set(schema, reader);
  return reader;
}

/** A record that a merge patch has made, as the contract has it; refused when it is none. */
export function readRecord(resource: ManagedResourceName, record: unknown): KeptRecord {
  const result = readerOf(managedResources[resource].record)(record);
  if ('faults' in result) throw invalidBodies(result.faults);
  return result.body as KeptRecord;
}
