import type { ManagedResourceName } from '@resilience-kit/contract';

/**
 * A record as its publisher keeps it (`ManagedRecord`), with what the server keeps of it: `last_modified`, and the `history`
 * of a service at a location.
 */
export type KeptRecord = Readonly<Record<string, unknown>>;

/** What the server itself keeps in a record: publishers neither send it nor get it. */
const SERVER_KEPT: readonly string[] = ['last_modified', 'history'];

/** The record as its publisher gets it. */
export function asKept(record: KeptRecord): KeptRecord {
  return Object.fromEntries(Object.entries(record).filter(([property]) => !SERVER_KEPT.includes(property)));
}

/** The identifier of a record, as paths and the audit trail have it. */
export function identifierIn(resource: ManagedResourceName, record: KeptRecord): string {
  const { id, organization_id: organization, version } = record;
  return resource === 'forms' ? [organization, id, version].map(String).join('.') : String(id).toLowerCase();
}

/** The text of a property, in whatever language there is one. */
export function anyText(value: unknown): string {
  if (typeof value === 'string') return value;
  const { uk, en } = (value ?? {}) as { uk?: string; en?: string };
  return uk ?? en ?? '';
}

/** A part of a record that is a list of objects. */
export function partsOf(record: KeptRecord, property: string): readonly KeptRecord[] {
  return (record[property] ?? []) as readonly KeptRecord[];
}

/** A property that is a list of strings. */
export function listOf(record: KeptRecord, property: string): readonly string[] {
  return (record[property] ?? []) as readonly string[];
}
