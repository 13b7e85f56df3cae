import { hash } from 'node:crypto';

/** The value as JSON that is the same for the same value: properties in the order of their names, absent ones left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** A short text that differs when the value does. */
export function fingerprintOf(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'hex').slice(0, 32);
}

/** The ETag of a record as its publisher keeps it. */
export function entityTagOf(record: object): string {
  return `"${fingerprintOf(record)}"`;
}
