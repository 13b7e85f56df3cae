import { isDeepStrictEqual } from 'node:util';
import { areSameHours } from '../opening-text/opening-text.ts';
import type { ColumnKey } from '../spreadsheets/columns.ts';
import { UNCHANGED, type RowValues } from './row-values.ts';

/** True when a column says the same in both, so that its record stays as it is. */
export function isSameValue(key: ColumnKey, one: RowValues, other: RowValues): boolean {
  if (key === 'opening_hours') {
    const [hours, others] = [one.opening_hours, other.opening_hours];
    if (hours === UNCHANGED) return others !== undefined;
    return hours && others && others !== UNCHANGED ? areSameHours(hours, others) : hours === others;
  }
  if ((key === 'exceptions' || key === 'phones') && one[key] === UNCHANGED) return other[key] !== undefined;
  if (key === 'confidential') return (one.confidential ?? false) === (other.confidential ?? false);
  if (key === 'status') return (one.status ?? 'active') === (other.status ?? 'active');
  if (isSet(key)) return isDeepStrictEqual(new Set<string>(one[key]), new Set<string>(other[key]));
  return isDeepStrictEqual(one[key], other[key]);
}

function isSet(key: ColumnKey): key is 'categories' | 'audiences' | 'modes' | 'languages' {
  return ['categories', 'audiences', 'modes', 'languages'].includes(key);
}
