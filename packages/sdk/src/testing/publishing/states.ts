import type { Difference } from '@resilience-kit/contract';
import { tagOf } from '../kept/derived-id.ts';
import { asKept, type KeptRecord } from '../kept/kept-record.ts';

/** JSON that is the same for the same value, whatever the order of its properties. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

/** The ETag of a record as its publisher keeps it. */
export function entityTagOf(record: KeptRecord): string {
  return tagOf(canonicalJson(asKept(record)));
}

/** `target` with what the JSON merge patch says (RFC 7396): null removes, objects are merged, all else is replaced. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = new Map<string, unknown>(isObject(target) ? Object.entries(target) : []);
  for (const [property, value] of Object.entries(patch)) {
    if (value === null) merged.delete(property);
    else merged.set(property, mergePatch(merged.get(property), value));
  }
  return Object.fromEntries(merged);
}

/** What differs between two states of a record, property by property; lists as wholes. */
export function differencesBetween(
  before: KeptRecord | undefined,
  after: KeptRecord | undefined,
  at = '',
): Difference[] {
  const properties = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].toSorted();
  return properties.flatMap((property): Difference[] => {
    const pointer = `${at}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const former = before?.[property];
    const later = after?.[property];
    if (canonicalJson(former) === canonicalJson(later)) return [];
    if (isObject(former) && isObject(later)) return differencesBetween(former, later, pointer);
    return [
      {
        pointer,
        ...(former === undefined ? {} : { before: former }),
        ...(later === undefined ? {} : { after: later }),
      },
    ];
  });
}

function isObject(value: unknown): value is KeptRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
