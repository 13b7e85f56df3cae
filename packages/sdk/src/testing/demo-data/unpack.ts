import type { Keyset, ManagedResourceName, SnapshotPlace } from '@resilience-kit/contract';
import type { KeptRecord } from '../kept/kept-record.ts';

/** The demo data as it is packed. */
export interface Packed {
  readonly as_of: string;
  readonly keysets: readonly Keyset[];
  readonly places: readonly SnapshotPlace[];
  readonly records: Readonly<Record<ManagedResourceName, readonly KeptRecord[]>>;
}

/** Reads packed JSON: `"~12"` stands for the shared value with that number (base 36), which may name others. */
export function unpack(text: string): Packed {
  const { shared, ...content } = JSON.parse(text) as { shared: unknown[] } & Record<string, unknown>;
  const whole = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.startsWith('~') ? whole(shared[Number.parseInt(value.slice(1), 36)]) : value;
    if (Array.isArray(value)) return value.map(whole);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, whole(inner)]));
  };
  return whole(content) as Packed;
}
