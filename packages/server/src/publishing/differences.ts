import { isDeepStrictEqual } from 'node:util';
import type { Difference } from '@resilience-kit/contract';
import type { AnyRecord } from './stored-resources.ts';

/** What differs between two states of a record, property by property; lists as wholes. */
export function differencesBetween(before: AnyRecord | undefined, after: AnyRecord | undefined, at = ''): Difference[] {
  const properties = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return properties.flatMap((property): Difference[] => {
    const pointer = `${at}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const former = before?.[property];
    const later = after?.[property];
    if (isDeepStrictEqual(former, later)) return [];
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

function isObject(value: unknown): value is AnyRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
